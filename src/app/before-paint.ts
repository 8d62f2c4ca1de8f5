/**
 * Runs in the head of the html, before anything is painted; built on its own and put inline (scripts/vite-plugins/app-shell.ts).
 * It applies the reader's looks, and starts what the page will need at once: its chunk, its words, its first answers.
 */

import { clientEdition } from '#api/client-edition.ts'

/** A page's path, with `:` for every id in it → its files, in the html's language. */
export type PageFiles = Record<string, string[]>

/** What opens the copy on "my phone" goes under this name (scripts/vite-plugins/page-files.ts). */
const phoneFiles = ' phone'

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
const path = (rest ?? '').replace(/^\/|\/$/g, '')
const page = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':')

const phone = stored('phone') === 'own' ? PAGE_FILES[phoneFiles] : undefined
for (const file of [...(PAGE_FILES[page] ?? []), ...(phone ?? [])]) {
  const link = document.createElement('link')
  link.rel = file.endsWith('.css') ? 'preload' : 'modulepreload'
  link.crossOrigin = '' // as Vite asks for it later
  if (link.rel === 'preload') link.as = 'style'
  link.href = file
  document.head.append(link)
}

const early: Record<string, Promise<Response>> = {}

function ask(path: string): void {
  const headers = { 'X-Requested-With': 'udvej', 'Udvej-Client': String(clientEdition) }
  const answer = fetch(path, { headers, credentials: 'same-origin' })
  answer.catch(() => undefined)
  early[path] = answer
}

/** The pages' addresses follow the contract's, so the first answer of most pages is known from the address alone. */
function firstAnswers(): string[] {
  if (path === '') return ['overview']
  // What the plan shows below comes in pieces of its own; asked for later, each would move what is being read.
  if (path === 'plan')
    return ['plan', 'plan/activities?period=current', 'plan/activities?period=past', 'plan/changes?limit=6']
  if (
    !/^(?:plan|caseworker|meetings|letters|complaints|corrections|records)(?:\/|$)/.test(path) ||
    path.endsWith('/new')
  )
    return []
  return [path.replace(/^records/, 'records-requests')]
}

// Logged out without a way to the server: the session that the browser still has is not used (src/shared/http/session.ts).
if (!stored('leaving')) ask('/api/session')
if (root.dataset.visitor === undefined) for (const answer of firstAnswers()) ask(`/api/cases/${caseId}/${answer}`)
globalThis.udvejEarly = early
