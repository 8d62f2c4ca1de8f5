import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answer, type BodyOf, server, withApiServer } from '#tests/support/api-server.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { InquiryPage } from './inquiry-page.tsx'

withApiServer()

const path = '/api/cases/{caseId}/inquiries/{inquiryId}'
type Inquiry = BodyOf<typeof path, 'get'>
const id = '66666666-6666-4666-8666-666666666666'
const receipt = {
  filingId: id,
  number: 'U-2026-4F7K-91QX',
  filedAt: '2026-11-03T09:12:00.000Z',
  state: 'received',
} as const
const answered = {
  text: { da: 'Du får svar på fredag.' },
  answeredBy: { role: { da: 'Sagsbehandler' }, name: 'Signe Lund' },
  answeredOn: '2026-11-05',
}

function inquiry(more: Partial<Inquiry> = {}, matter: Partial<Inquiry['matter']> = {}): Inquiry {
  return {
    ...{
      id,
      kind: 'question',
      about: { kind: 'case' },
      text: 'Hvornår får jeg svar?',
      receipt,
      answer: null,
      history: [],
    },
    matter: {
      ...{ kind: 'inquiry', id, title: { da: 'Din sag' }, state: 'received', turn: 'authority', next: 'answerInquiry' },
      ...{ actions: [], since: '2026-11-03', dueOn: '2026-11-10', overdueDays: 0, silentDays: 0 },
      ...matter,
    },
    ...more,
  }
}

async function open(body: Inquiry) {
  server.use(answer('get', path, () => body))
  const words = ['inquiries', 'drafts', 'matters', 'matter-course']
  await renderPage({ path: 'inquiries/:inquiryId', at: `/inquiries/${id}`, element: <InquiryPage />, words })
  await screen.findByRole('heading', { name: 'Det er der sket' })
}
const raised = (more: Partial<Inquiry['receipt']>): Partial<Inquiry> => ({
  raised: { dueOn: '2026-11-10', receipt: { ...receipt, filedAt: '2026-11-10T23:05:00.000Z', state: 'sent', ...more } },
})
const late: Partial<Inquiry['matter']> = {
  ...{ state: 'raised', next: 'answerAsLeader', actions: ['complainOverDelay'], overdueDays: 3 },
}

test('one that waits says whose turn it is and by when the answer comes', async () => {
  await open(inquiry())
  screen.getByText('Kommunens tur')
  screen.getByText('Kommunen skal svare senest tirsdag den 10. november 2026.')
  expect(screen.queryByText(/lederen/)).toBeNull()
})

test('an answer stands first, with who gave it', async () => {
  await open(inquiry({ answer: answered }, { state: 'answered', turn: 'nobody', next: 'readAnswer' }))
  screen.getByRole('heading', { name: 'Kommunens svar' })
  screen.getByText('Du får svar på fredag.')
  screen.getByText('Signe Lund')
})

test('it says "went to the leader" only when the municipality has acknowledged it', async () => {
  await open(inquiry(raised({}), late))
  screen.getByText(/sendte det videre til lederen onsdag den 11. november 2026. Kommunen har ikke bekræftet/)
  expect(screen.queryByText(/Det gik til lederen/)).toBeNull()
  await open(inquiry(raised({ state: 'received', receivedAt: '2026-11-12T08:00:00.000Z' }), late))
  screen.getByText('Det gik til lederen torsdag den 12. november 2026.')
  const complain = screen.getByRole('link', { name: 'Klag over, at der ikke kommer svar' })
  expect(complain.getAttribute('href')).toBe('/complaints/new?about=case&kind=handling')
})

test('when the leader could not be told it says so, and what to do', async () => {
  await open(inquiry(raised({ state: 'needsYou', reason: { da: 'Nej' } }), late))
  screen.getByText(/kunne ikke tage imod det. Ring til kommunen/)
})

test('that it is no absence is said only when the municipality has said so', async () => {
  const manage = { kind: 'cannotManage', answer: { ...answered, agreed: true } } as const
  await open(inquiry(manage, { state: 'answered', turn: 'nobody' }))
  screen.getByText('Kommunen siger ja')
  expect(screen.queryByText(/udeblivelse/)).toBeNull()
  await open(
    inquiry({ ...manage, answer: { ...manage.answer, noAbsence: true } }, { state: 'answered', turn: 'nobody' }),
  )
  screen.getByText('Kommunen skriver, at det ikke tæller som udeblivelse.')
})

test('when the municipality waits, the page leads to writing the statement about the same thing', async () => {
  const about = { kind: 'letter', id: '77777777-7777-4777-8777-777777777777', title: { da: 'Høring' } } as const
  const waits = {
    kind: 'waitForStatement',
    about,
    answer: { ...answered, agreed: true, waitsUntil: '2026-12-04' },
  } as const
  const yours: Partial<Inquiry['matter']> = {
    ...{ state: 'statementAwaited', turn: 'citizen', next: 'sendStatement', actions: ['sendStatement'] },
  }
  await open(inquiry(waits, yours))
  screen.getByText('Kommunen venter til fredag den 4. december 2026.')
  const link = screen.getByRole('link', { name: 'Skriv din udtalelse' })
  expect(link.getAttribute('href')).toBe(`/inquiries/new?kind=comment&about=letter&id=${about.id}`)
})

test('it can be fetched as a PDF', async () => {
  await open(inquiry())
  const link = screen.getByRole('link', { name: 'Hent som PDF' })
  expect(link.getAttribute('href')).toBe(`/api/cases/own/filings/${id}/copy?language=da`)
})
