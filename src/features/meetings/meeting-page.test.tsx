import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { components } from '#api/generated/types.ts'
import { forgetAllDrafts } from '#src/shared/drafts/open-drafts.ts'
import { reportAnswer } from '#src/shared/http/connection.ts'
import { answer, noNetwork, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { aMeeting, aReceipt, meetingId } from '#tests/support/meeting-data.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { MeetingPage } from './meeting-page.tsx'

type Schemas = components['schemas']

withApiServer()
afterEach(() => {
  forgetAllDrafts()
  reportAnswer()
})

const replyPath = '/api/cases/{caseId}/meetings/{meetingId}/replies/{filingId}'
const preparationPath = '/api/cases/{caseId}/meetings/{meetingId}/preparations/{filingId}'

/** The service with one meeting: it keeps replies and preparations, and the drafts that were saved. */
async function open(meeting: Schemas['Meeting'] = aMeeting(), relation: 'self' | 'assistant' = 'self') {
  const drafts: Schemas['Draft'][] = []
  const asked: unknown[] = []
  server.use(
    answer('get', '/api/cases/{caseId}/meetings/{meetingId}', () => meeting),
    answer('get', '/api/cases/{caseId}/drafts', () => ({ items: drafts })),
    answer('put', '/api/cases/{caseId}/drafts/{draftId}', async ({ request, params }) => {
      const saved = { version: 1, savedAt: '2026-11-23T13:00:00.000Z', expiresOn: '2027-02-23' }
      drafts.push({ ...((await request.json()) as Schemas['DraftInput']), ...saved, id: params.draftId ?? '' })
      return saved
    }),
    answer('put', replyPath, async ({ request, params }) => {
      const body = (await request.json()) as Schemas['MeetingReplyInput']
      const receipt = aReceipt(params.filingId ?? '')
      asked.push(body)
      meeting.replies = [{ ...body, receipt }, ...meeting.replies]
      meeting.reply =
        body.kind === 'accept' ? 'accepted' : body.kind === 'cannotManage' ? 'cannotManage' : 'changeRequested'
      return receipt
    }),
    answer('put', preparationPath, async ({ request, params }) => {
      const body = (await request.json()) as Schemas['PreparationInput']
      const receipt = aReceipt(params.filingId ?? '', { state: 'received', receivedAt: '2026-11-23T13:06:00.000Z' })
      asked.push(body)
      meeting.preparations = [{ ...body, receipt }, ...meeting.preparations]
      return receipt
    }),
  )
  await show(relation)
  return { asked, drafts }
}

async function show(relation: 'self' | 'assistant' = 'self') {
  const words = ['meetings', 'filing', 'drafts', 'ask']
  await renderPage({
    path: 'meetings/:meetingId',
    at: `/meetings/${meetingId}`,
    element: <MeetingPage />,
    words,
    relation,
  })
  await screen.findByRole('heading', { level: 1, name: 'Møde med din nye sagsbehandler' })
}

const choose = async (name: string) => userEvent.click(await screen.findByRole('radio', { name }))
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const statement = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Hvad vil du gerne sige?' })

test('the meeting says when, how long, how, where, what for, who with which education, and one’s own speaking time', async () => {
  await open()
  expect(screen.getByRole('heading', { name: 'mandag den 12. januar 2099 kl. 10.00–11.30' })).toBeDefined()
  expect(screen.getByText('1 time og 30 minutter')).toBeDefined()
  expect(screen.getByText('I mødes')).toBeDefined()
  expect(screen.getByText('Strandby Rådhus')).toBeDefined()
  expect(screen.getByText('Du møder Nadia.')).toBeDefined()
  expect(screen.getByText(/Ergoterapeut/)).toBeDefined()
  expect(screen.getByText('Du har 20 minutter til at sige det, du vil.')).toBeDefined()
  expect(within(screen.getByText('Din taletid').closest('li') as HTMLElement).getByText('20 minutter')).toBeDefined()
})

test('whether one must come is said in words, and bringing somebody is always a right', async () => {
  await open()
  expect(screen.getByText('Nej, du bestemmer selv.')).toBeDefined()
  expect(screen.getByRole('heading', { name: 'Du må altid tage en bisidder med' })).toBeDefined()
  expect(screen.getByRole('link', { name: 'Forvaltningsloven § 8' })).toBeDefined()
})

test('the calendar entry is offered with the promise that it says nothing about the case', async () => {
  await open()
  const link = screen.getByRole('link', { name: 'Læg i kalenderen' })
  expect(link.getAttribute('href')).toBe(`/api/cases/own/meetings/${meetingId}/calendar`)
  expect(screen.getByText(/Der står ikke noget om din sag/)).toBeDefined()
})

test('a yes is sent with a receipt, and nothing more is asked', async () => {
  const { asked } = await open()
  await choose('Ja, jeg kommer')
  await press('Send svaret')
  expect(await screen.findByText('Dit svar er sendt')).toBeDefined()
  expect(screen.getByText('Du har sagt ja. Du kommer.')).toBeDefined()
  expect(screen.getByText('Kvittering U-2026-4F7K-91QX')).toBeDefined()
  expect(screen.queryByRole('radio')).toBeNull()
  expect(asked).toEqual([{ kind: 'accept' }])
})

test('asking for another time is said not to cancel the meeting, before and after, until the municipality answers', async () => {
  const { asked } = await open()
  expect((await screen.findAllByText(/Beder du om noget andet, er mødet ikke aflyst/)).length).toBeGreaterThan(0)
  await choose('Jeg beder om en anden tid')
  await userEvent.type(screen.getByRole('textbox', { name: /^Hvornår passer det dig/ }), 'Efter kl. 10')
  await press('Send svaret')
  expect(await screen.findByText('Du har bedt om en anden tid.')).toBeDefined()
  expect(screen.getByText(/Kommunen har ikke svaret endnu. Mødet er ikke aflyst/)).toBeDefined()
  expect(asked).toEqual([{ kind: 'otherTime', text: 'Efter kl. 10' }])
})

test('the municipality’s answer stands with the reply, and one can reply anew', async () => {
  const reply = { kind: 'cannotManage', receipt: aReceipt('1'), answer: { da: 'Vi ringer til dig.' } } as const
  await open(aMeeting({ reply: 'cannotManage', replies: [reply] }))
  expect(screen.getByText('Du har skrevet, at du ikke kan klare mødet.')).toBeDefined()
  expect(screen.getByText('Vi ringer til dig.')).toBeDefined()
  expect(screen.queryByText(/Kommunen har ikke svaret endnu/)).toBeNull()
  await press('Send et nyt svar')
  expect(await screen.findByRole('radio', { name: 'Ja, jeg kommer' })).toBeDefined()
})

test('a meeting that was changed after the reply asks anew and says why', async () => {
  await open(aMeeting({ reply: 'none', replies: [{ kind: 'accept', receipt: aReceipt('1') }] }))
  expect(screen.getByText(/Kommunen har ændret mødet, siden du svarede/)).toBeDefined()
  expect(await screen.findByRole('radio', { name: 'Ja, jeg kommer' })).toBeDefined()
})

test('without a choice nothing is sent, and the fault leads to the first choice', async () => {
  const { asked } = await open()
  await screen.findByRole('radio', { name: 'Ja, jeg kommer' })
  await press('Send svaret')
  await userEvent.click(screen.getByRole('link', { name: 'Vælg et svar' }))
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Ja, jeg kommer' }))
  expect(asked).toEqual([])
})

test('own words and questions are sent to the meeting and stand there with their receipt', async () => {
  const { asked } = await open()
  await userEvent.type(await statement(), 'Jeg kan fire timer.')
  await press('Tilføj et spørgsmål')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Spørgsmål 1' }))
  await userEvent.keyboard('Hvornår får jeg svar?')
  await press('Tilføj et spørgsmål')
  await press('Send til mødet')
  expect(await screen.findByText('Det er sendt til mødet')).toBeDefined()
  const sent = screen.getByRole('heading', { name: 'Det har du sendt til mødet' }).parentElement as HTMLElement
  expect(within(sent).getByText('Jeg kan fire timer.')).toBeDefined()
  expect(within(sent).getByText('Hvornår får jeg svar?')).toBeDefined()
  expect(within(sent).getByText('Modtaget af kommunen')).toBeDefined()
  expect(asked).toEqual([{ statement: 'Jeg kan fire timer.', questions: ['Hvornår får jeg svar?'] }])
  expect((await statement()).value).toBe('')
})

test('questions alone are enough, and nothing at all is not sent', async () => {
  const { asked } = await open()
  await statement()
  await press('Send til mødet')
  expect((await screen.findByRole('alert')).textContent).toContain('Skriv, hvad du gerne vil sige, eller et spørgsmål')
  await press('Tilføj et spørgsmål')
  await userEvent.keyboard('Hvem bestemmer?')
  await press('Send til mødet')
  expect(await screen.findByText('Det er sendt til mødet')).toBeDefined()
  expect(asked).toEqual([{ questions: ['Hvem bestemmer?'] }])
})

test('removing a question takes the right one and keeps the focus in the form', async () => {
  await open()
  await statement()
  for (const question of ['Et', 'To', 'Tre']) {
    await press('Tilføj et spørgsmål')
    await userEvent.keyboard(question)
  }
  await press('Fjern spørgsmål 2')
  const values = screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: /^Spørgsmål/ }).map(({ value }) => value)
  expect(values).toEqual(['Et', 'Tre'])
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Spørgsmål 1' }))
})

