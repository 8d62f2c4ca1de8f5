import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { KeyAnswer } from '#src/shared/offline/key-messages.ts'
import { eventually } from '#tests/support/eventually.ts'

const letterId = '1e15b254-bf29-55c0-af89-90fc3e001115'
const caseId = 'c0a80101-0000-4000-8000-000000000001'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response()))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  localStorage.clear()
  document.head.replaceChildren()
  delete document.documentElement.dataset.visitor
  document.body.replaceChildren()
  globalThis.udvejEarly = undefined
  globalThis.udvejHanded = undefined
  globalThis.udvejLater = undefined
  delete document.documentElement.dataset.waiting
  history.replaceState(null, '', '/')
})

/** The answers that the head script asks for at an address. */
async function askedAt(address: string): Promise<string[]> {
  history.replaceState(null, '', address)
  await import('./before-paint.ts')
  return Object.keys(globalThis.udvejEarly ?? {})
}

test('a letter asks for its own answer, not for that of the list', async () => {
  expect(await askedAt(`/letters/${letterId}`)).toEqual(['/api/session', `/api/cases/own/letters/${letterId}`])
})

test('a form asks for nothing that does not exist yet', async () => {
  expect(await askedAt('/complaints/new?about=plan')).toEqual(['/api/session'])
})

test('a helper asks for the same in the citizen’s case', async () => {
  expect(await askedAt(`/case/${caseId}/letters/`)).toEqual(['/api/session', `/api/cases/${caseId}/letters`])
})

test('on the reader’s own phone nothing is asked for before the copy is shown', async () => {
  localStorage.setItem('udvej.phone', 'own')
  expect(await askedAt('/')).toEqual([])
})

const picture = { address: '/', language: '', files: '', styles: [], hidden: [], html: '<main>Din sag</main>' }
const nothing: KeyAnswer = { handed: null, alone: true }
const withPicture: KeyAnswer = {
  handed: { held: { vaultId: 'one', mode: 'own', key: {} as CryptoKey }, picture, silent: false, waiting: 0 },
  alone: true,
}

/** Nothing is on the screen before the test says so. */
function holdScreen() {
  let see: ((list: Pick<PerformanceObserverEntryList, 'getEntriesByName'>) => void) | undefined
  class Observer {
    constructor(listener: typeof see) {
      see = listener
    }
    observe() {}
  }
  vi.stubGlobal('PerformanceObserver', Observer)
  return {
    shows: (paint: string) => see?.({ getEntriesByName: (name) => (name === paint ? [{} as PerformanceEntry] : []) }),
    isWatched: () => see !== undefined,
  }
}

/** "My phone", where the html has been read and the first file of the app has come. The worker has not answered yet, and nothing is on the screen. */
async function ownPhoneLoads() {
  localStorage.setItem('udvej.phone', 'own')
  let port: MessagePort | undefined
  const postMessage = (_question: unknown, [given]: MessagePort[]) => {
    port = given
  }
  vi.stubGlobal('navigator', { serviceWorker: { controller: { postMessage } } })
  const screen = holdScreen()
  await askedAt('/')
  document.body.innerHTML = '<div id="root"><main>Vi henter din sag</main></div>'
  document.dispatchEvent(new Event('readystatechange'))
  const app = vi.fn()
  globalThis.udvejLater?.push(app)
  return {
    app,
    workerAnswers: (answer: KeyAnswer) => port?.postMessage(answer),
    screenShows: screen.shows,
    isPictureOnItsWay: screen.isWatched,
  }
}
const isShellHidden = () => document.documentElement.dataset.waiting !== undefined

test('on the reader’s own phone what the last page showed comes first, and the app runs when it is on the screen', async () => {
  const phone = await ownPhoneLoads()
  expect(isShellHidden()).toBe(true)
  phone.workerAnswers(withPicture)
  await eventually(() => expect(phone.isPictureOnItsWay()).toBe(true))
  expect(document.body.textContent).toBe('Din sag')
  expect(isShellHidden()).toBe(false)
  expect(await globalThis.udvejHanded).toEqual(withPicture)
  phone.screenShows('first-paint')
  await new Promise((resolve) => setTimeout(resolve))
  expect(phone.app).not.toHaveBeenCalled()
  phone.screenShows('first-contentful-paint')
  await eventually(() => expect(phone.app).toHaveBeenCalledOnce())
})

test('when the last page handed nothing on, the shell is there and the app runs as soon as that is known', async () => {
  const phone = await ownPhoneLoads()
  phone.workerAnswers(nothing)
  await eventually(() => expect(phone.app).toHaveBeenCalledOnce())
  expect(isShellHidden()).toBe(false)
  expect(document.body.textContent).toBe('Vi henter din sag')
  expect(globalThis.udvejLater).toBeUndefined()
})

test('neither waits for ever: a page in the background is never on the screen', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const phone = await ownPhoneLoads()
  await vi.advanceTimersByTimeAsync(999)
  expect(phone.app).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(phone.app).toHaveBeenCalledOnce()
  expect(isShellHidden()).toBe(false)
})

test('the files of a page that has something to read in its html come when that is on the screen', async () => {
  document.head.innerHTML = '<link data-rel="modulepreload" href="/assets/form.js">'
  onTestFinished(() => document.head.replaceChildren())
  const screen = holdScreen()
  await askedAt('/complaints/new')
  const file = document.querySelector('link')
  expect(file?.rel).toBe('')
  screen.shows('first-contentful-paint')
  await eventually(() => expect(file?.rel).toBe('modulepreload'))
})

test('the plan asks for its lists together with the plan', async () => {
  expect(await askedAt('/plan')).toEqual([
    '/api/session',
    '/api/cases/own/plan',
    '/api/cases/own/plan/activities?period=current',
    '/api/cases/own/plan/activities?period=past',
    '/api/cases/own/plan/changes?limit=6',
  ])
})

test('an address that no page has starts nothing', async () => {
  expect(await askedAt('/nowhere/at/all')).toEqual(['/api/session'])
})

test('a visitor is asked about only whether they are signed in', async () => {
  localStorage.setItem('udvej.visitor', 'yes')
  expect(await askedAt('/plan')).toEqual(['/api/session'])
})
