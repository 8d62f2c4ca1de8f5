/**
 * What we know about the way to the server, told apart honestly. It rests on the outcome of real requests;
 * `navigator.onLine` only names the reason, since it says "online" on many networks that carry nothing.
 */
export type Connection = 'ok' | 'offline' | 'unreachable'

type Listener = () => void

const listeners = new Set<Listener>()
let connection: Connection = 'ok'
let probeTimer: ReturnType<typeof setTimeout> | undefined
let tries = 0

const longestPauseMs = 10_000

/** For useSyncExternalStore, and for whoever wants to try again when the way is open. */
export function subscribeToConnection(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function currentConnection(): Connection {
  return connection
}

function become(next: Connection): void {
  if (next === connection) return
  connection = next
  for (const listener of listeners) listener()
}

/** A request was answered by the server itself. */
export function reportAnswer(): void {
  tries = 0
  openAgain()
}

function openAgain(): void {
  clearTimeout(probeTimer)
  probeTimer = undefined
  become('ok')
}

/** A request got no answer (or one from a gateway without a server behind it). Starts asking /healthz. */
export function reportSilence(): void {
  become(navigator.onLine ? 'unreachable' : 'offline')
  if (probeTimer === undefined) planProbe()
}

function planProbe(): void {
  const pause = Math.min(longestPauseMs, 1000 * 2 ** tries)
  tries += 1
  probeTimer = setTimeout(probe, pause)
}

async function probe(): Promise<void> {
  try {
    await held
    const response = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(longestPauseMs) })
    // What was asked may find no way all the same: until it has, the pauses go on growing.
    if (response.status < 502) return openAgain()
  } catch {
    // Still nothing: ask again below.
  }
  become(navigator.onLine ? 'unreachable' : 'offline')
  planProbe()
}

let held: Promise<unknown> | undefined

/** Nothing is asked of the server any more until `over`. */
export function holdRequests(over: Promise<unknown>): void {
  held = over
}

/** What to wait for before something is asked; mostly nothing. */
export const requestsHeld = () => held

/** Listens to the browser's own events. Call once at start-up. */
export function watchConnection(): void {
  addEventListener('offline', () => reportSilence())
  addEventListener('online', () => {
    if (connection === 'ok') return
    clearTimeout(probeTimer)
    tries = 0
    void probe()
  })
}