test('what is being written is found again, on this meeting', async () => {
  const { drafts } = await open()
  await userEvent.type(await statement(), 'Jeg er træt.')
  await screen.findByText(/Ikke sendt\.$/)
  expect(drafts[0]).toMatchObject({ kind: 'preparation', target: `meeting:${meetingId}` })
  forgetAllDrafts()
  await show()
  expect((await statement()).value).toBe('Jeg er træt.')
})

test('without a network the words stay and it says that they are not sent', async () => {
  await open()
  server.use(answer('put', preparationPath, noNetwork))
  await userEvent.type(await statement(), 'Jeg er træt.')
  await press('Send til mødet')
  expect(await screen.findByText('Der kom ikke noget svar, så regn med, at det ikke er sendt')).toBeDefined()
  expect((await statement()).value).toBe('Jeg er træt.')
  expect(screen.queryByText(/^Kvittering/)).toBeNull()
})

test('a question that cannot be sent is told at its own field', async () => {
  await open()
  server.use(
    answer('put', preparationPath, () => problem(422, { errors: [{ pointer: '/questions/0', detail: 'bad' }] })),
  )
  await userEvent.type(await statement(), 'Tekst')
  await press('Tilføj et spørgsmål')
  await press('Tilføj et spørgsmål')
  await userEvent.keyboard('Hvad?')
  await press('Send til mødet')
  await screen.findByRole('alert')
  expect(screen.getByRole('textbox', { name: 'Spørgsmål 2' }).getAttribute('aria-invalid')).toBe('true')
  expect((await statement()).getAttribute('aria-invalid')).toBeNull()
})

