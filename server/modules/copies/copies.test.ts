import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { danish, decision, letterRecord, meetingRecord } from '#tests/support/feed-records.ts'
import { type ReadPdf, readPdf } from '#tests/support/read-pdf.ts'
import { answerRecord, feedCitizen, feedHelper, pointAnswerRecord } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await buildTestApp({ now: '2026-11-23T09:00:00.000Z' })
})
afterAll(() => app.close())

const complaint = {
  kind: 'handling',
  about: { kind: 'case' },
  points: [
    { whatHappened: 'Jeg ringede.\nIngen svarede.', when: 'I oktober', wish: 'Et svar' },
    { whatHappened: 'Mit brev blev ikke læst.' },
  ],
}

type Citizen = Awaited<ReturnType<typeof feedCitizen>>

async function fileComplaint(body: object = complaint) {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  await citizen.put(`/complaints/${id}`, body)
  return { citizen, id }
}
async function copyOf(citizen: Pick<Citizen, 'get'>, path: string): Promise<ReadPdf> {
  const { status, headers, body } = await citizen.get(path)
  expect([status, headers['content-type']]).toEqual([200, 'application/pdf'])
  return readPdf(body)
}
const linesOf = ({ spoken }: ReadPdf) => spoken.map(({ role, text }) => `${role} ${text}`)
const headingsOf = ({ spoken }: ReadPdf) => spoken.filter(({ role }) => /^H\d/.test(role)).map(({ text }) => text)

test('a complaint as a PDF has title, language and tags, and every word on it is tagged or belongs to the sheet', async () => {
  const { citizen, id } = await fileComplaint()
  const pdf = await copyOf(citizen, `/filings/${id}/copy`)
  expect(pdf).toMatchObject({ title: 'Klage over sagsbehandlingen', language: 'da-DK', marked: true, lost: [] })
  expect(linesOf(pdf)[0]).toBe('H1 Klage over sagsbehandlingen')
  expect(pdf.bookmarks).toEqual(['Kvittering', 'Sådan står det', 'Punkt 1', 'Punkt 2'])
})

test('it is read in order: a point, what happened, the answer to it, then the next point', async () => {
  const { citizen, id } = await fileComplaint()
  const answer = {
    complaintId: id,
    pointNumber: 1,
    position: 'agreed',
    text: danish('Vi skulle have svaret.'),
  } as const
  await app.feed([pointAnswerRecord(answer)])
  const lines = linesOf(await copyOf(citizen, `/filings/${id}/copy`))
  const from = lines.indexOf('H2 Punkt 1')
  expect(lines.slice(from, from + 11)).toEqual([
    'H2 Punkt 1',
    'H3 Det skriver borgeren',
    'P Jeg ringede.',
    'P Ingen svarede.',
    'H3 Hvornår',
    'P I oktober',
    'H3 Det vil borgeren have',
    'P Et svar',
    'H3 Kommunens svar på punkt 1',
    'P Kommunen er enig',
    'P Vi skulle have svaret.',
  ])
  expect(lines.slice(lines.indexOf('H2 Punkt 2')).at(-1)).toBe('P Punktet er ikke besvaret.')
})

test('a point on paper has where, who, what shows it, the rule, and the principle decision with whether it was answered', async () => {
  const point = {
    ...{ whatHappened: 'Ingen lyttede.', where: 'På rådhuset', present: 'Min bisidder' },
    ...{ rule: 'Forvaltningsloven § 24', principleDecision: 'N-8-07' },
  }
  const file = { id: randomUUID(), name: 'Brev.pdf', size: 9, sha256: 'a'.repeat(64) }
  const points = [{ ...point, evidence: [{ kind: 'file', id: file.id }] }]
  const { citizen, id } = await fileComplaint({ ...complaint, points, attachments: [file] })
  const answerId = randomUUID()
  const answer = { complaintId: id, pointNumber: 1 }
  await app.feed([pointAnswerRecord(answer, { id: answerId })])
  const lines = linesOf(await copyOf(citizen, `/filings/${id}/copy`))
  const from = lines.indexOf('H3 Hvor')
  expect(lines.slice(from, from + 10)).toEqual([
    ...['H3 Hvor', 'P På rådhuset', 'H3 Hvem var der', 'P Min bisidder', 'H3 Det viser det', 'P Brev.pdf'],
    ...['H3 Regel, borgeren henviser til', 'P Forvaltningsloven § 24'],
    ...['H3 Principmeddelelse, borgeren henviser til', 'P N-8-07'],
  ])
  expect(lines).toContain('P Svaret siger ikke noget om principmeddelelsen N-8-07. Punktet er stadig åbent.')
  expect(lines).toContain('P 0 af 1 punkt er besvaret.')

  const cited = { ...answer, citedAnswer: danish('Den gælder ikke her.') }
  await app.feed([pointAnswerRecord(cited, { id: answerId, asOf: '2026-11-21T08:00:00.000Z' })])
  const after = linesOf(await copyOf(citizen, `/filings/${id}/copy`))
  const place = after.indexOf('H3 Svar på principmeddelelsen N-8-07')
  expect(after[place + 1]).toBe('P Den gælder ikke her.')
})

