import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import type { components } from '#api/generated/types.ts'
import { answer, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { eventually } from '#tests/support/eventually.ts'
import { aComplaintDeadline, aLetter, aRecommendation } from '#tests/support/letter-data.ts'
import { aReceipt } from '#tests/support/meeting-data.ts'
import { aMatter, idOf } from '#tests/support/plan-data.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { LetterPage } from './letter-page.tsx'

withApiServer()
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
})

type Options = Partial<Parameters<typeof renderPage>[0]>

async function open(letter: components['schemas']['Letter'], options: Options = {}) {
  server.use(answer('get', '/api/cases/{caseId}/letters/{letterId}', () => letter))
  const words = ['letters', 'matters', 'drafts', 'ask', 'marks']
  const page = { path: 'letters/:letterId', at: `/letters/${letter.id}`, element: <LetterPage />, words, ...options }
  const view = await renderPage(page)
  await screen.findByRole('heading', { level: 1, name: letter.title[options.language ?? 'da'] ?? letter.title.da })
  await screen.findByRole('heading', { level: 2, name: /original/ })
  return view
}

const card = (name: RegExp) => within(screen.getByRole('region', { name }))

test('a decision is stamped as decided, says by whom, and is complained over on the letter itself', async () => {
  await open(aLetter())
  const decision = card(/^Afgørelse: kommunen har bestemt$/)
  expect(decision.getByRole('list', { name: 'Hvem foreslår, og hvem bestemmer' }).textContent).toBe(
    'Har bestemtLederen',
  )
  const entrance = decision.getByRole('link', { name: 'Klag over afgørelsen' })
  expect(entrance.getAttribute('href')).toBe(`/complaints/new?about=letter:${aLetter().id}&kind=decision`)
  expect(decision.getByText('Klag senest mandag den 2. februar 2099.')).toBeDefined()
  expect(screen.queryByText(/Indstilling/)).toBeNull()
})

test('a recommendation is a proposal: who proposes and who decides later, comments instead of a complaint, no deadline to complain', async () => {
  await open(aRecommendation())
  const recommendation = card(/^Indstilling: et forslag, ikke en afgørelse$/)
  const who = recommendation.getByRole('list', { name: 'Hvem foreslår, og hvem bestemmer' })
  expect(
    within(who)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['ForeslårTeamet', 'Bestemmer bagefterLederen'])
  expect(recommendation.getByText(/Det er bemærkninger og ikke en klage/)).toBeDefined()
  const entrance = recommendation.getByRole('link', { name: 'Skriv dine bemærkninger' })
  expect(entrance.getAttribute('href')).toBe(`/inquiries/new?kind=comment&about=letter&id=${aLetter().id}`)
  const wait = recommendation.getByRole('link', { name: 'Bed kommunen om at vente på din udtalelse' })
  expect(wait.getAttribute('href')).toBe(`/inquiries/new?kind=waitForStatement&about=letter&id=${aLetter().id}`)
  expect(screen.queryByRole('link', { name: 'Klag over afgørelsen' })).toBeNull()
  expect(screen.queryByText(/Klag senest/)).toBeNull()
  expect(screen.getByText('Senest mandag den 19. januar 2099.')).toBeDefined()
})

test('the day in the letter wins, and a day of ours that differs is said plainly with its sums', async () => {
  await open(aLetter({ statedDeadline: '2099-02-04', deadlineMismatch: true }))
  expect(screen.getByText('Klag senest onsdag den 4. februar 2099.')).toBeDefined()
  expect(screen.getByText('Vi når frem til en anden dag end brevet')).toBeDefined()
  expect(
    screen.getByText(
      /I brevet står onsdag den 4. februar 2099. Efter reglen når vi frem til mandag den 2. februar 2099/,
    ),
  ).toBeDefined()
  expect(screen.getByText(/så klag senest mandag den 2. februar 2099. Så er du på den sikre side/)).toBeDefined()
  expect(screen.getByText('Se, hvordan fristen er regnet ud')).toBeDefined()
})

test('a letter that names no day gets the day counted by the rule', async () => {
  const { statedDeadline, deadlineMismatch, ...unstated } = aLetter()
  await open(unstated)
  expect(screen.getByText('Klag senest mandag den 2. februar 2099.')).toBeDefined()
  expect(screen.getByText(/Brevet nævner ingen dato/)).toBeDefined()
})

