import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  activityRecord,
  danish,
  factRecord,
  letterRecord,
  meetingRecord,
  planRecord,
} from '#tests/support/feed-records.ts'
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

const by = { role: danish('Databeskyttelsesrådgiveren') }
const answered = { decidedOn: '2026-11-20', by }
const agreed = { ...answered, outcome: 'markedWrong', right: danish('Du kan gå 50 meter') }

/** A citizen whose activity is built on a fact, and a correction of that fact. */
async function correctFact(body: object = { fault: 'wrong', right: 'Jeg kan gå 50 meter' }) {
  const factId = randomUUID()
  const activityId = randomUUID()
  const citizen = await feedCitizen(app, (caseId) => [
    planRecord(caseId),
    factRecord({ caseId }, { id: factId }),
    activityRecord({ caseId, basedOn: [factId] }, { id: activityId }),
  ])
  const id = randomUUID()
  const path = `/corrections/${id}`
  const about = { kind: 'fact', id: factId }
  const filed = await citizen.put(path, { about, ...body })
  const answer = (data: object, asOf = '2026-11-20T08:00:00.000Z') =>
    offer(app, [answerRecord('correctionOutcome', data, { id, asOf })])
  return {
    citizen,
    caseId: citizen.caseId,
    factId,
    activityId,
    id,
    path,
    filed,
    answer,
    read: async () => (await citizen.get(path)).body,
  }
}

test('a correction is filed exactly once, and is to be answered within a month', async () => {
  const { citizen, path, filed, factId, read } = await correctFact()
  const body = { about: { kind: 'fact', id: factId }, fault: 'wrong', right: 'Jeg kan gå 50 meter' }
  const again = await citizen.put(path, body)
  expect([filed.status, again.status]).toEqual([201, 200])
  expect(again.body).toEqual(filed.body)
  expect((await citizen.put(path, { ...body, right: 'Jeg kan gå langt' })).status).toBe(422)

  const correction = await read()
  expect(correction).toMatchObject({ fault: 'wrong', right: 'Jeg kan gå 50 meter', lines: [] })
  expect(correction.about).toMatchObject({ kind: 'fact', id: factId, quote: danish('Du kan gå 500 meter') })
  expect(correction.matter).toMatchObject({
    state: 'sent',
    turn: 'authority',
    since: '2026-11-23',
    dueOn: '2026-12-23',
  })
  expect(correction.matter.deadline).toMatchObject({ ruleId: 'gdpr.oneMonth', counted: 1, unit: 'months' })
  expect((await citizen.get('/corrections')).body.items).toMatchObject([{ id: correction.id, fault: 'wrong' }])
  expect((await citizen.get('/overview')).body.authoritys.items).toMatchObject([
    { kind: 'correction', id: correction.id },
  ])
})

test.each([
  ['a fact without its id', { about: { kind: 'fact' }, fault: 'wrong' }, '/about/id'],
  ['a fact of another case', { about: { kind: 'fact', id: randomUUID() }, fault: 'wrong' }, '/about/id'],
  ['the plan with an id', { about: { kind: 'plan', id: randomUUID() }, fault: 'wrong' }, '/about/id'],
  ['a text that is not there', { about: { kind: 'plan', part: 'original.7' }, fault: 'wrong' }, '/about/part'],
  [
    'words about somebody else',
    { about: { kind: 'plan', part: 'purpose' }, fault: 'notAboutMe', right: 'Det er Bos' },
    '/right',
  ],
])('%s cannot be corrected', async (_what, body, pointer) => {
  const { citizen } = await correctFact()
  const answer = await citizen.put(`/corrections/${randomUUID()}`, body)
  expect([answer.status, answer.body.errors?.map((error: { pointer: string }) => error.pointer)]).toEqual([
    422,
    [pointer],
  ])
})

test('while the municipality looks at it, the text says so beside itself', async () => {
  const { citizen, activityId, id } = await correctFact()
  const activity = (await citizen.get(`/plan/activities/${activityId}`)).body
  const mark = {
    correctionId: id,
    fault: 'wrong',
    standing: 'clarifying',
    on: '2026-11-23',
    words: 'Jeg kan gå 50 meter',
  }
  expect(activity.basedOn).toMatchObject([{ statement: danish('Du kan gå 500 meter'), corrections: [mark] }])
})

