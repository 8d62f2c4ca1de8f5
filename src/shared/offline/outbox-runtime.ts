import { api, take } from '#src/shared/http/api.ts'
import { currentConnection, subscribeToConnection } from '#src/shared/http/connection.ts'
import { currentSessionState, reportSignedOut, subscribeToSessionState } from '#src/shared/http/session-state.ts'
import { ask } from './ask.ts'
import { wakeInBackground } from './background-sync.ts'
import { openKnownVault } from './my-vault.ts'
import { Outbox, type Pause } from './outbox.ts'
import type { OutboxItem, SentItem } from './outbox-item.ts'
import { countAll, type PhoneOutbox, phoneOutbox } from './outbox-store.ts'
import { sendItem } from './outbox-transport.ts'
import { type OpenVault, openVault, subscribeToVault } from './vault.ts'
import { tellWaiting } from './waiting-count.ts'

/** What the pages see of the outbox. */
export interface OutboxView {
  items: readonly OutboxItem[]
  /** What arrived from this phone, newest first. */
  sent: readonly SentItem[]
  pause: Pause | undefined
  /** The id of what is being sent at this moment, in this tab. */
  sending: string | undefined
}

interface Running {
  vault: OpenVault
  store: PhoneOutbox
  outbox: Outbox
}

const lockName = 'udvej.outbox'
const listeners = new Set<() => void>()
let running: Running | undefined
let view: OutboxView | undefined
let tabs: BroadcastChannel | undefined
let watching = false
let reading: Promise<void> | undefined
let readAgain = false

/** For useSyncExternalStore. */
export function subscribeToOutbox(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Undefined until the store was read, or when nobody's vault is open. */
export function outboxView(): OutboxView | undefined {
  return view
}

/** The outbox of the person whose vault is open, or undefined. Starts it when that is the first use. */
export function currentOutbox(): Running | undefined {
  watch()
  return running
}

/** Sends what waits: now, and whenever the way opens, somebody has signed in, or the page is looked at again. Harmless when it runs. */
export async function startOutbox(): Promise<void> {
  watch()
  await openKnownVault()
  await refresh()
  void running?.outbox.wake()
}

function watch(): void {
  if (watching) return
  watching = true
  if (typeof BroadcastChannel !== 'undefined') {
    tabs = new BroadcastChannel(lockName)
    tabs.addEventListener('message', () => void refresh())
  }
  subscribeToVault(follow)
  subscribeToConnection(() => {
    if (currentConnection() === 'ok') void running?.outbox.wake('all')
  })
  subscribeToSessionState(() => {
    if (currentSessionState() === 'in' && running?.outbox.pause === 'signedOut') void running.outbox.resume()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void running?.outbox.wake('all')
  })
  // The worker was told that there is a network again (src/sw/wake-pages.ts).
  navigator.serviceWorker?.addEventListener('message', ({ data }: MessageEvent<{ type?: string }>) => {
    if (data?.type === 'send-waiting') void running?.outbox.wake('all')
  })
  follow()
}

/** One outbox for the vault that is open; none when it is shut. */
function follow(): void {
  const vault = openVault()
  if (vault?.id === running?.vault.id && vault === running?.vault) return
  running?.outbox.stop()
  running = vault ? runFor(vault) : undefined
  view = undefined
  void refresh()
  void running?.outbox.wake('all')
}

function runFor(vault: OpenVault): Running {
  const store = phoneOutbox(vault)
  const outbox = new Outbox({
    store,
    send: async (item) => {
      const answer = await sendItem(ask, item)
      if (answer.kind === 'refused' && answer.refusal.status === 401) reportSignedOut()
      return answer
    },
    isStillOurs: async () =>
      (await take(api.GET('/api/me/devices'))).items.some(({ deviceId }) => deviceId === vault.id),
    alone: (work) =>
      ('locks' in navigator ? navigator.locks.request(lockName, work) : work()) as ReturnType<typeof work>,
    now: () => Date.now(),
    random: () => Math.random(),
    onChange: () => void refresh().then(() => tabs?.postMessage('changed')),
  })
  return { vault, store, outbox }
}

/** Reads the store again, never two at a time: the view is always the newest. What other tabs do is told by them. */
function refresh(): Promise<void> {
  readAgain = true
  reading ??= readWhileWanted()
  return reading
}

async function readWhileWanted(): Promise<void> {
  try {
    while (readAgain) {
      readAgain = false
      await readOnce()
    }
  } finally {
    reading = undefined // in the same breath as the last look: whoever asks now is not answered by what was read before
  }
}

async function readOnce(): Promise<void> {
  const mine = running
  const [items, sent, all] = await Promise.all([mine?.store.list() ?? [], mine?.store.sent() ?? [], countAll()]).catch(
    () => [[], [], 0] as const,
  )
  if (mine !== running) return
  view = mine && { items, sent, pause: mine.outbox.pause, sending: mine.outbox.sending }
  tellWaiting(items.length, all)
  for (const listener of listeners) listener()
}

/** Reads again after something was changed here, and lets the other tabs do so. */
export async function outboxChanged(): Promise<void> {
  await refresh()
  tabs?.postMessage('changed')
  if (running && view?.items.some(({ state }) => state.name === 'waiting')) wakeInBackground()
}

/** What came of something that was just taken in. */
export type Verdict =
  | { name: 'filed'; sent: SentItem }
  | { name: 'needsYou'; item: OutboxItem }
  /** No receipt yet: it waits on this phone. */
  | { name: 'waiting' }

/** Tries to send now, and resolves as soon as it is known what came of `id`, or that it has to wait. */
export async function sendNow(id: string, longestMs: number): Promise<Verdict> {
  await outboxChanged()
  const tried = running?.outbox.resume().then(refresh)
  const late = new Promise((resolve) => setTimeout(resolve, longestMs))
  const known = new Promise<void>((resolve) => {
    const look = () => {
      if (verdictOn(id).name === 'waiting') return
      stop()
      resolve()
    }
    const stop = subscribeToOutbox(look)
    void Promise.race([tried, late]).then(stop)
    look()
  })
  await Promise.race([known, tried, late])
  return verdictOn(id)
}

function verdictOn(id: string): Verdict {
  const sent = view?.sent.find((one) => one.id === id)
  if (sent) return { name: 'filed', sent }
  const item = view?.items.find((one) => one.id === id)
  return item?.state.name === 'needsYou' ? { name: 'needsYou', item } : { name: 'waiting' }
}