test('after the deadline the complaint can still be sent', async () => {
  await open(aLetter({ statedDeadline: '2020-02-03', complaintDeadline: aComplaintDeadline('2020-02-03') }))
  expect(screen.getByText('Fristen er gået. Du kan stadig sende din klage.')).toBeDefined()
  expect(screen.getByText('Sidste dag var mandag den 3. februar 2020.')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Klag over afgørelsen' })).toBeDefined()
})

test('reasons that a decision lacks are named, with the rule and the right to ask', async () => {
  const { facts } = aLetter().reasons
  await open(aLetter({ reasons: { facts, considerations: [], rules: [] } }))
  expect(screen.getByText('Begrundelsen er ikke hel')).toBeDefined()
  expect(screen.getByText('hvilke regler der er brugt')).toBeDefined()
  expect(screen.getByText('hvad der er lagt vægt på')).toBeDefined()
  expect(screen.queryByText('hvilke oplysninger om dig det bygger på')).toBeNull()
  expect(screen.getByRole('link', { name: 'Forvaltningsloven §§ 22 og 24' })).toBeDefined()
  expect(screen.getByText(/Du kan bede om at få det på skrift/)).toBeDefined()
})

test('whole reasons are shown without any remark, each rule with its link and the day it was checked', async () => {
  await open(aLetter())
  expect(screen.queryByText('Begrundelsen er ikke hel')).toBeNull()
  expect(screen.getByRole('link', { name: 'Lov om noget § 116' }).getAttribute('href')).toBe(
    'https://www.retsinformation.dk/',
  )
  expect(screen.getByText(/Tjekket 1. november 2026/)).toBeDefined()
})

test('on a phone the original is one press away, in Danish, and is said to be the valid text', async () => {
  await open(aLetter(), { language: 'en' })
  expect(screen.queryByText('Der er truffet afgørelse.')?.closest('details')?.open).toBe(false)
  await userEvent.click(screen.getByRole('button', { name: 'Read the original letter' }))
  const paragraph = screen.getByText('Der er truffet afgørelse.')
  expect(paragraph.closest('details')?.open).toBe(true)
  expect(paragraph.closest('[lang]')?.getAttribute('lang')).toBe('da')
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'The original letter' }))
  expect(screen.getByText(/It is the text that counts/)).toBeDefined()
})

test('a link to a paragraph of the original opens it, and goes there', async () => {
  const letter = aLetter()
  const mark = { correctionId: idOf(70), part: 'original.0', fault: 'wrong', standing: 'clarifying' } as const
  await open(
    { ...letter, corrections: [{ ...mark, on: '2026-11-20' }] },
    { at: `/letters/${letter.id}#text-original.0` },
  )
  expect(screen.getByText('Der er truffet afgørelse.').closest('details')?.open).toBe(true)
  expect(document.activeElement?.id).toBe('text-original.0')
})

test('the citizen’s look marks the letter opened, once', async () => {
  let opened = 0
  server.use(
    answer('put', '/api/cases/{caseId}/letters/{letterId}/opened', () => {
      opened += 1
      return new HttpResponse(null, { status: 204 })
    }),
  )
  const { client } = await open(aLetter({ unread: true }))
  await eventually(() => expect(opened).toBe(1))
  await client.invalidateQueries({ queryKey: ['letters'] })
  expect(opened).toBe(1)
})

test('a helper’s look does not count, and a lay helper is told who can send', async () => {
  await open(aLetter({ unread: true }), { relation: 'assistant' })
  expect(screen.getByText('Kun Karen Holm kan sende noget her')).toBeDefined()
  expect(screen.queryByRole('link', { name: 'Klag over afgørelsen' })).toBeNull()
})

test('what was sent about the letter is listed with how it stands; a state that cannot be read leaves the link', async () => {
  server.use(
    answer('get', '/api/cases/{caseId}/complaints/{complaintId}', ({ params }) =>
      params.complaintId === idOf(2) ? problem(404) : aComplaint(),
    ),
  )
  await open(aLetter({ complaintIds: [idOf(1), idOf(2)] }))
  expect(await screen.findByText('Kommunen har modtaget din klage.')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Se det, du har sendt (2)' }).getAttribute('href')).toBe(
    `/complaints/${idOf(2)}`,
  )
})

function aComplaint(): components['schemas']['Complaint'] {
  const receipt = aReceipt(idOf(1), { state: 'received' })
  const points = [{ number: 1, whatHappened: 'Nej', answer: null }]
  return {
    id: idOf(1),
    kind: 'decision',
    about: { kind: 'letter' },
    matter: aMatter(),
    receipt,
    points,
    askToWait: false,
    history: [],
    ladder: [],
  }
}