test('the receipt on paper says received only when the municipality has', async () => {
  const { citizen, id } = await fileComplaint()
  const { receipt } = (await citizen.get(`/complaints/${id}`)).body
  const lines = linesOf(await copyOf(citizen, `/filings/${id}/copy`))
  expect(lines).toContain(`LBody ${receipt.number}`)
  expect(lines).toContain('LBody Kommunens system har ikke bekræftet det endnu. Tidspunktet ovenfor gælder.')
  const headers = await app.systemToken('delivery')
  const payload = { state: 'received', at: '2026-11-24T08:00:00.000Z', reference: '2026-018223' }
  await app.call({ method: 'PUT', url: `/delivery/filings/${id}/receipt`, headers, payload })
  const after = linesOf(await copyOf(citizen, `/filings/${id}/copy`))
  expect(after).toContain('LBody Kommunens system bekræftede det 24. november 2026 kl. 09.00.')
  expect(after).toContain('LBody 2026-018223')
})

test('a long text goes over pages without losing a word, and letters that cannot be printed are told', async () => {
  const words = Array.from({ length: 2200 }, (_, index) => `ord${index}`)
  const text = `${words.join(' ')} Жанна Łódź 😀 السلام عليكم slut`
  const { citizen, id } = await fileComplaint({ ...complaint, points: [{ whatHappened: text }] })
  const pdf = await copyOf(citizen, `/filings/${id}/copy`)
  expect(pdf.pages).toBeGreaterThan(2)
  const whole = pdf.spoken.map((each) => each.text).join(' ')
  expect(whole).toContain(words.join(' '))
  expect(whole).toContain('Жанна Łódź [?] [?] [?] slut')
  expect(whole).toContain('Nogle tegn kan ikke vises på papir.')
  expect(pdf.lost).toEqual([])
})

test('in English the words around are English and what people wrote is as they wrote it', async () => {
  const { citizen, id } = await fileComplaint()
  const pdf = await copyOf(citizen, `/filings/${id}/copy?language=en`)
  expect(pdf).toMatchObject({ title: 'Complaint about how the case is handled', language: 'en-GB' })
  expect(linesOf(pdf)).toContain('P Ingen svarede.')
})

test('a records request shows document by document what came, and carries the files', async () => {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  await citizen.put(`/records-requests/${id}`, {
    what: ['wholeCase', 'kinds'],
    kinds: ['journal'],
    remarks: 'Til et møde',
  })
  const listed = { requestId: id, subject: danish('Journal'), datedOn: '2026-10-01', important: true }
  const file = { name: 'journal.txt', mediaType: 'text/plain', base64: Buffer.from('Første side').toString('base64') }
  const refusal = { reason: danish('Det handler om en anden.'), rule: { label: danish('Forvaltningsloven § 15') } }
  await app.feed([
    answerRecord('recordsDocument', { ...listed, title: danish('Journalen'), file }),
    answerRecord('recordsDocument', { ...listed, important: false, title: danish('Et notat'), refusal }),
  ])
  const pdf = await copyOf(citizen, `/filings/${id}/copy`)
  const lines = linesOf(pdf)
  expect(lines).toContain('H3 Journalen (1. oktober 2026): udleveret, vigtigt i sagen')
  expect(lines).toContain('H3 Et notat (1. oktober 2026): afslag')
  expect(lines).toContain('LBody Forvaltningsloven § 15')
  expect(Object.entries(pdf.files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['1-journal.txt', 'Første side'],
  ])
})

