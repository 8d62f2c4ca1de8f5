import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answer, type BodyOf, server, withApiServer } from '#tests/support/api-server.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { RecordsPage } from './records-page.tsx'

withApiServer()

const path = '/api/cases/{caseId}/records-requests/{requestId}'
type Request = BodyOf<typeof path, 'get'>
const id = '66666666-6666-4666-8666-666666666666'
const documentId = '77777777-7777-4777-8777-777777777777'

const deadline: NonNullable<Request['matter']['deadline']> = {
  ...{ ruleId: 'records.sevenWorkingDays', due: '2026-11-12', start: '2026-11-03', nominal: '2026-11-12', counted: 7 },
  ...{ unit: 'workingDays', skipped: [{ date: '2026-11-07', reason: 'weekend' }], whose: 'authority' },
  ...{ source: { label: { da: 'Forvaltningsloven § 16, stk. 2' } }, verifiedOn: '2026-11-01' },
}

function request(more: Partial<Request> = {}, matter: Partial<Request['matter']> = {}): Request {
  return {
    id,
    what: ['wholeCase'],
    matter: {
      ...{ kind: 'recordsRequest', id, title: { da: 'Aktindsigt' }, state: 'received', turn: 'authority' },
      ...{
        next: 'sendDocuments',
        actions: [],
        since: '2026-11-03',
        dueOn: '2026-11-12',
        deadline,
        overdueDays: 0,
        silentDays: 0,
        ...matter,
      },
    },
    receipt: { filingId: id, number: 'U-2026-4F7K-91QX', filedAt: '2026-11-03T09:12:00.000Z', state: 'received' },
    documents: [],
    history: [],
    ladder: [],
    ...more,
  }
}

async function open(body: Request) {
  server.use(answer('get', path, () => body))
  const words = ['records', 'drafts', 'ladder', 'matters', 'matter-course']
  await renderPage({ path: 'records/:requestId', at: `/records/${id}`, element: <RecordsPage />, words })
  await screen.findByRole('heading', { name: 'Papirerne' })
}

test('the deadline is there with its sums in sight', async () => {
  await open(request())
  expect(screen.getByText('7 arbejdsdage')).toBeDefined()
  const sums = screen.getByText('Se, hvordan fristen er regnet ud').closest('details')
  expect(sums?.open).toBe(true)
})

test('a refused document says why and by which rule, and leads on to a complaint', async () => {
  const refusal = { reason: { da: 'Papiret er internt.' }, rule: { label: { da: 'Forvaltningsloven § 12' } } }
  const refused = { id: documentId, title: { da: 'Internt notat' }, subject: { da: 'Journal' }, datedOn: '2026-03-02' }
  await open(request({ documents: [{ ...refused, important: false, outcome: 'refused', refusal }] }))
  const item = within(screen.getByRole('heading', { name: 'Internt notat' }).closest('li') as HTMLElement)
  expect(item.getByText('Afslag')).toBeDefined()
  expect(item.getByText(/Papiret er internt/)).toBeDefined()
  expect(item.getByText(/Forvaltningsloven § 12/)).toBeDefined()
  const way = item.getByRole('link', { name: 'Klag over afslaget' })
  expect(way.getAttribute('href')).toBe('/complaints/new?about=case&kind=decision')
})

test('a delivered document can be downloaded and stands under its subject', async () => {
  const file = { name: 'journal-2026.pdf', mediaType: 'application/pdf', bytes: 48_211 }
  const delivered = { id: documentId, title: { da: 'Journal 2026' }, subject: { da: 'Journal' }, datedOn: '2026-11-02' }
  await open(request({ documents: [{ ...delivered, important: true, outcome: 'delivered', file }] }))
  expect(screen.getByRole('heading', { name: 'Journal', level: 3 })).toBeDefined()
  const link = screen.getByRole('link', { name: 'Hent Journal 2026' })
  expect(link.getAttribute('href')).toBe(`/api/cases/own/records-requests/${id}/documents/${documentId}/content`)
  expect(screen.getByText('Vigtigt i sagen')).toBeDefined()
})

test('past the deadline it is the municipality that is late, with a way to complain about it', async () => {
  await open(request({}, { overdueDays: 9 }))
  expect(screen.getByText(/Det er ikke dig, der mangler noget/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Klag over, at det tager for lang tid' })).toBeDefined()
})

test('an extension shows the new day and the municipality’s reason', async () => {
  const extension = { newDue: '2026-12-01', reason: { da: 'Sagen fylder 900 sider.' }, toldOn: '2026-11-10' }
  await open(request({ extension }, { state: 'extended' }))
  expect(screen.getByText(/Den nye sidste dag er tirsdag den 1. december 2026/)).toBeDefined()
  expect(screen.getByText('Sagen fylder 900 sider.')).toBeDefined()
})

test('the request, and everything that belongs to it, can be fetched as a PDF in the language of the page', async () => {
  await open(request())
  const address = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
  expect(address('Hent som PDF')).toBe(`/api/cases/own/filings/${id}/copy?language=da`)
  expect(address('Hent det hele samlet som PDF')).toBe(`/api/cases/own/matters/recordsRequest/${id}/copy?language=da`)
})
