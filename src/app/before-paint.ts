/**
 * Runs in the head of the html, before anything is painted; built on its own and put inline (scripts/vite-plugins/app-shell.ts).
 * It applies the reader's looks, and starts what the page will need at once and only the browser can know of: on "my phone" what the page before this one
 * showed, or else the first answers. The files of the page itself are named by the server, in the header of the html (server/plugins/static.ts).
 */

import { clientEdition } from '#api/client-edition.ts'
import { askWorker } from '#src/shared/offline/ask-worker.ts'
import { firstAnswers } from '#src/shared/offline/first-answers.ts'
import type { KeyAnswer } from '#src/shared/offline/key-messages.ts'
import { handOn, showPicture } from '#src/shared/offline/picture.ts'
import { readPreference } from '#src/shared/preferences.ts'
import { applyOwnFont, prepareOwnFont } from '#src/shared/ui/font.ts'

declare global {
  /** While it is there, the files of the app wait in it instead of running (scripts/vite-plugins/classic-entry.ts). */
  var udvejLater: (() => void)[] | undefined
}

/** An app that waits longer than this for what it could show first is no help. */
const longestWaitMs = 1_000

const laterFiles = 'link[data-rel]'

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
  // What the last page showed comes before the app has run, and instead of the html's shell: a slow phone would be late by the work on both.
  globalThis.udvejLater = []
  root.dataset.waiting = ''
  void withinReason(showHanded(globalThis.udvejHanded)).finally(startApp)
}

// Named by the html of a page that has something to read in it (shell/openings.ts).
if (document.querySelector(laterFiles)) void withinReason(painted()).then(startFiles)

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

/** Resolves when what the page before this one showed can be read, or will not be shown. */
async function showHanded(handed: Promise<KeyAnswer>): Promise<void> {
  const ready = Promise.all([shellRead(), prepareOwnFont()])
  const answer = await handed
  addEventListener('pagehide', () => handOn(answer))
  const picture = answer.handed?.picture
  if (!picture) return
  await ready
  if (!(await showPicture(picture))) return
  applyOwnFont()
  delete root.dataset.waiting
  await painted()
}

function withinReason(first: Promise<void>): Promise<void> {
  return Promise.race([first, new Promise<void>((resolve) => setTimeout(resolve, longestWaitMs))])
}

function startFiles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>(laterFiles)) link.rel = link.dataset.rel ?? ''
}

function startApp(): void {
  delete root.dataset.waiting
  const waiting = globalThis.udvejLater ?? []
  globalThis.udvejLater = undefined
  for (const run of waiting) run()
}

/** Resolves when the whole html has been read; its deferred scripts come after that. */
function shellRead(): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener('readystatechange', () => resolve(), { once: true })
  })
}

/** Resolves when something is on the screen: not only drawn, as the app would take the time that the picture needs to get there. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) resolve()
    }).observe({ type: 'paint', buffered: true })
  })
}
