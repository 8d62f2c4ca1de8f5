import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { startTransition } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { ownCase } from '#src/shared/case/case-path.ts'
import { currentConnection, subscribeToConnection, watchConnection } from '#src/shared/http/connection.ts'
import { createQueryClient } from '#src/shared/http/query-client.ts'
import { sessionQuery } from '#src/shared/http/session.ts'
import { copyOpen, currentSessionState, onElsewhere } from '#src/shared/http/session-state.ts'
import { applyLanguage, loadWords, preferredLanguage, startWords } from '#src/shared/i18n/i18n.ts'
import { firstFeatures } from '#src/shared/i18n/word-files.ts'
import { somethingWaits } from '#src/shared/offline/waiting-count.ts'
import { readPreference } from '#src/shared/preferences.ts'
import { openDetailsOnPaper } from '#src/shared/ui/details-on-paper.ts'
import { bringOwnFont, prepareOwnFont } from '#src/shared/ui/font.ts'
import { App } from './app.tsx'
import { keepForOffline } from './edition.ts'
import { pause } from './pause.ts'
import { findPage, landing, loadAhead, savedCopy, waitingNotice } from './routes.tsx'
import { sendWhatWaits } from './send-what-waits.ts'
import { watchTakeover } from './shell/takeover.ts'
import './first-page.ts'

/**
 * The html already shows the shell. So React's first render may wait a moment for the page's chunk and its first answers: what the reader
 * sees until then is the same, and the content comes in one piece instead of three.
 */
const longestWaitMs = 1_000

async function start(): Promise<void> {
  const client = createQueryClient()
  watchConnection()
  watchOtherPages(client)
  // The copy comes first: with it there is something to show, whatever the line does, and its page asks for what is newer when it stands.
  const copy = openCopy(client)
  const answers = copy ? undefined : firstAnswers(client)
  await Promise.all([copy, loadWords(firstFeatures), firstPage()])
  if (!copyOpen()) await Promise.race([answers ?? firstAnswers(client), waysEnd(), pause(longestWait())])
  if (currentSessionState() === 'out') await landing.load().catch(() => undefined)
  applyLanguage(preferredLanguage())
  render(client)
  if (copyOpen()) {
    await drawn()
    void client.refetchQueries({ type: 'active' }, { cancelRefetch: false })
  }
  // On "my phone" that is not open yet, at once: what is read until then would not be kept if the reader goes on quickly.
  const opensNow = readPreference('phone') === 'own' && !copyOpen()
  if (opensNow) lookAfterPhone(client).catch(() => undefined)
  await quiet(client)
  globalThis.udvejEarly = undefined // what nobody asked for by now would be old
  // Nothing that the reader does rests on these; the next visit tries again.
  const later: (() => unknown)[] = [
    bringOwnFont,
    keepForOffline,
    () => readPreference('phone') && !opensNow && lookAfterPhone(client),
    () => sendWhatWaits(client),
    // Where something waits must be there without a network, also before the worker holds everything.
    () => !navigator.serviceWorker?.controller && loadAhead('/outbox'),
    () => readPreference('files') && sendFiles(),
  ]
  for (const act of later) {
    await pause() // one after the other: a tap in between is answered at once
    Promise.resolve()
      .then(act)
      .catch(() => undefined)
  }
}

/** On "my phone" the copy of what was read is opened, when its key is at hand: then nothing waits for the network. */
function openCopy(client: QueryClient): Promise<unknown> | undefined {
  if (readPreference('phone') !== 'own') return undefined
  const opened = import('#src/shared/offline/phone.ts').then(({ openPhone }) => openPhone(client))
  // What is said above a copy comes with it, and moves nothing.
  return Promise.allSettled([opened, savedCopy.load(), somethingWaits() ? waitingNotice.load() : opened])
}

async function lookAfterPhone(client: QueryClient): Promise<void> {
  const { watchPhone } = await import('#src/shared/offline/phone.ts')
  watchPhone(client)
}

/** Files of something that was filed lie on this phone: they follow it now. */
async function sendFiles(): Promise<void> {
  const { startUploads } = await import('#src/shared/offline/uploads.ts')
  startUploads()
}

/** Whoever seems signed out has something to read in the html (shell/openings.ts). It stays until it is known: a frame without words would be no help. */
const longestWait = () => ('visitor' in document.documentElement.dataset ? 20 : 1) * longestWaitMs

/** Resolves when there is no way to the server. */
function waysEnd(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => currentConnection() !== 'ok' && resolve()
    subscribeToConnection(look)
    look()
  })
}

/** When somebody has logged out, no page shows anything of theirs: neither one in another tab, nor one that "back" brings as it was. */
function watchOtherPages(client: QueryClient): void {
  const startOver = () => {
    client.clear()
    location.replace('/')
  }
  onElsewhere('signed-out', startOver)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && readPreference('visitor') && currentSessionState() !== 'out') startOver()
  })
}

/** The page's chunk. When it fails, React shows why in its place. */
function firstPage(): Promise<unknown> {
  return (
    findPage(location.pathname)
      ?.entry.load()
      .catch(() => undefined) ?? Promise.resolve()
  )
}

function firstAnswers(client: QueryClient): Promise<unknown> {
  const found = findPage(location.pathname)
  const params = { caseId: ownCase, ...found?.params }
  const session = client.prefetchQuery(sessionQuery)
  if (readPreference('leaving')) return session
  return Promise.allSettled([session, found?.entry.warm?.(client, params)])
}

function render(client: QueryClient): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('The html has no #root')
  watchTakeover(root)
  const show = () =>
    createRoot(root).render(
      <QueryClientProvider client={client}>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </QueryClientProvider>,
    )
  // A transition is worked off in short pieces: a slow phone scrolls and answers to taps while the page is made. With a copy at hand there is
  // nothing to wait for: its page comes in one go, before the browser draws the shell once more.
  if (copyOpen()) flushSync(show)
  else startTransition(show)
}

/** Resolves when the page is loaded and no query is under way: what comes then must not compete with the content. */
async function quiet(client: QueryClient): Promise<void> {
  do await pause(500)
  while (document.readyState !== 'complete' || client.isFetching() > 0)
}

/** Resolves when what was rendered is drawn; in the background, where nothing is drawn, after a while. */
function drawn(): Promise<void> {
  return Promise.race([new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))), pause(1_000)])
}

openDetailsOnPaper()
void prepareOwnFont()
// Apart from the reading of the files and from each other, so that a tap in between is answered.
setTimeout(() => startWords(preferredLanguage()))
setTimeout(start)
