/**
 * React's first render takes the place of the html's shell, and with it of a link that somebody has tabbed to by then. Whoever was on one
 * stays on it: the focus goes to what has the same words. Call it before that render.
 */
export function keepFocus(root: HTMLElement): void {
  let last = document.activeElement as HTMLElement
  const note = ({ target }: Event) => {
    last = target as HTMLElement
  }
  root.addEventListener('focusin', note)
  new MutationObserver((_changes, observer) => {
    observer.disconnect()
    root.removeEventListener('focusin', note)
    const lost = !last.isConnected && document.activeElement === document.body
    if (lost) counterpart(root, last)?.focus({ preventScroll: true })
  }).observe(root, { childList: true })
}

function counterpart(root: HTMLElement, { id, textContent }: HTMLElement): HTMLElement | undefined {
  if (id) return document.getElementById(id) ?? undefined
  return [...root.querySelectorAll<HTMLElement>('a, button')].find((one) => one.textContent === textContent)
}
