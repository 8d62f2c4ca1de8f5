/**
 * Whether the session still stands. `unknown` until the first answer; `out` when the visit began signed out (the landing page);
 * `expired` when it ended under way: then the page and everything typed stay, and a dialog offers to sign in again. `away`: there is no session, but
 * the phone's own copy is open, and is read on.
 */
export type SessionState = 'unknown' | 'in' | 'out' | 'expired' | 'away'

const listeners = new Set<() => void>()
let state: SessionState = 'unknown'
let copyIsOpen = false
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
  if (copyIsOpen) become('away')
  else become(state === 'in' || state === 'expired' ? 'expired' : 'out')
}

/** The phone's own copy of what was read is open, or no more (src/shared/offline/phone.ts). */
export function reportCopy(isOpen: boolean): void {
  copyIsOpen = isOpen
  if (isOpen && (state === 'out' || state === 'expired')) become('away')
  else if (!isOpen && state === 'away') become('out')
  else for (const listener of listeners) listener()
}

/** Whether the pages that were read can be shown from the phone's own copy. */
export function copyOpen(): boolean {
  return copyIsOpen
}

/** The server knows who we are. Tells the other tabs, so that their dialogs can close. */
export function reportSignedIn(): void {
  if (state === 'in') return
  become('in')
  tabs()?.postMessage('signed-in')
}

/** Somebody logs out here: the other tabs follow. */
export function tellSignedOut(): void {
  tabs()?.postMessage('signed-out')
}

/** Calls back when another tab has signed in, or out. */
export function onElsewhere(what: 'signed-in' | 'signed-out', callback: () => void): () => void {
  const here = tabs()
  const listen = (event: MessageEvent) => event.data === what && callback()
  here?.addEventListener('message', listen)
  return () => here?.removeEventListener('message', listen)
}

function tabs(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined
  channel ??= new BroadcastChannel('udvej.session')
  return channel
}

/** Where signing in begins; afterwards the browser comes back to `returnTo` (a path of ours). */
export function signInPath(returnTo: string): string {
  return `/auth/login?returnTo=${encodeURIComponent(returnTo)}`
}

/** For tests: as at start-up. */
export function forgetSessionState(): void {
  copyIsOpen = false
  become('unknown')
}