test('a fact that was wrong stays, marked, and the correction is open until what was built on it is assessed again', async () => {
  const { citizen, caseId, activityId, id, answer, read } = await correctFact()
  expect(await answer(agreed)).toMatchObject([{ outcome: 'created' }])

  const activity = (await citizen.get(`/plan/activities/${activityId}`)).body
  const [fact] = activity.basedOn
  expect(fact).toMatchObject({ status: 'wrong', markedOn: '2026-11-20', correction: danish('Du kan gå 50 meter') })
  expect(fact.statement).toEqual(danish('Du kan gå 500 meter'))
  expect(fact.corrections).toMatchObject([
    { correctionId: id, standing: 'markedWrong', right: danish('Du kan gå 50 meter') },
  ])
  expect(activity.reassess).toMatchObject({ factId: fact.id })
  const title = danish('Praktik i et lager')
  const waiting = await read()
  expect(waiting).toMatchObject({ outcome: agreed, lines: [{ activityId, title }] })
  expect(waiting.lines[0]).not.toHaveProperty('reassessedOn')
  expect(waiting.matter).toMatchObject({ state: 'reassessmentAwaited', turn: 'authority', next: 'reassessLines' })

  // Fed again on the same fact, nothing has been assessed.
  const same = activityRecord(
    { caseId, basedOn: [fact.id], extent: danish('6 timer') },
    { id: activityId, asOf: '2026-11-21T08:00:00.000Z' },
  )
  await app.feed([same])
  expect((await read()).matter.state).toBe('reassessmentAwaited')

  app.time.now = new Date('2026-12-01T09:00:00.000Z')
  await app.feed([activityRecord({ caseId, basedOn: [] }, { id: activityId, asOf: '2026-11-30T08:00:00.000Z' })])
  const done = await read()
  expect(done.lines).toEqual([{ activityId, title, reassessedOn: '2026-11-30' }])
  expect(done.matter).toMatchObject({ state: 'markedWrong', turn: 'nobody' })
  expect(done.history.map(({ event }: { event: string }) => event)).toEqual(['filed', 'markedWrong', 'lineReassessed'])
})

test('an activity that is stopped is assessed again, too', async () => {
  const { caseId, activityId, factId, answer, read } = await correctFact()
  await answer(agreed)
  const stopped = { caseId, basedOn: [factId], status: 'cancelled' as const }
  await app.feed([activityRecord(stopped, { id: activityId, asOf: '2026-11-22T08:00:00.000Z' })])
  expect((await read()).matter.state).toBe('markedWrong')
})

test('a refusal is a decision with its reasons, and opens the way to the data protection authority', async () => {
  const { citizen, activityId, answer, read } = await correctFact()
  const before = await read()
  expect(before.ladder.find(({ id }: { id: string }) => id === 'dataProtection').standing).toBe('later')
  const refused = {
    ...answered,
    outcome: 'refused',
    text: danish('Vi har målt det.'),
    rule: { label: danish('artikel 16') },
  }
  await answer(refused)

  const after = await read()
  expect(after).toMatchObject({ outcome: refused, matter: { state: 'refused', turn: 'nobody' } })
  expect(after.matter.actions).toContain('complainOverRefusal')
  expect(after.ladder.find(({ id }: { id: string }) => id === 'dataProtection').standing).toBe('open')
  const [fact] = (await citizen.get(`/plan/activities/${activityId}`)).body.basedOn
  expect(fact).toMatchObject({
    status: 'standing',
    corrections: [{ standing: 'refused', words: 'Jeg kan gå 50 meter' }],
  })
})

test('an assessment stays, and the disagreement stands beside it', async () => {
  const { answer, read } = await correctFact()
  await answer({ ...answered, outcome: 'noted', text: danish('Det er lægens vurdering.') })
  expect(await read()).toMatchObject({ matter: { state: 'noted', turn: 'nobody' } })
})

