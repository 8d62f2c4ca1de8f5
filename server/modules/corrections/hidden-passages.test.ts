import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  activityRecord,
  danish,
  decision,
  type FeedRecord,
  factRecord,
  letterRecord,
  planRecord,
} from '#tests/support/feed-records.ts'
import { readPdf } from '#tests/support/read-pdf.ts'
import { answerRecord, deliveryClient, feedCitizen, feedHelper, offer } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

const now = '2026-11-23T09:00:00.000Z'
let app: TestApp
beforeAll(async () => {
  app = await buildTestApp({ now })
})
beforeEach(() => {
  app.time.now = new Date(now)
})
afterAll(() => app.close())

const foreign = 'Du har haft en blodprop og bor alene med en voksen søn.'
const hidden = /Det er skjult/
const answered = { decidedOn: '2026-11-22', by: { role: danish('Databeskyttelsesrådgiveren') } }

/** A letter whose second paragraph is about somebody else, a fact that says the same, and an activity that is built on it. */
async function feedForeign() {
  const [letterId, factId, activityId] = [randomUUID(), randomUUID(), randomUUID()]
  const paragraphs = ['Kære dig', foreign, 'Du skal i praktik.']
  const original = danish(paragraphs.join('\n\n'))
  const letter = (caseId: string, asOf: string, more: object = {}) =>
    letterRecord(
      {
        ...decision,
        caseId,
        original,
        about: danish(foreign),
        reasons: { facts: [danish(foreign)], considerations: [], rules: [] },
        ...more,
      },
      { id: letterId, asOf },
    )
  const early = '2026-09-01T08:00:00.000Z'
  const citizen = await feedCitizen(app, (caseId) => [
    planRecord(caseId),
    letter(caseId, early),
    factRecord({ caseId, statement: danish(foreign) }, { id: factId }),
    activityRecord(
      { caseId, basedOn: [factId], because: danish(`Vi vælger det, fordi: ${foreign}`) },
      { id: activityId },
    ),
  ])
  // A change that tells of the fact.
  await app.feed([
    factRecord(
      { caseId: citizen.caseId, statement: danish(foreign), status: 'disputed' },
      { id: factId, asOf: '2026-11-05T08:00:00.000Z' },
    ),
  ])
  const id = randomUUID()
  const file = (about: object = { kind: 'letter', id: letterId, part: 'original.1' }) =>
    citizen.put(`/corrections/${id}`, { about, fault: 'notAboutMe' })
  const answer = (data: object, asOf = '2026-11-22T08:00:00.000Z') =>
    offer(app, [answerRecord('correctionOutcome', { ...answered, ...data }, { id, asOf })])
  const refeed = (more: object = {}) => app.feed([letter(citizen.caseId, '2026-11-22T08:00:00.000Z', more)])
  return { citizen, caseId: citizen.caseId, letterId, factId, activityId, id, file, answer, refeed }
}

type Reader = Pick<Awaited<ReturnType<typeof feedCitizen>>, 'get'>

/** Everything a reader of the case can be given, as one text. */
async function everything(
  reader: Reader,
  { letterId, activityId }: { letterId: string; activityId: string },
): Promise<string> {
  const paths = [
    ...['/overview', '/plan', '/plan/activities?period=current', `/plan/activities/${activityId}`, '/plan/changes'],
    ...['/letters', `/letters/${letterId}`, '/corrections', '/complaints'],
  ]
  const answers = await Promise.all(paths.map(async (path) => (await reader.get(path)).body))
  return JSON.stringify(answers)
}

