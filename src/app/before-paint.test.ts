import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const letterId = '1e15b254-bf29-55c0-af89-90fc3e001115'
const caseId = 'c0a80101-0000-4000-8000-000000000001'
const files = {
  '': [],
  letters: ['/assets/letter-list.js'],
  'letters/:': ['/assets/letter.js', '/assets/letter.css'],
  'complaints/new': ['/assets/complaint-new.js'],
}

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('PAGE_FILES', files)
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response()))
})
afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
  document.head.replaceChildren()
  delete document.documentElement.dataset.visitor
  globalThis.udvejEarly = undefined
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

test('a letter starts its own files, not those of the list, and its own answer', async () => {
  expect(await startedAt(`/letters/${letterId}`)).toEqual({
    files: files['letters/:'],
    answers: ['/api/session', `/api/cases/own/letters/${letterId}`],
  })
})

test('a form starts its files, and asks for nothing that does not exist yet', async () => {
  expect(await startedAt('/complaints/new?about=plan')).toEqual({
    files: files['complaints/new'],
    answers: ['/api/session'],
  })
})

test('a helper starts the same in the citizen’s case', async () => {
  expect(await startedAt(`/case/${caseId}/letters/`)).toEqual({
    files: files.letters,
    answers: ['/api/session', `/api/cases/${caseId}/letters`],
  })
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
