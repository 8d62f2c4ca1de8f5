import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { answer, type BodyOf, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { FilePage } from './file-page.tsx'
import { QuestionPage } from './question-page.tsx'

withApiServer()

const draftsPath = '/api/cases/{caseId}/drafts'
const draftPath = '/api/cases/{caseId}/drafts/{draftId}'
type Draft = BodyOf<typeof draftsPath, 'get'>['items'][number]

const draft: Draft = {
  ...{ id: '33333333-3333-4333-8333-333333333333', kind: 'complaint', target: 'case', version: 3 },
  ...{ content: { points: [{ whatHappened: 'Jeg ringede i oktober' }] }, savedAt: '2026-11-20T09:00:00.000Z' },
  expiresOn: '2027-02-20',
}

const open = () => renderPage({ path: 'file', element: <FilePage />, words: ['file', 'drafts'] })
const ask = (question: string, relation: 'self' | 'assistant' = 'self') =>
  renderPage({
    ...{ path: 'file/:question', at: `/file/${question}`, element: <QuestionPage /> },
    ...{ words: ['file', 'drafts'], relation },
  })
const answers = () =>
  screen.getAllByRole('heading', { level: 3 }).map((heading) => within(heading).getByRole('link').getAttribute('href'))

/** A server with drafts that can be thrown away and saved again. */
function keeping(...drafts: Draft[]) {
  const kept = { items: drafts }
  server.use(
    answer('get', draftsPath, () => kept),
    answer('delete', draftPath, ({ params }) => {
      kept.items = kept.items.filter(({ id }) => id !== params.draftId)
      return new Response(null, { status: 204 })
    }),
    answer('put', draftPath, () => {
      kept.items = [draft]
      return { version: 1, savedAt: '2026-11-23T13:05:00.000Z', expiresOn: '2027-02-20' }
    }),
  )
  return kept
}

test('one is asked in plain words, and every answer is a link that “back” takes back', async () => {
  keeping()
  await open()
  expect(answers()).toEqual([
    ...['/file/wrong', '/file/know', '/file/say', '/file/cannot'],
    '/complaints/new?about=case&kind=handling',
  ])
  await userEvent.click(screen.getByRole('link', { name: 'Noget er galt' }))
  await screen.findByText('at /file/wrong')
})

test('what is wrong leads to the decision’s letter, to the handling, or to the leader', async () => {
  await ask('wrong')
  await screen.findByRole('heading', { level: 1, name: 'Hvad er galt?' })
  expect(answers()).toEqual([
    '/file/decision',
    '/complaints/new?about=case&kind=handling',
    '/complaints/new?about=case&kind=conduct',
    ...['/corrections/new', '/corrections/new?fault=notAboutMe'],
    '/complaints/new?about=case&kind=handling',
  ])
})

test('an assistant who opens a question is told who can send', async () => {
  await ask('wrong', 'assistant')
  await screen.findByText('Kun Karen Holm kan sende noget her')
  expect(screen.queryAllByRole('heading', { level: 3 })).toEqual([])
})

test('what was begun can be continued', async () => {
  keeping(draft)
  await open()
  const link = await screen.findByRole('link', { name: 'Fortsæt: klage' })
  expect(link.getAttribute('href')).toBe('/complaints/new?draft=33333333-3333-4333-8333-333333333333')
  expect(screen.getByText('“Jeg ringede i oktober”')).toBeDefined()
})

test('a draft that was thrown away can be taken back', async () => {
  const kept = keeping(draft)
  await open()
  await userEvent.click(await screen.findByRole('button', { name: 'Slet klage' }))
  const undo = await screen.findByRole('button', { name: 'Fortryd' })
  expect(kept.items).toEqual([])
  expect(document.activeElement).toBe(undo)
  await userEvent.click(undo)
  await screen.findByRole('link', { name: 'Fortsæt: klage' })
})

test('one can complain without knowing which letter it is, also when the letters cannot be shown', async () => {
  server.use(answer('get', '/api/cases/{caseId}/letters', () => problem(500)))
  await ask('decision')
  await screen.findByText('Vi kan ikke vise dine breve lige nu')
  const way = screen.getByRole('link', { name: /Jeg ved ikke, hvilket brev det er/ })
  expect(way.getAttribute('href')).toBe('/complaints/new?about=case&kind=decision')
})

test('the letters that the municipality asks one to answer come first, the others are folded', async () => {
  const letter = (id: string, kind: 'recommendation' | 'decision', da: string) => ({
    ...{ id, kind, title: { da }, summary: { da: 'Om praktik' }, sender: { da: 'Strandby Kommune' } },
    ...{ availableOn: '2026-11-16', unread: false },
  })
  const proposal = '61111111-1111-4111-8111-111111111111'
  const items = [
    letter(proposal, 'recommendation', 'Forslag om praktik'),
    letter('62222222-2222-4222-8222-222222222222', 'decision', 'Nej til fleksjob'),
  ]
  server.use(answer('get', '/api/cases/{caseId}/letters', () => ({ items, nextCursor: null, unread: 0 })))
  await ask('proposal')
  const link = await screen.findByRole('link', { name: 'Forslag om praktik' })
  expect(link.getAttribute('href')).toBe(`/inquiries/new?kind=comment&about=letter&id=${proposal}`)
  expect(screen.getByText('Nej til fleksjob').closest('details')?.open).toBe(false)
})
