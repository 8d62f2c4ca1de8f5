/**
 * Runs in the head of the html, before anything is painted; built on its own and put inline (scripts/vite-plugins/app-shell.ts).
 * It applies the reader's looks, and starts what the page will need at once and only the browser can know of: what opens the copy on "my phone", or
 * else its first answers. The files of the page itself are named by the server, in the header of the html (server/plugins/static.ts).
 */

import { clientEdition } from '#api/client-edition.ts'
import { firstAnswers } from '#src/shared/offline/first-answers.ts'

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
// Signed out when last seen, or the server saw no session: the shell starts without navigation.
if (stored('visitor')) root.dataset.visitor = ''

const ownPhone = stored('phone') === 'own'
for (const file of ownPhone ? PHONE_FILES : []) {
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

// On "my phone" the copy is shown first: asking is for after it.
if (!ownPhone) {
  // Logged out without a way to the server: the session that the browser still has is not used (src/shared/http/session.ts).
  if (!stored('leaving')) ask('/api/session')
  if (root.dataset.visitor === undefined) firstAnswers(location.pathname).forEach(ask)
}
globalThis.udvejEarly = early
