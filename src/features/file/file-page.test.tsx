import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { answer, type BodyOf, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { FilePage } from './file-page.tsx'

withApiServer()

const draftsPath = '/api/cases/{caseId}/drafts'
const draftPath = '/api/cases/{caseId}/drafts/{draftId}'
type Draft = BodyOf<typeof draftsPath, 'get'>['items'][number]

const draft: Draft = {
  ...{ id: '33333333-3333-4333-8333-333333333333', kind: 'complaint', target: 'case', version: 3 },
  ...{ content: { points: [{ whatHappened: 'Jeg ringede i oktober' }] }, savedAt: '2026-11-20T09:00:00.000Z' },
  expiresOn: '2027-02-20',
}

const open = (at = '/file') => renderPage({ path: 'file', at, element: <FilePage />, words: ['file', 'drafts'] })

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

test('six plain choices, none of them hidden, and none needs the law', async () => {
  keeping()
  await open()
  const links = screen.getAllByRole('heading', { level: 3 }).map((heading) => within(heading).getByRole('link'))
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/file?choose=letter',
    '/complaints/new?about=case&kind=handling',
    '/complaints/new?about=case&kind=conduct',
    '/records/new',
    '/meetings',
    '/caseworker',
  ])
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
  await open('/file?choose=letter')
  await screen.findByText('Vi kan ikke vise dine breve lige nu')
  const way = screen.getByRole('link', { name: /Jeg ved ikke, hvilket brev det er/ })
  expect(way.getAttribute('href')).toBe('/complaints/new?about=case&kind=decision')
})
