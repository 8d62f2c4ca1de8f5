/**
 * Runs in the head of the html, before anything is painted; built on its own and put inline (scripts/vite-plugins/app-shell.ts).
 * It applies the reader's looks, and starts what the page will need at once and only the browser can know of: what opens the copy on "my phone" and
 * what the page before this one showed there, or else its first answers. The files of the page itself are named by the server, in the header of the html (server/plugins/static.ts).
 */

import { clientEdition } from '#api/client-edition.ts'
import { askWorker } from '#src/shared/offline/ask-worker.ts'
import { firstAnswers } from '#src/shared/offline/first-answers.ts'
import type { KeyAnswer } from '#src/shared/offline/key-messages.ts'
import { handOn, showPicture } from '#src/shared/offline/picture.ts'
import { readPreference } from '#src/shared/preferences.ts'
import { applyOwnFont, prepareOwnFont } from '#src/shared/ui/font.ts'

/** What opens the copy on "my phone"; filled in at build time. */
declare const PHONE_FILES: string[]

const root = document.documentElement

const theme = readPreference('theme')
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
const text = readPreference('text')
if (text) root.dataset.text = text
// Signed out when last seen, or the server saw no session: the shell starts without navigation.
if (readPreference('visitor')) root.dataset.visitor = ''

const ownPhone = readPreference('phone') === 'own'
if (ownPhone) {
  globalThis.udvejHanded = askWorker()
  globalThis.udvejPicture = showHanded(globalThis.udvejHanded)
}
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
  if (!readPreference('leaving')) ask('/api/session')
  if (root.dataset.visitor === undefined) firstAnswers(location.pathname).forEach(ask)
}
globalThis.udvejEarly = early

/** What the page before this one showed, as soon as there is a place for it. */
async function showHanded(handed: Promise<KeyAnswer>): Promise<boolean> {
  const ready = Promise.all([shellRead(), prepareOwnFont()])
  const answer = await handed
  addEventListener('pagehide', () => handOn(answer))
  const picture = answer.handed?.picture
  if (!picture) return false
  await ready
  const shown = await showPicture(picture)
  if (shown) applyOwnFont()
  return shown
}

/** Resolves when the whole html has been read; its deferred scripts come after that. */
function shellRead(): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener('readystatechange', () => resolve(), { once: true })
  })
}