test('what is not about the citizen is hidden at once, wherever the same words stand, and its place is kept', async () => {
  const theirs = await feedForeign()
  const { citizen, letterId, file, id } = theirs
  expect(await everything(citizen, theirs)).toContain(foreign)
  expect((await file()).status).toBe(201)

  expect(await everything(citizen, theirs)).not.toContain('blodprop')
  const letter = (await citizen.get(`/letters/${letterId}`)).body
  const [greeting, place, rest] = letter.original.da.split('\n\n')
  expect([greeting, rest]).toEqual(['Kære dig', 'Du skal i praktik.'])
  expect(place).toMatch(hidden)
  expect(letter.about.da).toMatch(hidden)
  expect(letter.corrections).toMatchObject([
    { correctionId: id, part: 'original.1', standing: 'hidden', on: '2026-11-23' },
  ])
  expect((await citizen.get('/overview')).body.hiddenAt).toBe(now)
  const correction = (await citizen.get(`/corrections/${id}`)).body
  expect(correction.about).not.toHaveProperty('quote')
  expect(correction.matter.state).toBe('sent')
})

test('helpers and representatives do not see it either, and no copy on paper has it', async () => {
  const theirs = await feedForeign()
  const { citizen, caseId, letterId, id, file } = theirs
  const scopes = ['plan', 'letters', 'complaints', 'meetings', 'caseworker', 'records'] as const
  const helper = await feedHelper(app, caseId, { relation: 'representative', scopes: [...scopes] })
  await file()
  expect(await everything(helper, theirs)).not.toContain('blodprop')
  const copies = [`/filings/${id}/copy`, `/matters/correction/${id}/copy`, `/matters/letter/${letterId}/copy`]
  for (const path of copies) {
    const { spoken } = await readPdf((await citizen.get(path)).body)
    expect(spoken.length).toBeGreaterThan(5)
    expect(JSON.stringify(spoken)).not.toContain('blodprop')
  }
})

test('the citizen’s own transaction cannot read what is sealed', async () => {
  const { citizen, file } = await feedForeign()
  await file()
  const look = (table: string) => app.db.asPerson(citizen.personId, (tx) => tx.query(`select * from ${table}`))
  await expect(look('hidden_passages')).rejects.toThrow(/permission denied/)
  await expect(look('hidden_originals')).rejects.toThrow(/permission denied/)
})

test('what the municipality feeds again stays hidden, in the letter and in the list', async () => {
  const theirs = await feedForeign()
  const { citizen, file, refeed, letterId } = theirs
  await file()
  await refeed({ meaning: danish('Det betyder noget nyt') })
  expect(await everything(citizen, theirs)).not.toContain('blodprop')
  expect((await citizen.get(`/letters/${letterId}`)).body.meaning).toEqual(danish('Det betyder noget nyt'))
  // Other words in the very place are hidden, too, until the municipality has answered.
  await app.feed([
    letterRecord(
      { caseId: citizen.caseId, original: danish('Kære dig\n\nDu har haft en prop.\n\nHilsen') },
      { id: letterId, asOf: '2026-11-23T08:00:00.000Z' },
    ),
  ])
  expect(JSON.stringify((await citizen.get(`/letters/${letterId}`)).body)).not.toContain('en prop')
})

test('the filing is for the data protection officer, and says where it stands and not what', async () => {
  const { file, id, letterId } = await feedForeign()
  await file()
  const { body } = await (await deliveryClient(app)).get(`/filings/${id}`)
  expect(body).toMatchObject({ kind: 'correction', recipient: 'dataProtectionOfficer' })
  expect(body.body).toEqual({ about: { kind: 'letter', id: letterId, part: 'original.1' }, fault: 'notAboutMe' })
})

test('once the municipality agrees it stays hidden, and another text in its place can be read', async () => {
  const theirs = await feedForeign()
  const { citizen, file, answer, refeed, id, letterId } = theirs
  await file()
  expect(await answer({ outcome: 'removed', right: danish('Du er rask.') })).toMatchObject([{ outcome: 'created' }])
  expect(await everything(citizen, theirs)).not.toContain('blodprop')
  const mark = { correctionId: id, standing: 'removed', right: danish('Du er rask.') }
  expect((await citizen.get(`/letters/${letterId}`)).body.corrections).toMatchObject([mark])
  await refeed({ original: danish('Kære dig\n\nDu er rask.\n\nDu skal i praktik.') })
  expect((await citizen.get(`/letters/${letterId}`)).body.original.da).toContain('Du er rask.')
  expect(await everything(citizen, theirs)).not.toContain('blodprop')
})

