import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answer, type BodyOf, server, withApiServer } from '#tests/support/api-server.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { ComplaintPage } from './complaint-page.tsx'

withApiServer()
beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date('2026-11-23T12:00:00Z') }))
afterEach(() => vi.useRealTimers())

const path = '/api/cases/{caseId}/complaints/{complaintId}'
type Complaint = BodyOf<typeof path, 'get'>
const id = '55555555-5555-4555-8555-555555555555'

function complaint(more: Partial<Complaint> = {}): Complaint {
  const matter = {
    kind: 'complaint',
    id,
    title: { da: 'Klage' },
    next: 'answerRest',
    since: '2026-11-03',
    overdueDays: 0,
    silentDays: 0,
  } as const
  return {
    id,
    kind: 'decision',
    about: { kind: 'letter', title: { da: 'Du skal i ny praktik' } },
    matter: {
      ...matter,
      state: 'partlyAnswered',
      turn: 'authority',
      actions: ['askForMissingAnswer'],
      dueOn: '2026-12-01',
    },
    receipt: {
      ...{ filingId: id, number: 'U-2026-4F7K-91QX', filedAt: '2026-11-03T09:12:00.000Z', state: 'received' },
      receivedAt: '2026-11-03T09:13:00.000Z',
    },
    points: [
      { number: 1, whatHappened: 'Ingen sagde hvorfor', answer: answered },
      { number: 2, whatHappened: 'Jeg er syg', when: 'I foråret', answer: null },
    ],
    askToWait: true,
    history: [{ event: 'filed', at: '2026-11-03T09:12:00.000Z' }],
    ladder: [],
    ...more,
  }
}

const answered: Complaint['points'][number]['answer'] = {
  position: 'partly',
  text: { da: 'Vi burde have skrevet det.' },
  rule: { label: { da: 'Forvaltningsloven § 24' } },
  answeredBy: { role: { da: 'Afdelingsleder' }, name: 'Lone Bak' },
  answeredOn: '2026-11-12',
  changed: { da: 'Du får en ny begrundelse.' },
}

const open = () =>
  renderPage({
    path: 'complaints/:complaintId',
    at: `/complaints/${id}`,
    element: <ComplaintPage />,
    words: ['complaints', 'drafts', 'filing', 'ladder', 'matters', 'matter-course'],
  })

test('an answer stands at its point with position, rule, who in which role, and what was changed', async () => {
  server.use(answer('get', path, () => complaint()))
  await open()
  const first = within((await screen.findByRole('heading', { name: 'Punkt 1' })).closest('article') as HTMLElement)
  for (const text of [
    'Kommunen er delvist enig',
    'Vi burde have skrevet det.',
    'Forvaltningsloven § 24',
    'Lone Bak',
    'Du får en ny begrundelse.',
  ]) {
    expect(first.getByText(new RegExp(text))).toBeDefined()
  }
})

test('a no without a rule says that no rule was named; a yes needs none', async () => {
  const { rule: _, ...bare } = answered
  const noRule = 'Kommunen har ikke skrevet, hvilken regel svaret bygger på.'
  for (const [position, said] of [
    ['notAgreed', 1],
    ['partly', 1],
    ['agreed', 0],
  ] as const) {
    const [first, ...rest] = complaint().points
    if (!first) throw new Error('The built complaint has points')
    server.use(answer('get', path, () => complaint({ points: [{ ...first, answer: { ...bare, position } }, ...rest] })))
    await open()
    await screen.findByText('Vi burde have skrevet det.')
    expect(screen.queryAllByText(noRule)).toHaveLength(said)
  }
})

test('a point without an answer is shown as unanswered, with the days that the municipality has had it', async () => {
  server.use(answer('get', path, () => complaint()))
  await open()
  const second = within((await screen.findByRole('heading', { name: 'Punkt 2' })).closest('article') as HTMLElement)
  expect(second.getByText('Ikke besvaret.')).toBeDefined()
  expect(second.getByText(/Kommunen har haft det i 20 dage/)).toBeDefined()
  expect(screen.getByText('1 af 2 punkter er besvaret')).toBeDefined()
})