test('a past meeting shows what was agreed and written, takes no reply, and still takes words', async () => {
  const past = { startsAt: '2020-01-13T09:00:00.000Z', endsAt: '2020-01-13T10:00:00.000Z', state: 'held' as const }
  await open(aMeeting({ ...past, outcome: { da: 'Signe spørger lægen.' }, minutes: { da: 'I talte om timer.' } }))
  expect(screen.getByText('Signe spørger lægen.')).toBeDefined()
  expect(screen.getByText('I talte om timer.')).toBeDefined()
  expect(screen.queryByRole('radio')).toBeNull()
  expect(screen.queryByRole('link', { name: 'Læg i kalenderen' })).toBeNull()
  expect(await screen.findByRole('textbox', { name: 'Hvad vil du gerne sige om mødet?' })).toBeDefined()
})

test('a cancelled meeting says so and asks for nothing', async () => {
  await open(aMeeting({ state: 'cancelled' }))
  expect(screen.getByText('Mødet er aflyst')).toBeDefined()
  expect(screen.queryByRole('radio')).toBeNull()
})

test('the way to complain is on the meeting; a lay helper reads along without forms', async () => {
  await open()
  const entrance = screen.getByRole('link', { name: 'Klag over mødet' })
  expect(entrance.getAttribute('href')).toBe(`/complaints/new?about=meeting:${meetingId}`)
  const ask = screen.getByRole('link', { name: 'Stil et spørgsmål om mødet' })
  expect(ask.getAttribute('href')).toBe(`/inquiries/new?kind=question&about=meeting&id=${meetingId}`)
  await open(aMeeting(), 'assistant')
  expect(screen.queryByRole('link', { name: 'Stil et spørgsmål om mødet' })).toBeNull()
  expect(screen.getByText('Kun Karen Holm kan sende noget her')).toBeDefined()
  expect(screen.queryByRole('radio')).toBeNull()
  expect(screen.queryByRole('textbox')).toBeNull()
})
