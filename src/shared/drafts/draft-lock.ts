/**
 * Lets one tab alone write a draft. `elsewhere` is called when another tab writes it, and `free` when that tab has let go. The returned function
 * lets go. Browsers without Web Locks (Safari before 15.4) let both write; the service then shows the conflict.
 */
export function lockDraft(id: string, elsewhere: () => void, free: () => void): () => void {
  if (!('locks' in navigator)) return () => undefined
  const name = `udvej.draft.${id}`
  const over = Promise.withResolvers<void>()
  const end = new AbortController()
  const hold = async () => {
    const held = await navigator.locks.request(
      name,
      { ifAvailable: true },
      (lock) => lock && over.promise.then(() => true),
    )
    if (held !== null || end.signal.aborted) return
    elsewhere()
    await navigator.locks.request(name, { signal: end.signal }, () => {
      free()
      return over.promise
    })
  }
  // An abort is how waiting ends when the page lets go first.
  hold().catch(() => undefined)
  return () => {
    over.resolve()
    end.abort()
  }
}
