import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const letterId = '1e15b254-bf29-55c0-af89-90fc3e001115'
const caseId = 'c0a80101-0000-4000-8000-000000000001'
const phoneFiles = ['/assets/phone.js', '/assets/vault.js']

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('PHONE_FILES', phoneFiles)
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response()))
})
afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
  document.head.replaceChildren()
  delete document.documentElement.dataset.visitor
  document.body.replaceChildren()
  globalThis.udvejEarly = undefined
  globalThis.udvejHanded = undefined
  globalThis.udvejPicture = undefined
  history.replaceState(null, '', '/')
})

/** What the head script starts at an address. */
async function startedAt(address: string): Promise<{ files: string[]; answers: string[] }> {
  history.replaceState(null, '', address)
  await import('./before-paint.ts')
  const links = [...document.head.querySelectorAll('link')]
  return {
    files: links.map((link) => link.getAttribute('href') ?? ''),
    answers: Object.keys(globalThis.udvejEarly ?? {}),
  }
}

test('a letter asks for its own answer, not for that of the list', async () => {
  expect((await startedAt(`/letters/${letterId}`)).answers).toEqual([
    '/api/session',
    `/api/cases/own/letters/${letterId}`,
  ])
})

test('a form asks for nothing that does not exist yet', async () => {
  expect((await startedAt('/complaints/new?about=plan')).answers).toEqual(['/api/session'])
})

test('a helper asks for the same in the citizen’s case', async () => {
  expect((await startedAt(`/case/${caseId}/letters/`)).answers).toEqual([
    '/api/session',
    `/api/cases/${caseId}/letters`,
  ])
})

test('only on the reader’s own phone the files that open the copy are started, and no answers before it', async () => {
  expect((await startedAt('/')).files).toEqual([])
  vi.resetModules()
  localStorage.setItem('udvej.phone', 'own')
  expect(await startedAt('/')).toEqual({ files: phoneFiles, answers: [] })
})

test('on the reader’s own phone the worker is asked at once for what the last page handed on, and its picture shown when the html is read', async () => {
  localStorage.setItem('udvej.phone', 'own')
  const picture = {
    address: '/',
    language: document.documentElement.lang,
    files: '',
    styles: [],
    html: '<main>Din sag</main>',
  }
  const answer = { handed: { held: { vaultId: 'one', mode: 'own' }, picture }, alone: true }
  const postMessage = (_question: unknown, [port]: MessagePort[]) => port?.postMessage(answer)
  vi.stubGlobal('navigator', { serviceWorker: { controller: { postMessage } } })
  await startedAt('/')
  document.body.innerHTML = '<div id="root"><main>Vi henter din sag</main></div>'
  document.dispatchEvent(new Event('readystatechange'))
  expect(await globalThis.udvejPicture).toBe(true)
  expect(document.body.textContent).toBe('Din sag')
  expect(await globalThis.udvejHanded).toEqual(answer)
})

test('the plan asks for its lists together with the plan', async () => {
  const { answers } = await startedAt('/plan')
  expect(answers).toEqual([
    '/api/session',
    '/api/cases/own/plan',
    '/api/cases/own/plan/activities?period=current',
    '/api/cases/own/plan/activities?period=past',
    '/api/cases/own/plan/changes?limit=6',
  ])
})

test('an address that no page has starts nothing', async () => {
  expect(await startedAt('/nowhere/at/all')).toEqual({ files: [], answers: ['/api/session'] })
})

test('a visitor is asked about only whether they are signed in', async () => {
  localStorage.setItem('udvej.visitor', 'yes')
  expect((await startedAt('/plan')).answers).toEqual(['/api/session'])
})
