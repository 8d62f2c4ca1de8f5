import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetAllDrafts } from '#src/shared/drafts/open-drafts.ts'
import { reportAnswer } from '#src/shared/http/connection.ts'
import { answer, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import type { RecordsRequestInput } from './records.queries.ts'
import { RecordsNewPage } from './records-new-page.tsx'

withApiServer()
beforeEach(() => {
  const saved = { version: 1, savedAt: '2026-11-23T13:05:00.000Z', expiresOn: '2027-02-21' }
  server.use(answer('put', '/api/cases/{caseId}/drafts/{draftId}', () => saved))
})
afterEach(() => {
  forgetAllDrafts()
  reportAnswer()
})

const path = '/api/cases/{caseId}/records-requests/{requestId}'
const open = (at = '/records/new') =>
  renderPage({ path: 'records/new', at, element: <RecordsNewPage />, words: ['records', 'drafts', 'filing'] })
const tick = (name: string | RegExp) => userEvent.click(screen.getByRole('checkbox', { name }))
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const toCheck = 'Videre: tjek, før du sender'

function taking(fail?: () => Response | undefined) {
  const sent: RecordsRequestInput[] = []
  server.use(
    answer('put', path, async ({ request, params }) => {
      sent.push((await request.json()) as RecordsRequestInput)
      const filed = {
        filingId: String(params.requestId),
        number: 'U-2026-4F7K-91QX',
        filedAt: '2026-11-23T13:05:00.000Z',
      }
      return fail?.() ?? { ...filed, state: 'sent' as const }
    }),
  )
  return sent
}

test('what was chosen is checked and sent, and the page of the request follows', async () => {
  const sent = taking()
  await open()
  await tick('Hele sagen')
  await tick('Hvad mit forløb koster')
  await press(toCheck)
  await screen.findByRole('heading', { name: 'Tjek, før du sender' })
  await press('Send til kommunen')
  await screen.findByText(/at \/records\//)
  expect(sent).toEqual([{ what: ['wholeCase', 'costs'] }])
})

test('a period asks for its days at their fields, and the last must not be before the first', async () => {
  const sent = taking()
  await open()
  await tick('En bestemt tid')
  await press(toCheck)
  const summary = await screen.findByRole('alert')
  await waitFor(() => expect(document.activeElement).toBe(summary))
  const from = screen.getByLabelText('Fra og med')
  expect(from.getAttribute('aria-invalid')).toBe('true')
  await userEvent.click(within(summary).getByRole('link', { name: 'Skriv den første dag.' }))
  expect(document.activeElement).toBe(from)
  await userEvent.type(from, '2026-06-30')
  await userEvent.type(screen.getByLabelText('Til og med'), '2026-06-01')
  await press(toCheck)
  const wrong = screen.getByLabelText('Til og med').getAttribute('aria-describedby') ?? ''
  expect(document.getElementById(wrong)?.textContent).toBe('Den sidste dag skal være efter den første.')
  expect(sent).toEqual([])
})

test('what belongs to a choice that was taken back is not sent', async () => {
  const sent = taking()
  await open()
  await tick('Bestemte slags papirer')
  await tick('Papirer fra læger')
  await tick('Bestemte slags papirer')
  await tick('Hele sagen')
  await press(toCheck)
  await press('Send til kommunen')
  await screen.findByText(/at \/records\//)
  expect(sent).toEqual([{ what: ['wholeCase'] }])
})

test('a fault that only the server sees stands at its field, and everything chosen stays', async () => {
  taking(() => problem(422, { errors: [{ pointer: '/to', detail: 'must not be before the first day' }] }))
  await open()
  await tick('En bestemt tid')
  await userEvent.type(screen.getByLabelText('Fra og med'), '2026-06-01')
  await userEvent.type(screen.getByLabelText('Til og med'), '2026-06-30')
  await press(toCheck)
  await press('Send til kommunen')
  const summary = await screen.findByRole('alert')
  await waitFor(() => expect(document.activeElement).toBe(summary))
  expect(screen.getByLabelText('Til og med').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByLabelText('Fra og med')).toHaveProperty('value', '2026-06-01')
})

test('the address can choose already', async () => {
  await open('/records/new?what=whoLooked')
  expect(screen.getByRole('checkbox', { name: 'Hvem der har set i min sag' })).toHaveProperty('checked', true)
})