test('everything of a meeting together: the reply with its answer, then the preparation', async () => {
  const meeting = randomUUID()
  const citizen = await feedCitizen(app, (caseId) => [
    meetingRecord({ caseId, title: danish('Opfølgning') }, { id: meeting }),
  ])
  const reply = randomUUID()
  await citizen.put(`/meetings/${meeting}/replies/${reply}`, { kind: 'otherTime', text: 'Jeg er hos lægen.' })
  app.time.now = new Date('2026-11-23T09:05:00.000Z')
  const preparation = { statement: 'Jeg vil tale om hvile.', questions: ['Hvornår slutter det?'] }
  await citizen.put(`/meetings/${meeting}/preparations/${randomUUID()}`, preparation)
  await app.feed([answerRecord('meetingReplyAnswer', { text: danish('Vi finder en ny tid.') }, { id: reply })])
  const pdf = await copyOf(citizen, `/matters/meeting/${meeting}/copy`)
  expect(pdf.title).toBe('Det hele samlet: Opfølgning')
  const lines = linesOf(pdf)
  expect(lines.indexOf('P Vi finder en ny tid.')).toBeGreaterThan(lines.indexOf('P Jeg er hos lægen.'))
  expect(lines.indexOf('P Jeg vil tale om hvile.')).toBeGreaterThan(lines.indexOf('P Vi finder en ny tid.'))
  expect(lines).toContain('LBody Hvornår slutter det?')
  expect(headingsOf(pdf).length).toBeGreaterThan(5)
})

test('another citizen’s filing is not there, and a helper without the scope finds nothing', async () => {
  const { citizen, id } = await fileComplaint()
  const stranger = await feedCitizen(app)
  expect((await stranger.get(`/filings/${id}/copy`)).status).toBe(404)
  expect((await stranger.get(`/matters/complaint/${id}/copy`)).status).toBe(404)
  const without = await feedHelper(app, citizen.caseId, { relation: 'assistant', scopes: ['letters'] })
  expect((await without.get(`/filings/${id}/copy`)).status).toBe(404)
  expect((await without.get(`/matters/complaint/${id}/copy`)).status).toBe(404)
  const helper = await feedHelper(app, citizen.caseId, { relation: 'assistant', scopes: ['complaints'] })
  expect(linesOf(await copyOf(helper, `/filings/${id}/copy`))[1]).toContain('Sagen for Aase Prøvesen')
  const { body } = await citizen.get('/access-log')
  expect(body.items).toContainEqual(expect.objectContaining({ action: 'read', what: 'copies' }))
})

test('the name of the file says nothing about the person', async () => {
  const { citizen, id } = await fileComplaint()
  const { headers } = await citizen.get(`/filings/${id}/copy`)
  expect(headers['content-disposition']).toMatch(/^attachment; filename="udvej-U-2026-\w{4}-\w{4}\.pdf"$/)
  expect(headers['cache-control']).toBe('no-store')
})

test('everything of a complaint together begins with the letter it is about, for those who may read letters', async () => {
  const letter = randomUUID()
  const original = danish('Vi har bestemt, at du skal i praktik.')
  const citizen = await feedCitizen(app, (caseId) => [
    letterRecord(
      { ...decision, caseId, title: danish('Ny praktik'), original, availableOn: '2026-11-02' },
      { id: letter },
    ),
  ])
  const id = randomUUID()
  await citizen.put(`/complaints/${id}`, { ...complaint, about: { kind: 'letter', id: letter } })
  const headings = headingsOf(await copyOf(citizen, `/matters/complaint/${id}/copy`))
  expect(headings[1]).toBe('Brev fra kommunen: Ny praktik')
  expect(headings.findIndex((text) => text.startsWith('Klage over sagsbehandlingen, U-2026-'))).toBeGreaterThan(1)
  expect(headingsOf(await copyOf(citizen, `/matters/letter/${letter}/copy`))[1]).toBe('Brev fra kommunen: Ny praktik')

  const helper = await feedHelper(app, citizen.caseId, { relation: 'assistant', scopes: ['complaints'] })
  const theirs = await copyOf(helper, `/matters/complaint/${id}/copy`)
  expect(theirs.spoken.map(({ text }) => text).join(' ')).not.toContain('du skal i praktik')
})