test('a point shows where, who was there and what shows it, with a link to the letter and the file by its name', async () => {
  const file = {
    id: '61111111-1111-4111-8111-111111111111',
    name: 'Brev.pdf',
    size: 9,
    offset: 9,
    state: 'arrived',
  } as const
  const letterId = '62222222-2222-4222-8222-222222222222'
  const point: Complaint['points'][number] = {
    ...{ number: 1, whatHappened: 'Ingen lyttede', where: 'På rådhuset', present: 'Min bisidder', answer: null },
    evidence: [
      { kind: 'letter', id: letterId, title: { da: 'Om praktik' } },
      { kind: 'file', id: file.id },
    ],
  }
  server.use(
    answer('get', path, () => complaint({ points: [point], receipt: { ...complaint().receipt, attachments: [file] } })),
  )
  await open()
  const first = within((await screen.findByRole('heading', { name: 'Punkt 1' })).closest('article') as HTMLElement)
  for (const text of ['På rådhuset', 'Min bisidder', 'Brev.pdf']) expect(first.getByText(text)).toBeDefined()
  expect(first.getByRole('link', { name: 'Om praktik' }).getAttribute('href')).toBe(`/letters/${letterId}`)
})

test('an answer that passes over the principle decision is shown as missing it, and the point is not counted as answered', async () => {
  const cites: Complaint['points'][number] = {
    number: 1,
    whatHappened: 'Se her',
    principleDecision: 'N-8-07',
    answer: answered,
  }
  server.use(answer('get', path, () => complaint({ points: [cites] })))
  await open()
  await screen.findByText('0 af 1 punkt er besvaret')
  expect(screen.getByText(/Du henviste til principmeddelelsen N-8-07\. Det siger svaret ikke noget om/)).toBeDefined()
  expect(screen.getByText(/Punkt 1 har ikke fået svar/)).toBeDefined()
})

test('what the municipality says to a principle decision stands in its answer', async () => {
  const citedAnswer = { da: 'Den gælder ikke her.' }
  const cites = { number: 1, whatHappened: 'Se her', principleDecision: 'N-8-07' }
  server.use(
    answer('get', path, () => complaint({ points: [{ ...cites, answer: answered && { ...answered, citedAnswer } }] })),
  )
  await open()
  await screen.findByText('Om principmeddelelsen N-8-07')
  expect(screen.getByText('Den gælder ikke her.')).toBeDefined()
  expect(screen.getByText('1 af 1 punkt er besvaret')).toBeDefined()
})

test('“received” is said only when the receipt says it, and the page looks again until then', async () => {
  let state: 'sent' | 'received' = 'sent'
  const filedAt = '2026-11-23T11:59:00.000Z'
  server.use(
    answer('get', path, () => complaint({ receipt: { filingId: id, number: 'U-2026-4F7K-91QX', filedAt, state } })),
  )
  await open()
  await screen.findByText('Sendt')
  expect(screen.queryByText('Modtaget af kommunen')).toBeNull()
  state = 'received'
  await vi.advanceTimersByTimeAsync(5_000)
  await screen.findByText('Modtaget af kommunen')
})

test('the complaint, and everything that belongs to it, can be fetched as a PDF in the language of the page', async () => {
  server.use(answer('get', path, () => complaint()))
  await open()
  const address = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href')
  expect(await address('Hent som PDF')).toBe(`/api/cases/own/filings/${id}/copy?language=da`)
  expect(await address('Hent det hele samlet som PDF')).toBe(`/api/cases/own/matters/complaint/${id}/copy?language=da`)
})

test('a new complaint whose file has arrived looks again until the municipality has it', async () => {
  let state: 'arrived' | 'received' = 'arrived'
  const filedAt = new Date().toISOString()
  const receipt = () => ({
    ...{ ...complaint().receipt, filedAt },
    attachments: [{ id, name: 'Brev.pdf', size: 9, offset: 9, state }],
  })
  const history: Complaint['history'] = [{ event: 'filed', at: filedAt }]
  const answered = { ...complaint().matter, turn: 'nobody' as const, state: 'answered' as const }
  server.use(answer('get', path, () => complaint({ receipt: receipt(), matter: answered, history })))
  await open()
  await screen.findByText('Kommet frem')
  state = 'received'
  await vi.advanceTimersByTimeAsync(4_000)
  await waitFor(() => expect(screen.queryByText('Kommet frem')).toBeNull())
})

