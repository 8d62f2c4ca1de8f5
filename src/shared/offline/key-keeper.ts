import { currentConnection, reportSilence } from '#src/shared/http/connection.ts'
import type { HeldKey, KeyMessage } from './key-messages.ts'
import { takePicture } from './picture.ts'
import { heldKey, lockVault } from './vault.ts'
import { expectWaiting, waitingOfPerson } from './waiting-count.ts'

/** What open pages say to each other about keys. */
type TabMessage = { type: 'who-has' } | { type: 'here'; held: HeldKey } | { type: 'lock' }

/** Other pages are asked only when there are some, and one without a key says nothing. */
const longestWaitMs = 500

let channel: BroadcastChannel | undefined

/** Looked up beforehand: a page that goes away does not live to see the answer. */
let registered: ServiceWorkerRegistration | undefined

/**
 * From now on this page hands its key on when it goes away, gives it to pages that ask, and locks when another page says so.
 * `onLock` is called when that happens.
 */
export function keepKeyAcrossPages(onLock: () => void): void {
  if (channel) return
  void navigator.serviceWorker?.ready.then((registration) => {
    registered = registration
  })
  channel = new BroadcastChannel('udvej.keys')
  channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
    const held = heldKey()
    if (data.type === 'who-has' && held) tell({ type: 'here', held })
    if (data.type === 'lock') {
      lockVault()
      onLock()
    }
  })
  addEventListener('pagehide', () => {
    const held = heldKey()
    if (!held) return
    const picture = held.mode === 'own' ? takePicture() : null
    tellWorker({
      type: 'hold-key',
      held,
      picture,
      silent: currentConnection() !== 'ok',
      waiting: waitingOfPerson(),
    })
  })
}

/**
 * The key that the page before this one, or another open page, had. Null when there is none: then it must be unlocked. What that page said above its
 * content counts here, too, until it is known better: it would go away and come back.
 */
export async function askForKey(): Promise<HeldKey | null> {
  const answer = await globalThis.udvejHanded
  globalThis.udvejHanded = undefined
  if (answer?.handed?.silent) reportSilence()
  expectWaiting(answer?.handed?.waiting ?? 0)
  return answer?.handed?.held ?? (answer?.alone ? null : askTabs())
}

/** Locks in this page and in the worker. */
export function lockHere(): void {
  lockVault()
  tellWorker({ type: 'forget-key' })
}

/** Locks here, in the worker and in every open page. What lies on the phone stays sealed. */
export function lockEverywhere(): void {
  lockHere()
  tell({ type: 'lock' })
}

function tell(message: TabMessage): void {
  channel?.postMessage(message)
}

/** Also from a page that no worker answers: one that was loaded while the worker came up, or by force. The next page will have a worker. */
function tellWorker(message: KeyMessage): void {
  const worker = navigator.serviceWorker?.controller ?? registered?.active
  worker?.postMessage(message)
}

function askTabs(): Promise<HeldKey | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => answered(null), longestWaitMs)
    const listen = ({ data }: MessageEvent<TabMessage>) => data.type === 'here' && answered(data.held)
    const answered = (held: HeldKey | null) => {
      clearTimeout(timer)
      channel?.removeEventListener('message', listen)
      resolve(held)
    }
    channel?.addEventListener('message', listen)
    tell({ type: 'who-has' })
  })
}
