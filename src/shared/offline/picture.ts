import type { KeyAnswer, KeyMessage, Picture } from './key-messages.ts'

declare global {
  /** What the page before this one handed on; asked for in the head of the html, and taken once (key-keeper.ts). */
  var udvejHanded: Promise<KeyAnswer> | undefined
}

/** What must be the same again: the address, the language, and the files of the app, as an old edition's page would not fit the new one's styles. */
function here(): Pick<Picture, 'address' | 'language' | 'files'> {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')]
  return {
    address: location.pathname + location.search,
    language: document.documentElement.lang,
    files: scripts.map(({ src }) => src).join(),
  }
}

const styleFiles = () => [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => href)

/** Of a page: its heading and its sections. */
const partsOf = (root: Element) => [...root.querySelectorAll<HTMLElement>('.page > *')]

/** In px; 0 where some of it can be seen. */
function heightOffScreen(part: Element): number {
  const { top, bottom, height } = part.getBoundingClientRect()
  return bottom < 0 || top > innerHeight ? height : 0
}

/** What could not be seen takes its room only, until somebody scrolls to it: to lay it out takes a slow phone a while. */
function leaveForLater({ style }: HTMLElement, height: number): void {
  if (height > 0) Object.assign(style, { contentVisibility: 'auto', containIntrinsicHeight: `${height}px` })
}

/** What this page shows now; null where that would be of no use, or is not one's own case. */
export function takePicture(): Picture | null {
  const root = document.getElementById('root')
  // Something half written, or a question, would look as if one could answer it.
  const isPlain = root?.querySelector('[data-content]') && !root.querySelector('input, select, textarea, dialog[open]')
  if (!root || !isPlain || location.pathname.startsWith('/case/')) return null
  return { ...here(), styles: styleFiles(), hidden: partsOf(root).map(heightOffScreen), html: root.innerHTML }
}

/**
 * Shows it in the place of the html's shell until the app stands: readable at once, and nothing in it can be pressed yet but the links of the shell.
 * The html was made by React from texts, and comes from memory that only pages of ours can write to.
 */
export async function showPicture({ html, styles, hidden, ...taken }: Picture): Promise<boolean> {
  const root = document.getElementById('root')
  if (!root || JSON.stringify(taken) !== JSON.stringify(here())) return false
  await Promise.all(styles.map(bringStyles))
  // The app would not wait any longer, and stands.
  if (!globalThis.udvejHanded) return false
  root.innerHTML = html
  for (const [index, part] of partsOf(root).entries()) leaveForLater(part, hidden[index] ?? 0)
  for (const part of root.querySelectorAll('.notices, main')) part.toggleAttribute('inert', true)
  return true
}

/** Resolves when the file is there, or cannot come. Its page finds it there and does not ask for it again. */
function bringStyles(href: string): Promise<unknown> {
  return new Promise((resolve) => {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'stylesheet', href, onload: resolve, onerror: resolve })
    document.head.append(link)
  })
}

/** A page that goes away before its app has taken what was handed to it hands it on. */
export function handOn(answer: KeyAnswer): void {
  if (!globalThis.udvejHanded || !answer.handed) return
  navigator.serviceWorker?.controller?.postMessage({ type: 'hold-key', ...answer.handed } satisfies KeyMessage)
}
