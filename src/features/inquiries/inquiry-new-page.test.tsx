import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetAllDrafts } from '#src/shared/drafts/open-drafts.ts'
import { reportAnswer } from '#src/shared/http/connection.ts'
import { answer, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { aLetter } from '#tests/support/letter-data.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import type { InquiryInput } from './inquiries.queries.ts'
import { InquiryNewPage } from './inquiry-new-page.tsx'

withApiServer()
beforeEach(() => {
  const saved = { version: 1, savedAt: '2026-11-23T13:05:00.000Z', expiresOn: '2027-02-21' }
  server.use(answer('put', '/api/cases/{caseId}/drafts/{draftId}', () => saved))
})
afterEach(() => {
  forgetAllDrafts()
  reportAnswer()
})

const words = ['inquiries', 'drafts', 'filing']
const open = (search = '', relation?: 'assistant') =>
  renderPage({
    ...{ path: 'inquiries/new', at: `/inquiries/new${search}`, element: <InquiryNewPage />, words },
    ...(relation ? { relation } : {}),
  })
const write = async (name: RegExp, text: string) => userEvent.type(screen.getByRole('textbox', { name }), text)
const send = () => userEvent.click(screen.getByRole('button', { name: 'Send til kommunen' }))

function taking(fail?: () => Response | undefined) {
  const sent: InquiryInput[] = []
  server.use(
    answer('put', '/api/cases/{caseId}/inquiries/{inquiryId}', async ({ request, params }) => {
      sent.push((await request.json()) as InquiryInput)
      const filed = { number: 'U-2026-4F7K-91QX', filedAt: '2026-11-23T13:05:00.000Z', state: 'sent' as const }
      return fail?.() ?? { ...filed, filingId: String(params.inquiryId) }
    }),
  )
  return sent
}

test('a question of a few words is sent, and its page follows', async () => {
  const sent = taking()
  await open()
  await write(/Hvad vil du spørge om/, 'Hvornår får jeg svar?')
  await send()
  await screen.findByText(/at \/inquiries\//)
  expect(sent).toEqual([{ kind: 'question', about: { kind: 'case' }, text: 'Hvornår får jeg svar?' }])
})

test('to be called takes no word at all', async () => {
  const sent = taking()
  await open('?kind=callBack&about=caseworker')
  await send()
  await screen.findByText(/at \/inquiries\//)
  expect(sent).toEqual([{ kind: 'callBack', about: { kind: 'caseworker' } }])
})

test('when it suits and another number go along when they were given', async () => {
  const sent = taking()
  await open('?kind=callBack')
  await write(/Hvornår passer det dig/, 'Efter 12')
  await write(/Et andet telefonnummer/, '55 50 12 34')
  await send()
  await screen.findByText(/at \/inquiries\//)
  expect(sent).toEqual([{ kind: 'callBack', about: { kind: 'case' }, times: 'Efter 12', phone: '55 50 12 34' }])
})

test('a question without words is not sent, and says so at its field', async () => {
  const sent = taking()
  await open()
  await send()
  const summary = await screen.findByRole('alert')
  await waitFor(() => expect(document.activeElement).toBe(summary))
  await userEvent.click(within(summary).getByRole('link', { name: /Skriv et par ord/ }))
  const field = screen.getByRole('textbox', { name: /Hvad vil du spørge om/ })
  expect(document.activeElement).toBe(field)
  await userEvent.type(field, 'Hvornår?')
  expect(field.getAttribute('aria-invalid')).toBeNull()
  expect(sent).toEqual([])
})

test('another kind keeps every word', async () => {
  const sent = taking()
  await open('?kind=question&about=plan')
  await write(/Hvad vil du spørge om/, 'Jeg kan ikke holde til det.')
  await userEvent.click(screen.getByRole('radio', { name: 'Sige, at der er noget, du ikke kan klare' }))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sig, hvad du ikke kan klare')
  await send()
  await screen.findByText(/at \/inquiries\//)
  expect(sent).toEqual([{ kind: 'cannotManage', about: { kind: 'plan' }, text: 'Jeg kan ikke holde til det.' }])
})

test('comments on a letter name it, and go to it', async () => {
  const sent = taking()
  const letter = aLetter()
  server.use(answer('get', '/api/cases/{caseId}/letters/{letterId}', () => letter))
  await open(`?kind=comment&about=letter&id=${letter.id}`)
  await screen.findByText(letter.title.da)
  await write(/Hvad vil du sige/, 'Det er forkert.')
  await send()
  await screen.findByText(/at \/inquiries\//)
  expect(sent[0]).toMatchObject({ kind: 'comment', about: { kind: 'letter', id: letter.id } })
})

test('a day that is over is said at its field before anything is sent', async () => {
  const sent = taking()
  await open('?kind=waitForStatement')
  await userEvent.type(screen.getByLabelText(/Hvornår kommer din udtalelse/), '2020-01-01')
  await send()
  expect((await screen.findByRole('alert')).textContent).toContain('Vælg en dag, der ikke er gået.')
  expect(sent).toEqual([])
})

test('a thing that is gone can be left out, and the words stay', async () => {
  const sent = taking(() =>
    sent.length === 1 ? problem(422, { errors: [{ pointer: '/about/id', detail: 'no' }] }) : undefined,
  )
  server.use(answer('get', '/api/cases/{caseId}/letters/{letterId}', () => problem(404)))
  await open('?kind=question&about=letter&id=66666666-6666-4666-8666-666666666666')
  await write(/Hvad vil du spørge om/, 'Hvad betyder det?')
  await send()
  await userEvent.click(await screen.findByRole('button', { name: 'Lad det handle om hele sagen' }))
  await send()
  await screen.findByText(/at \/inquiries\//)
  expect(sent[1]).toEqual({ kind: 'question', about: { kind: 'case' }, text: 'Hvad betyder det?' })
})

test('it says beforehand that an answer that does not come goes to the leader, and that a meeting stands until then', async () => {
  await open('?kind=cannotManage&about=meeting&id=66666666-6666-4666-8666-666666666666')
  expect(screen.getByText(/sender Udvej det videre til lederen/)).toBeDefined()
  expect(screen.getByText(/Mødet er ikke aflyst/)).toBeDefined()
})

test('somebody who assists is told why there is no form', async () => {
  await open('', 'assistant')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Send til kommunen' })).toBeNull()
})
