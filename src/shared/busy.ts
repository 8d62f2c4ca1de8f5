/** What must not be disturbed: somebody is typing, or something is being sent. A new edition of the app waits for it. */
type Business = 'typing' | 'sending'

/** Somebody who paused for so long is not typing. */
const typingMs = 4_000

const listeners = new Set<() => void>()
const now = new Set<Business>()
let timer: ReturnType<typeof setTimeout> | undefined

/** For useSyncExternalStore. */
export function subscribeToBusy(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function isBusy(): boolean {
  return now.size > 0
}

export function setBusy(what: Business, on: boolean): void {
  if (now.has(what) === on) return
  if (on) now.add(what)
  else now.delete(what)
  for (const listener of listeners) listener()
}

/** A key was pressed in a form that is saved. `settled` says when the text is safe; until then it also counts. */
export function tellTyping(settled: () => boolean): void {
  setBusy('typing', true)
  clearTimeout(timer)
  const look = () => {
    if (settled()) return setBusy('typing', false)
    timer = setTimeout(look, typingMs)
  }
  timer = setTimeout(look, typingMs)
}
