/**
 * Runs in the head of the html, before anything is painted; built on its own and put inline (scripts/vite-plugins/app-shell.ts).
 * It applies the reader's looks, and starts what the page will need at once and only the browser can know of: its first answers, and what opens
 * the copy on "my phone". The files of the page itself are named by the server, in the header of the html (server/plugins/static.ts).
 */

import { clientEdition } from '#api/client-edition.ts'

/** What opens the copy on "my phone"; filled in at build time. */
declare const PHONE_FILES: string[]

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

for (const file of stored('phone') === 'own' ? PHONE_FILES : []) {
  const link = document.createElement('link')
  link.rel = 'modulepreload'
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
