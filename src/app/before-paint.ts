/**
 * Runs in the head of the html, before anything is painted; built on its own and put inline (scripts/vite-plugins/app-shell.ts).
 * It applies the reader's looks, and starts what the page will need at once: its chunk, its words, its first answers.
 */

import { clientEdition } from '#api/client-edition.ts'

/** First path segment → files of that page, in the html's language. */
export type PageFiles = Record<string, string[]>

/** Filled in at build time. */
declare const PAGE_FILES: PageFiles

const root = document.documentElement

function stored(name: string): string | null {
  try {
    return localStorage.getItem(`udvej.${name}`)
  } catch {
    return null
  }
}

const theme = stored('theme')
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
const text = stored('text')
if (text) root.dataset.text = text
if (stored('font')) root.dataset.font = ''
// Signed out when last seen, or the server saw no session: the shell starts without navigation.
if (stored('visitor')) root.dataset.visitor = ''

const [, caseId, rest] = /^\/case\/([^/]+)(.*)$/.exec(location.pathname) ?? [undefined, 'own', location.pathname]
const segment = (rest ?? '').split('/')[1] ?? ''

for (const file of PAGE_FILES[segment] ?? []) {
  const link = document.createElement('link')
  link.rel = file.endsWith('.css') ? 'preload' : 'modulepreload'
  link.crossOrigin = '' // as Vite asks for it later
  if (link.rel === 'preload') link.as = 'style'
  link.href = file
  document.head.append(link)
}

const early: Record<string, Promise<Response>> = {}

function ask(path: string): void {
  const answer = fetch(path, {
    headers: { 'X-Requested-With': 'udvej', 'Udvej-Client': String(clientEdition) },
    credentials: 'same-origin',
  })
  answer.catch(() => undefined)
  early[path] = answer
}

/** The pages' addresses follow the contract's, so the first answer of most pages is known from the address alone. */
function firstAnswer(path: string): string | undefined {
  if (path === '' || path === '/') return '/overview'
  if (!/^\/(?:plan|caseworker|meetings|letters|complaints|records)(?:\/|$)/.test(path) || path.endsWith('/new'))
    return undefined
  return path.replace(/^\/records/, '/records-requests')
}

ask('/api/session')
const answer = firstAnswer(rest ?? '')
if (answer && root.dataset.visitor === undefined) ask(`/api/cases/${caseId}${answer}`)
globalThis.udvejEarly = early
