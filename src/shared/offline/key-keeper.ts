import type { HeldKey, KeyAnswer, KeyMessage } from './key-messages.ts'
import { heldKey, lockVault } from './vault.ts'

/** What open pages say to each other about keys. */
type TabMessage = { type: 'who-has' } | { type: 'here'; held: HeldKey } | { type: 'lock' }

/**
 * How long a page that starts waits. The worker answers at once, also that it has none; but it gives a key only once, so a slow phone's late answer must
 * not be missed. Other pages are asked only when there are some, and one without a key says nothing.
 */
const longestWaitMs = { worker: 3_000, pages: 500 }

let channel: BroadcastChannel | undefined

/**
 * From now on this page hands its key on when it goes away, gives it to pages that ask, and locks when another page says so.
 * `onLock` is called when that happens.
 */
export function keepKeyAcrossPages(onLock: () => void): void {
  if (channel) return
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
    if (held) tellWorker({ type: 'hold-key', held })
  })
}

/** The key that the page before this one, or another open page, had. Null when there is none: then it must be unlocked. */
export async function askForKey(): Promise<HeldKey | null> {
  const { held, alone } = await askWorker()
  return held ?? (alone ? null : askTabs())
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

function tellWorker(message: KeyMessage): void {
  navigator.serviceWorker?.controller?.postMessage(message)
}

/** A page that was loaded past the worker has none to ask, and an old worker does not answer: both count as no key. */
function askWorker(): Promise<KeyAnswer> {
  const worker = navigator.serviceWorker?.controller
  if (!worker) return Promise.resolve({ held: null, alone: false })
  return within<KeyAnswer>(longestWaitMs.worker, { held: null, alone: false }, (answered) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<KeyAnswer>) => answered(data)
    worker.postMessage({ type: 'give-key' } satisfies KeyMessage, [port2])
    return () => port1.close()
  })
}

function askTabs(): Promise<HeldKey | null> {
  return within<HeldKey | null>(longestWaitMs.pages, null, (answered) => {
    const listen = ({ data }: MessageEvent<TabMessage>) => data.type === 'here' && answered(data.held)
    channel?.addEventListener('message', listen)
    tell({ type: 'who-has' })
    return () => channel?.removeEventListener('message', listen)
  })
}

function within<Answer>(
  ms: number,
  otherwise: Answer,
  ask: (answered: (answer: Answer) => void) => () => void,
): Promise<Answer> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(otherwise), ms)
    const stop = ask((answer) => done(answer))
    const done = (answer: Answer) => {
      clearTimeout(timer)
      stop()
      resolve(answer)
    }
  })
}