test('files are told one by one: arrived, on their way, not usable and why, and what to do about one that is not here', async () => {
  const file = { size: 2_000_000, offset: 500_000 }
  const attachments: Complaint['receipt']['attachments'] = [
    { ...file, id: '61111111-1111-4111-8111-111111111111', name: 'Brev.pdf', state: 'received' },
    { ...file, id: '62222222-2222-4222-8222-222222222222', name: 'Sti.jpg', state: 'arriving' },
    {
      ...{ ...file, id: '63333333-3333-4333-8333-333333333333', name: 'Plan.docx' },
      ...{ state: 'refused', refusedBecause: 'notAllowedKind' },
    },
  ]
  server.use(answer('get', path, () => complaint({ receipt: { ...complaint().receipt, attachments } })))
  await open()
  expect(await screen.findByText('1 af 3 filer er kommet frem')).toBeDefined()
  expect(screen.getAllByText('Modtaget af kommunen').length).toBeGreaterThan(1)
  expect(screen.getByRole('link', { name: 'Brev.pdf' }).getAttribute('href')).toContain('/content')
  expect(screen.getByText('25 % er kommet')).toBeDefined()
  expect(screen.getByText(/Filen ligger ikke på denne telefon/)).toBeDefined()
  expect(screen.getByText(/hverken et billede .* Tag et billede af papiret/)).toBeDefined()
})

const receiptFor = (filingId = ''): Complaint['receipt'] => {
  return { filingId, number: 'U-2026-4F7K-91QX', filedAt: '2026-11-23T12:00:00.000Z', state: 'sent' }
}

test('one press asks for the missing answer, once, and says so', async () => {
  const sent: unknown[] = []
  let asked = false
  server.use(
    answer('get', path, () =>
      asked ? complaint({ askedOn: '2026-11-23', matter: { ...complaint().matter, actions: [] } }) : complaint(),
    ),
    answer(
      'put',
      '/api/cases/{caseId}/complaints/{complaintId}/missing-answer/{filingId}',
      async ({ request, params }) => {
        sent.push(await request.json())
        asked = true
        return receiptFor(params.filingId)
      },
    ),
  )
  await open()
  const button = await screen.findByRole('button', { name: 'Bed om det svar, der mangler' })
  for (let tap = 0; tap < 10; tap += 1) fireEvent.click(button)
  const said = (await screen.findByText('Sendt. Kommunen kan se, hvad der mangler.')).closest('[role=status]')
  expect(within(said as HTMLElement).getByText(/Kvittering U-2026-4F7K-91QX/)).toBeDefined()
  expect(sent).toEqual([{ points: [2] }])
  expect(screen.queryByRole('button', { name: 'Bed om det svar, der mangler' })).toBeNull()
})

test('a partly changed decision asks whether the complaint goes on, and sends nothing before one is chosen', async () => {
  const sent: unknown[] = []
  const partly = complaint().matter
  const matter = {
    ...partly,
    state: 'partlyChanged',
    turn: 'citizen',
    next: 'sayWhetherOn',
    actions: ['answerGoOn'],
  } as const
  server.use(
    answer('get', path, () => complaint({ matter: { ...matter, actions: [...matter.actions] } })),
    answer('put', '/api/cases/{caseId}/complaints/{complaintId}/go-on/{filingId}', async ({ request, params }) => {
      sent.push(await request.json())
      return receiptFor(params.filingId)
    }),
  )
  await open()
  const send = await screen.findByRole('button', { name: 'Send dit svar' })
  fireEvent.click(send)
  expect(await screen.findByRole('link', { name: 'Vælg, om klagen skal videre.' })).toBeDefined()
  expect(sent).toEqual([])
  fireEvent.click(screen.getByRole('radio', { name: 'Ja, send klagen videre' }))
  fireEvent.click(send)
  const said = (await screen.findByText('Dit svar er sendt.')).closest('[role=status]')
  expect(within(said as HTMLElement).getByText(/Kvittering U-2026-4F7K-91QX/)).toBeDefined()
  expect(sent).toEqual([{ goesOn: true }])
})

test('what the municipality wrote about the whole complaint stands with its rule and who wrote it', async () => {
  const reassessed: Complaint['history'][number] = {
    ...{ event: 'reassessed', at: '2026-11-12T09:00:00.000Z', outcome: 'upheld', text: { da: 'Vi holder fast.' } },
    ...{ rule: { label: { da: 'Retssikkerhedsloven § 66' } }, by: { role: { da: 'Leder' } } },
  }
  server.use(answer('get', path, () => complaint({ history: [...complaint().history, reassessed] })))
  await open()
  const section = within(
    (await screen.findByRole('heading', { name: 'Det seneste om hele klagen' })).closest('section') as HTMLElement,
  )
  for (const text of ['Kommunen holdt fast i sin afgørelse.', 'Vi holder fast.', /Retssikkerhedsloven § 66/, 'Leder']) {
    expect(section.getByText(text)).toBeDefined()
  }
})
