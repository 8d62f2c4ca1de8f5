import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildLetter } from '#mocks/builders/letter.ts'
import { forgetAllDrafts } from '#src/shared/drafts/open-drafts.ts'
import { reportAnswer } from '#src/shared/http/connection.ts'
import { answer, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { CorrectionNewPage } from './correction-new-page.tsx'
import type { CorrectionInput } from './corrections.queries.ts'

withApiServer()
beforeEach(() => {
  const saved = { version: 1, savedAt: '2026-11-23T13:05:00.000Z', expiresOn: '2027-02-21' }
  server.use(
    answer('put', '/api/cases/{caseId}/drafts/{draftId}', () => saved),
    answer('get', '/api/cases/{caseId}/letters/{letterId}', () => letter),
  )
})
afterEach(() => {
  forgetAllDrafts()
  reportAnswer()
})

const letter = buildLetter({ original: { da: 'Kære dig\n\nDu har to børn.\n\nVenlig hilsen' } })
const about = { kind: 'letter', id: letter.id, part: 'original.1' } as const
const address = `/corrections/new?about=letter&id=${letter.id}&part=original.1`
const open = (at = address) =>
  renderPage({
    path: 'corrections/new',
    at,
    element: <CorrectionNewPage />,
    words: ['corrections', 'drafts', 'filing'],
  })
const choose = (name: RegExp) => userEvent.click(screen.getByRole('radio', { name }))
const send = () => userEvent.click(screen.getByRole('button', { name: 'Send til kommunen' }))

function taking(fail?: () => Response) {
  const sent: CorrectionInput[] = []
  server.use(
    answer('put', '/api/cases/{caseId}/corrections/{correctionId}', async ({ request, params }) => {
      sent.push((await request.json()) as CorrectionInput)
      const filingId = String(params.correctionId)
      const filed = { filingId, number: 'U-2026-4F7K-91QX', filedAt: '2026-11-23T13:05:00.000Z' }
      return fail?.() ?? { ...filed, state: 'sent' as const }
    }),
  )
  return sent
}

test('the very text is shown with its place, and what is right goes with it', async () => {
  const sent = taking()
  await open()
  expect(await screen.findByText('Du har to børn.')).toBeDefined()
  expect(screen.getByText('Det originale brev, afsnit 2')).toBeDefined()
  await choose(/^Det er forkert/)
  await userEvent.type(screen.getByLabelText(/^Hvad er rigtigt/), 'Jeg har ingen børn.')
  await send()
  await screen.findByText(/at \/corrections\//)
  expect(sent).toEqual([{ about, fault: 'wrong', right: 'Jeg har ingen børn.' }])
})

test('nothing but the choice is needed', async () => {
  const sent = taking()
  await open()
  await choose(/^Der mangler noget/)
  await send()
  await screen.findByText(/at \/corrections\//)
  expect(sent).toEqual([{ about, fault: 'incomplete' }])
})

test('what is about somebody else is never asked for, and words that were written before are not sent', async () => {
  const sent = taking()
  await open()
  await choose(/^Det er forkert/)
  await userEvent.type(screen.getByLabelText(/^Hvad er rigtigt/), 'Det er Bos børn.')
  await choose(/^Det handler ikke om mig/)
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByText('Du har to børn.')).toBeNull()
  expect(screen.getByText('Du skal ikke skrive, hvad der står.')).toBeDefined()
  await send()
  await screen.findByText(/at \/corrections\//)
  expect(sent).toEqual([{ about, fault: 'notAboutMe' }])
})

test('without a choice nothing is sent, and the choice says so', async () => {
  const sent = taking()
  await open()
  await send()
  const summary = await screen.findByRole('alert')
  await waitFor(() => expect(document.activeElement).toBe(summary))
  await userEvent.click(within(summary).getByRole('link', { name: 'Vælg, hvad der er i vejen.' }))
  expect(document.activeElement).toBe(screen.getAllByRole('radio')[0])
  expect(sent).toEqual([])
})

test('a text that is gone is said to be gone, and a refusal keeps what was written', async () => {
  taking(() => problem(422, { errors: [{ pointer: '/about/part', detail: 'is no text of this letter' }] }))
  await open(`/corrections/new?about=letter&id=${letter.id}&part=original.9`)
  expect(await screen.findByText(/Vi kan ikke finde teksten/)).toBeDefined()
  await choose(/^Det er forkert/)
  await userEvent.type(screen.getByLabelText(/^Hvad er rigtigt/), 'Jeg har ingen børn.')
  await send()
  expect(await screen.findByRole('alert')).toBeDefined()
  expect((screen.getByLabelText(/^Hvad er rigtigt/) as HTMLTextAreaElement).value).toBe('Jeg har ingen børn.')
})

test('without a text in the address one is led to where texts stand', async () => {
  await open('/corrections/new')
  expect(screen.getByRole('heading', { name: 'Hvor står det?' })).toBeDefined()
  expect(screen.getByRole('link', { name: /I et brev/ }).getAttribute('href')).toBe('/letters')
})

test('what was said at the entrance goes along to where texts stand, and is chosen in the form already', async () => {
  await open('/corrections/new?fault=notAboutMe')
  const places = ['I min plan', 'I et brev', 'I et referat'].map((name) =>
    screen.getByRole('link', { name: new RegExp(name) }),
  )
  expect(places.map((place) => place.getAttribute('href'))).toEqual([
    ...['/plan?fault=notAboutMe', '/letters?fault=notAboutMe', '/meetings?fault=notAboutMe'],
  ])
  cleanup()
  await open(`${address}&fault=notAboutMe`)
  expect(await screen.findByRole('radio', { name: /^Det handler ikke om mig/, checked: true })).toBeDefined()
  expect(screen.queryByText('Du har to børn.')).toBeNull()
})

test('somebody who only reads along is told so', async () => {
  await renderPage({
    ...{ path: 'corrections/new', at: address, relation: 'assistant' },
    ...{ element: <CorrectionNewPage />, words: ['corrections', 'drafts', 'filing'] },
  })
  expect(screen.queryByRole('radio')).toBeNull()
})