test.each([
  ['within the first month', '2026-12-20T08:00:00.000Z', '2027-02-20', []],
  ['after the first month', '2026-12-28T08:00:00.000Z', '2027-02-20', ['']],
  ['to beyond the third month', '2026-12-20T08:00:00.000Z', '2027-03-20', ['/newDue']],
])('longer time that is told %s', async (_when, asOf, newDue, pointers) => {
  const { id, read } = await correctFact()
  app.time.now = new Date(asOf)
  const extension = answerRecord('correctionExtension', { newDue, reason: danish('Vi venter på lægen.') }, { id, asOf })
  const [result] = await offer(app, [extension])
  expect((result?.errors ?? []).map(({ pointer }) => pointer)).toEqual(pointers)
  const { matter } = await read()
  expect(matter.state).toBe(pointers.length === 0 ? 'extended' : 'sent')
  expect(matter.dueOn).toBe(pointers.length === 0 ? newDue : '2026-12-23')
})

test('what is about the citizen is not removed, and what is not is not marked wrong', async () => {
  const [mine, foreign] = [await correctFact(), await correctFact({ fault: 'notAboutMe' })]
  expect(await mine.answer({ ...answered, outcome: 'removed' })).toMatchObject([
    { outcome: 'refused', errors: [{ pointer: '/outcome' }] },
  ])
  expect(await foreign.answer(agreed)).toMatchObject([{ outcome: 'refused', errors: [{ pointer: '/outcome' }] }])
})

test('a receipt moves it, and a correction that could not be taken needs the citizen', async () => {
  const { id, read } = await correctFact()
  const delivery = await deliveryClient(app)
  const reason = danish('Ring til os.')
  await delivery.put(`/filings/${id}/receipt`, { state: 'needsYou', at: now, reason })
  expect((await read()).matter).toMatchObject({ state: 'needsYou', turn: 'citizen' })
  await delivery.put(`/filings/${id}/receipt`, { state: 'received', at: now })
  expect((await read()).matter).toMatchObject({ state: 'received', turn: 'authority', dueOn: '2026-12-23' })
})

test('a helper points only at what they may read, and reads no text from elsewhere in a correction', async () => {
  const { caseId, factId, id } = await correctFact()
  const narrow = await feedHelper(app, caseId, { relation: 'representative', scopes: ['complaints'] })
  const about = { kind: 'fact', id: factId }
  expect((await narrow.put(`/corrections/${randomUUID()}`, { about, fault: 'wrong' })).status).toBe(403)
  const read = await narrow.get(`/corrections/${id}`)
  expect(read.status).toBe(200)
  expect(read.body.about).not.toHaveProperty('quote')

  const wide = await feedHelper(app, caseId, { relation: 'representative', scopes: ['complaints', 'plan'] })
  expect((await wide.put(`/corrections/${randomUUID()}`, { about, fault: 'incomplete' })).status).toBe(201)
})

test('the very line of a letter or of minutes can be corrected, with what it said', async () => {
  const [letterId, meetingId] = [randomUUID(), randomUUID()]
  const original = {
    da: 'Kære dig\n\nDu har to børn.\n\nVenlig hilsen',
    en: 'Dear you\n\nYou have two children.\n\nRegards',
  }
  const citizen = await feedCitizen(app, (caseId) => [
    letterRecord({ caseId, original }, { id: letterId }),
    meetingRecord({ caseId, minutes: danish('Vi talte om din plan.\nDu kom for sent.') }, { id: meetingId }),
  ])
  const file = async (about: object) => {
    const path = `/corrections/${randomUUID()}`
    expect((await citizen.put(path, { about, fault: 'wrong' })).status).toBe(201)
    return (await citizen.get(path)).body.about
  }
  const paragraph = await file({ kind: 'letter', id: letterId, part: 'original.1' })
  expect(paragraph.quote).toEqual({ da: 'Du har to børn.', en: 'You have two children.' })
  const line = await file({ kind: 'meeting', id: meetingId, part: 'minutes.1' })
  expect(line.quote).toEqual(danish('Du kom for sent.'))
  expect((await citizen.get(`/letters/${letterId}`)).body.corrections).toMatchObject([{ part: 'original.1' }])
  expect((await citizen.get(`/meetings/${meetingId}`)).body.corrections).toMatchObject([{ part: 'minutes.1' }])
})
