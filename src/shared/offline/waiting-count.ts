import { readPreference, writePreference } from '#src/shared/preferences.ts'

const listeners = new Set<() => void>()
let ofPerson = 0

/** For useSyncExternalStore. */
export function subscribeToWaiting(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How much of the person whose vault is open waits or needs them. 0 until the outbox was looked into. */
export function waitingOfPerson(): number {
  return ofPerson
}

/** Whether something of anybody lies in the outbox of this phone: then it is worth fetching the outbox's code. */
export function somethingWaits(): boolean {
  return Number(readPreference('waiting')) > 0
}

/** What the page before this one knew of it. */
export function expectWaiting(own: number): void {
  ofPerson = own
}

/** `all`: of everybody on this phone. Counts only: nothing personal outside the seal. */
export function tellWaiting(own: number, all: number): void {
  writePreference('waiting', all > 0 ? String(all) : '')
  if (own === ofPerson) return
  ofPerson = own
  showOnIcon(own)
  for (const listener of listeners) listener()
}

/** The number on the app's icon, where the system has one. */
function showOnIcon(count: number): void {
  if (!('setAppBadge' in navigator)) return
  const done = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()
  done.catch(() => undefined) // not allowed: the page says it all the same
}
