import { applyOwnFont } from '#src/shared/ui/font.ts'

/**
 * React's first render takes the place of the html's shell. Call this before it. The moment is used for the own font, as everything is laid out anew
 * now; and a link that somebody had tabbed to is gone: the focus goes to what has the same words.
 */
export function watchTakeover(root: HTMLElement): void {
  let last = document.activeElement as HTMLElement
  const note = ({ target }: Event) => {
    last = target as HTMLElement
  }
  root.addEventListener('focusin', note)
  new MutationObserver((_changes, observer) => {
    observer.disconnect()
    root.removeEventListener('focusin', note)
    applyOwnFont()
    const lost = !last.isConnected && document.activeElement === document.body
    if (lost) counterpart(root, last)?.focus({ preventScroll: true })
  }).observe(root, { childList: true })
}

function counterpart(root: HTMLElement, { id, textContent }: HTMLElement): HTMLElement | undefined {
  if (id) return document.getElementById(id) ?? undefined
  return [...root.querySelectorAll<HTMLElement>('a, button')].find((one) => one.textContent === textContent)
}
