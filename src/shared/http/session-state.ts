/**
 * Whether the session still stands. `unknown` until the first answer; `out` when the visit began signed out (the landing page);
 * `expired` when it ended under way: then the page and everything typed stay, and a dialog offers to sign in again.
 */
export type SessionState = 'unknown' | 'in' | 'out' | 'expired'

const listeners = new Set<() => void>()
let state: SessionState = 'unknown'
let channel: BroadcastChannel | undefined

/** For useSyncExternalStore. */
export function subscribeToSessionState(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function currentSessionState(): SessionState {
  return state
}

function become(next: SessionState): void {
  if (next === state) return
  state = next
  for (const listener of listeners) listener()
}

/** The server answered 401. */
export function reportSignedOut(): void {
  become(state === 'in' || state === 'expired' ? 'expired' : 'out')
}

/** The server knows who we are. Tells the other tabs, so that their dialogs can close. */
export function reportSignedIn(): void {
  if (state === 'in') return
  become('in')
  tabs()?.postMessage('signed-in')
}

/** Calls back when another tab has signed in. */
export function onSignedInElsewhere(callback: () => void): () => void {
  const here = tabs()
  const listen = (event: MessageEvent) => event.data === 'signed-in' && callback()
  here?.addEventListener('message', listen)
  return () => here?.removeEventListener('message', listen)
}

function tabs(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined
  channel ??= new BroadcastChannel('udvej.session')
  return channel
}

/** For tests: as at start-up. */
export function forgetSessionState(): void {
  become('unknown')
}