test('when the municipality says it is about the citizen, all of it is shown again with the reasons', async () => {
  const theirs = await feedForeign()
  const { citizen, file, answer, letterId } = theirs
  const before = await everything(citizen, theirs)
  await file()
  const refused = { outcome: 'refused', text: danish('Det er din journal.'), rule: { label: danish('artikel 16') } }
  await answer(refused)
  const after = (await citizen.get(`/letters/${letterId}`)).body
  expect(after.original.da.split('\n\n')[1]).toBe(foreign)
  const occurrences = (text: string) => text.split('blodprop').length
  expect(occurrences(await everything(citizen, theirs))).toBe(occurrences(before))
})

test('what another correction hides stays hidden when one is refused', async () => {
  const theirs = await feedForeign()
  const { citizen, file, answer, letterId } = theirs
  await file()
  const about = { kind: 'letter', id: letterId, part: 'original.2' }
  expect((await citizen.put(`/corrections/${randomUUID()}`, { about, fault: 'notAboutMe' })).status).toBe(201)
  await answer({ outcome: 'refused', text: danish('Det er din journal.'), rule: { label: danish('artikel 16') } })
  const [, first, second] = (await citizen.get(`/letters/${letterId}`)).body.original.da.split('\n\n')
  expect(first).toBe(foreign)
  expect(second).toMatch(hidden)
})

test('a fact about somebody else is hidden, and what was built on it is to be assessed again', async () => {
  const theirs = await feedForeign()
  const { citizen, file, answer, factId, activityId, caseId, id } = theirs
  await file({ kind: 'fact', id: factId })
  await answer({ outcome: 'removed' })
  expect((await citizen.get(`/corrections/${id}`)).body).toMatchObject({
    matter: { state: 'reassessmentAwaited' },
    lines: [{ activityId }],
  })
  const activity = (await citizen.get(`/plan/activities/${activityId}`)).body
  expect(activity.basedOn).toMatchObject([{ status: 'wrong', corrections: [{ standing: 'removed' }] }])
  expect(activity.reassess).toMatchObject({ factId })

  const reassessed: FeedRecord = activityRecord(
    { caseId, basedOn: [] },
    { id: activityId, asOf: '2026-11-23T08:00:00.000Z' },
  )
  await app.feed([reassessed])
  expect((await citizen.get(`/corrections/${id}`)).body.matter).toMatchObject({ state: 'removed', turn: 'nobody' })
  expect(await everything(citizen, theirs)).not.toContain('blodprop')
})

test('a fact that is hidden, shown again and hidden once more is wrong only while it is hidden', async () => {
  const theirs = await feedForeign()
  const { citizen, file, answer, factId, activityId } = theirs
  const fact = async () => (await citizen.get(`/plan/activities/${activityId}`)).body.basedOn[0]
  await file({ kind: 'fact', id: factId })
  await answer({ outcome: 'removed' })
  const refused = { outcome: 'refused', text: danish('Det er din journal.'), rule: { label: danish('artikel 16') } }
  await answer(refused, '2026-11-22T09:00:00.000Z')
  expect(await fact()).toMatchObject({ status: 'disputed', statement: danish(foreign) })
  await answer({ outcome: 'removed' }, '2026-11-22T10:00:00.000Z')
  expect(await fact()).toMatchObject({ status: 'wrong' })
  expect(await everything(citizen, theirs)).not.toContain('blodprop')
})

test('a whole letter about somebody else can be hidden, and a repetition is harmless', async () => {
  const theirs = await feedForeign()
  const { citizen, file, letterId } = theirs
  const first = await file({ kind: 'letter', id: letterId })
  const again = await file({ kind: 'letter', id: letterId })
  expect([first.status, again.status]).toEqual([201, 200])
  const letter = (await citizen.get(`/letters/${letterId}`)).body
  for (const text of [letter.about, letter.outcome, letter.meaning, letter.original]) expect(text.da).toMatch(hidden)
  expect(letter.title).toEqual(danish('Et brev'))
})
