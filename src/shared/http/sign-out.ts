/** Whether the reader has pressed "log out". The app then shows what that means here, or does it at once (src/app/shell/sign-out.tsx). */
const listeners = new Set<() => void>()
let asked = false

/** For useSyncExternalStore. */
export function subscribeToSignOut(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function signOutAsked(): boolean {
  return asked
}

/** The reader wants to log out, or has thought better of it. */
export function askToSignOut(wanted = true): void {
  asked = wanted
  for (const listener of listeners) listener()
}
