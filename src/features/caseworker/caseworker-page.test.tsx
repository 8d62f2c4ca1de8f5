import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { components } from '#api/generated/types.ts'
import { forgetAllDrafts } from '#src/shared/drafts/open-drafts.ts'
import { reportAnswer } from '#src/shared/http/connection.ts'
import { answer, noNetwork, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { anAssignment, someCaseworkers } from '#tests/support/caseworker-data.ts'
import { aReceipt } from '#tests/support/meeting-data.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { CaseworkerPage } from './caseworker-page.tsx'

type Caseworkers = components['schemas']['Caseworkers']

withApiServer()
afterEach(() => {
  forgetAllDrafts()
  reportAnswer()
})

const commentPath = '/api/cases/{caseId}/handovers/{assignmentId}/comments/{filingId}'

async function open(
  people: Caseworkers = someCaseworkers(),
  relation: 'self' | 'assistant' = 'self',
  language: 'da' | 'en' = 'da',
) {
  const words = ['caseworker', 'filing', 'drafts', 'ask']
  server.use(
    answer('get', '/api/cases/{caseId}/caseworker', () => people),
    answer('get', '/api/cases/{caseId}/drafts', () => ({ items: [] })),
    answer('put', '/api/cases/{caseId}/drafts/{draftId}', () => ({
      version: 1,
      savedAt: '2026-11-23T13:00:00.000Z',
      expiresOn: '2027-02-23',
    })),
  )
  await renderPage({ path: 'caseworker', element: <CaseworkerPage />, words, relation, language })
  await screen.findByRole('heading', { name: 'Signe Lundemark' })
}

/** A municipality that keeps comments as the real service does, and remembers every request. */
function keepingComments() {
  const asked: { filingId: string; text: string }[] = []
  const people = someCaseworkers()
  server.use(
    answer('put', commentPath, async ({ request, params }) => {
      const { text } = (await request.json()) as { text: string }
      const filingId = params.filingId ?? ''
      const receipt = aReceipt(filingId)
      const comments = people.coming[0]?.handover?.comments
      if (!asked.some((one) => one.filingId === filingId)) comments?.unshift({ text, receipt })
      asked.push({ filingId, text })
      return receipt
    }),
  )
  return { asked, people }
}

const field = () => screen.findByRole('textbox', { name: 'Er noget forkert, eller mangler der noget?' })
const send = () => screen.getByRole('button', { name: 'Send kommentaren' })

test('who has the case, how to reach them, and whom to turn to when nothing happens', async () => {
  await open()
  const person = within(screen.getByRole('article', { name: 'Signe Lundemark' }))
  expect(person.getByRole('link', { name: '70 10 00 23' }).getAttribute('href')).toBe('tel:+4570100023')
  expect(person.getByRole('row', { name: 'mandag kl. 9.00–10.30' })).toBeDefined()
  expect(person.getByText('5 arbejdsdage')).toBeDefined()
  expect(screen.getByRole('heading', { name: 'Hvis der ikke sker noget' })).toBeDefined()
  expect(screen.getByText('Ulla Bækmark')).toBeDefined()
})

test('telephone hours are written as the language writes the clock', async () => {
  await open(someCaseworkers(), 'self', 'en')
  const person = within(screen.getByRole('article', { name: 'Signe Lundemark' }))
  expect(person.getByRole('row', { name: 'Monday 9:00–10:30' })).toBeDefined()
})

test('one can ask in writing or ask to be called, and somebody who assists cannot', async () => {
  await open()
  const call = screen.getByRole('link', { name: 'Bed om at blive ringet op' })
  expect(call.getAttribute('href')).toBe('/inquiries/new?kind=callBack&about=caseworker')
  screen.getByRole('link', { name: 'Stil et spørgsmål på skrift' })
  await open(someCaseworkers(), 'assistant')
  expect(screen.queryByRole('link', { name: 'Bed om at blive ringet op' })).toBeNull()
})

test('a past caseworker stands in the history without a telephone number, and the count is neutral', async () => {
  await open()
  expect(screen.getByText('Rasmus Brinkholt')).toBeDefined()
  expect(screen.queryByText('70 10 00 22')).toBeNull()
  expect(screen.getByText('2 sagsbehandlere har haft din sag siden 2. januar 2024.')).toBeDefined()
})

test('who proposes and who decides stand apart, and it is said when they are the same', async () => {
  await open()
  expect(screen.getByText('Foreslår (indstilling)').nextElementSibling?.textContent).toBe('Teamet')
  expect(screen.getByText('Bestemmer (afgørelse)').nextElementSibling?.textContent).toBe('Lederen')
  expect(screen.getByText('Det er de samme personer, der foreslår og bestemmer.')).toBeDefined()
})

test('a change is announced with day, reason and note', async () => {
  await open()
  expect(screen.getByRole('heading', { name: 'Du får en ny sagsbehandler søndag den 1. februar 2099' })).toBeDefined()
  expect(screen.getByText('Signe skifter arbejde.')).toBeDefined()
  expect(screen.getByText('Karen ønsker et fleksjob.')).toBeDefined()
})

test('a comment on the note is sent once however often one presses, and stands with its receipt', async () => {
  const { asked, people } = keepingComments()
  await open(people)
  await userEvent.type(await field(), 'Jeg har fire timer.')
  for (let tap = 0; tap < 10; tap += 1) send().click()
  expect(await screen.findByText('Din kommentar er sendt')).toBeDefined()
  expect(await screen.findByText('Kvittering U-2026-4F7K-91QX')).toBeDefined()
  expect(screen.getByText('Jeg har fire timer.', { selector: 'blockquote' })).toBeDefined()
  expect(asked.map(({ text }) => text)).toEqual(['Jeg har fire timer.'])
  expect(((await field()) as HTMLTextAreaElement).value).toBe('')
  expect(screen.queryByText('Modtaget af kommunen')).toBeNull()
})

test('without a network the text stays, it says that it is not sent, and the next press sends it under the same id', async () => {
  const { asked, people } = keepingComments()
  const ids: string[] = []
  server.use(
    answer('put', commentPath, ({ params }) => {
      ids.push(params.filingId ?? '')
      return noNetwork()
    }),
  )
  await open(people)
  await userEvent.type(await field(), 'Jeg har fire timer.')
  await userEvent.click(send())
  expect(await screen.findByText('Der kom ikke noget svar, så regn med, at det ikke er sendt')).toBeDefined()
  expect(((await field()) as HTMLTextAreaElement).value).toBe('Jeg har fire timer.')
  expect(screen.queryByText(/^Kvittering/)).toBeNull()

  server.use(
    answer('put', commentPath, async ({ params }) => {
      asked.push({ filingId: params.filingId ?? '', text: '' })
      return aReceipt(params.filingId ?? '')
    }),
  )
  await userEvent.click(send())
  expect(await screen.findByText('Din kommentar er sendt')).toBeDefined()
  expect(asked[0]?.filingId).toBe(ids[0])
})

test('an empty comment is not sent, and the fault stands at the field', async () => {
  await open()
  await field()
  await userEvent.click(send())
  expect((await field()).getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByRole('alert').contains(document.activeElement)).toBe(true)
})

test('words that cannot be sent are told at the field', async () => {
  server.use(answer('put', commentPath, () => problem(422, { errors: [{ pointer: '/text', detail: 'bad' }] })))
  await open()
  await userEvent.type(await field(), 'Tekst')
  await userEvent.click(send())
  await waitFor(async () => expect((await field()).getAttribute('aria-invalid')).toBe('true'))
  expect(screen.getAllByText(/Der er tegn i teksten, som ikke kan sendes/)).toHaveLength(2)
})

test('when an earlier try did arrive and the text was changed since, both are said and nothing is lost', async () => {
  const people = someCaseworkers()
  server.use(
    answer('put', commentPath, ({ params }) => {
      people.coming[0]?.handover?.comments.push({ text: 'Første udgave', receipt: aReceipt(params.filingId ?? '') })
      return problem(422)
    }),
    answer('get', '/api/me/receipts/{filingId}', ({ params }) => aReceipt(params.filingId ?? '')),
  )
  await open(people)
  await userEvent.type(await field(), 'Anden udgave')
  await userEvent.click(send())
  expect(await screen.findByText('Det, du sendte første gang, er kommet frem')).toBeDefined()
  expect(await screen.findByText('Første udgave', { selector: 'blockquote' })).toBeDefined()
  expect(((await field()) as HTMLTextAreaElement).value).toBe('Anden udgave')
})

test('a lay helper reads along without a form', async () => {
  await open(someCaseworkers({ current: [anAssignment()] }), 'assistant')
  expect(screen.getByText('Kun Karen Holm kan sende noget her')).toBeDefined()
  expect(screen.queryByRole('textbox')).toBeNull()
})
