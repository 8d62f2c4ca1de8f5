import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { danish } from '#tests/support/feed-records.ts'
import {
  answerRecord,
  deliveryClient,
  feedCitizen,
  feedHelper,
  offer,
  pointAnswerRecord,
} from '#tests/support/signed-in.ts'
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

/** A complaint of two points that somebody has filed. */
async function fileComplaint(kind: 'decision' | 'handling' | 'conduct' = 'decision') {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  const path = `/complaints/${id}`
  await citizen.put(path, { kind, about: { kind: 'case' }, points: [{ whatHappened: 'Et' }, { whatHappened: 'To' }] })
  const step = (data: object, record = randomUUID()) => {
    const words = { complaintId: id, happenedOn: '2026-11-23', text: danish('Sådan er det.') }
    return answerRecord('complaintStep', { ...words, ...data }, { id: record, asOf: app.time.now.toISOString() })
  }
  const answerPoint = (pointNumber: number) => app.feed([pointAnswerRecord({ complaintId: id, pointNumber })])
  return { citizen, id, path, step, answerPoint, read: async () => (await citizen.get(path)).body }
}
const at = (day: string) => {
  app.time.now = new Date(`${day}T09:00:00.000Z`)
}
const standingOf = (ladder: { id: string; standing: string }[], rung: string) =>
  ladder.find(({ id }) => id === rung)?.standing

test('partly changed asks the citizen within four weeks; it goes on, is forwarded and decided, and then the Ombudsman has a year', async () => {
  const { citizen, path, step, answerPoint, read } = await fileComplaint()
  await answerPoint(1)
  await answerPoint(2)
  await app.feed([step({ step: 'reassessed', outcome: 'partlyChanged' })])
  const asked = await read()
  expect(asked.matter).toMatchObject({
    state: 'partlyChanged',
    turn: 'citizen',
    next: 'sayWhetherOn',
    dueOn: '2026-12-21',
  })
  expect(asked.matter.deadline).toMatchObject({ ruleId: 'complaint.goOn', start: '2026-11-23' })
  expect(asked.matter.actions).toEqual(['answerGoOn'])
  expect((await citizen.get('/overview')).body.now).toMatchObject({ kind: 'complaint', state: 'partlyChanged' })

  at('2026-11-30')
  const saying = `${path}/go-on/${randomUUID()}`
  expect((await citizen.put(saying, { goesOn: true, words: 'Jeg er uenig.' })).status).toBe(201)
  expect((await citizen.put(saying, { goesOn: true, words: 'Jeg er uenig.' })).status).toBe(200)
  // The municipality's four weeks stood still for the week in which the citizen was asked.
  expect((await read()).matter).toMatchObject({
    state: 'goesOn',
    turn: 'authority',
    dueOn: '2026-12-28',
    deadline: { paused: 7 },
  })
  expect((await citizen.put(`${path}/go-on/${randomUUID()}`, { goesOn: false })).status).toBe(409)

  await app.feed([step({ step: 'forwarded', happenedOn: '2026-11-30' })])
  const forwarded = await read()
  expect(forwarded.matter).toMatchObject({ state: 'forwarded', turn: 'appealBody', silentDays: 0 })
  expect(standingOf(forwarded.ladder, 'appealBody')).toBe('here')
  expect(standingOf(forwarded.ladder, 'ombudsman')).toBe('later')
  expect((await citizen.get('/overview')).body.authoritys.items[0]).toMatchObject({ turn: 'appealBody' })

  at('2027-03-01')
  await app.feed([step({ step: 'decided', outcome: 'upheld', happenedOn: '2027-03-01' })])
  const { matter, ladder, history } = await read()
  expect(matter).toMatchObject({ state: 'decided', turn: 'nobody', actions: ['goFurther'] })
  expect(ladder.find(({ id }: { id: string }) => id === 'ombudsman')).toMatchObject({
    standing: 'open',
    deadline: { ruleId: 'ombudsman.oneYear', due: '2028-03-01' },
  })
  const events = ['filed', 'pointAnswered', 'pointAnswered', 'reassessed', 'goOnAnswered', 'forwarded', 'decided']
  expect(history.map(({ event }: { event: string }) => event)).toEqual(events)
  expect(history[4]).toMatchObject({ goesOn: true, words: 'Jeg er uenig.' })
  expect((await citizen.get('/overview')).body.authoritys.total).toBe(0)
})

test('a complaint that the citizen lets rest, or whose decision was changed, is not promised to the appeal body', async () => {
  const rests = await fileComplaint()
  await rests.answerPoint(1)
  await app.feed([rests.step({ step: 'reassessed', outcome: 'partlyChanged' })])
  expect(standingOf((await rests.read()).ladder, 'appealBody')).toBe('later')
  await rests.citizen.put(`${rests.path}/go-on/${randomUUID()}`, { goesOn: false })
  const open = await rests.read()
  expect([open.matter.state, standingOf(open.ladder, 'reopening')]).toEqual(['pointsOpen', 'stopped'])
  await rests.answerPoint(2)
  const { matter, ladder } = await rests.read()
  expect([matter.state, standingOf(ladder, 'reopening')]).toEqual(['settled', 'open'])
  expect(ladder[1]).toMatchObject({ id: 'appealBody', standing: 'stopped', stoppedBy: 'declined' })

  const changed = await fileComplaint()
  await changed.answerPoint(1)
  await changed.answerPoint(2)
  await app.feed([changed.step({ step: 'reassessed', outcome: 'changed' })])
  const after = (await changed.read()).ladder
  expect(after[1]).toMatchObject({ id: 'appealBody', standing: 'stopped', stoppedBy: 'changed' })
  expect(standingOf(after, 'reopening')).toBe('stopped')
})

test('one press asks for the missing answer: it is delivered, shown, and not offered again until two weeks have passed', async () => {
  const { citizen, id, path, answerPoint, read } = await fileComplaint('handling')
  expect((await read()).matter.actions).toEqual([])
  expect((await citizen.put(`${path}/missing-answer/${randomUUID()}`, { points: [1, 2] })).status).toBe(409)
  await answerPoint(1)
  expect((await read()).matter.actions).toEqual(['askForMissingAnswer'])
  const wrong = await citizen.put(`${path}/missing-answer/${randomUUID()}`, { points: [1] })
  expect([wrong.status, wrong.body.errors[0]]).toEqual([
    422,
    { pointer: '/points', detail: 'Point 1 is not open. Open are: 2.' },
  ])

  const filingId = randomUUID()
  const sent = await citizen.put(`${path}/missing-answer/${filingId}`, { points: [2] })
  expect([sent.status, sent.body.filingId, sent.body.state]).toEqual([201, filingId, 'sent'])
  const asked = await read()
  expect(asked).toMatchObject({ askedOn: '2026-11-23', matter: { state: 'partlyAnswered', actions: [] } })
  expect(asked.history.at(-1)).toMatchObject({ event: 'missingAsked', points: [2] })
  const delivered = (await (await deliveryClient(app)).get(`/filings/${filingId}`)).body
  expect(delivered).toMatchObject({ kind: 'missingAnswer', targetId: id, body: { points: [2] } })
  at('2026-12-07')
  expect((await read()).matter.actions).toEqual(['askForMissingAnswer'])
})

test('what the citizen sent in a complaint and the municipality could not take is told, and can be sent again', async () => {
  const { citizen, path, step, answerPoint, read } = await fileComplaint()
  await answerPoint(1)
  await app.feed([step({ step: 'reassessed', outcome: 'partlyChanged' })])
  const [asking, saying] = [randomUUID(), randomUUID()]
  await citizen.put(`${path}/missing-answer/${asking}`, { points: [2] })
  await citizen.put(`${path}/go-on/${saying}`, { goesOn: true })
  const sent = await read()
  expect([sent.matter.state, sent.matter.actions]).toEqual(['goesOn', []])

  const delivery = await deliveryClient(app)
  const refusal = { state: 'needsYou', at: '2026-11-24T08:00:00.000Z', reason: danish('Systemet var nede.') }
  for (const id of [asking, saying]) {
    expect((await delivery.put(`/filings/${id}/receipt`, refusal)).status).toBe(204)
  }
  const { matter, history, askedOn, receipt } = await read()
  expect(matter).toMatchObject({ state: 'partlyChanged', turn: 'citizen', since: '2026-11-24', dueOn: '2026-12-22' })
  expect([matter.actions, askedOn, receipt.state]).toEqual([['answerGoOn', 'askForMissingAnswer'], undefined, 'sent'])
  expect(history.at(-1)).toMatchObject({ event: 'sendAgain', text: { da: 'Systemet var nede.' } })
  expect((await citizen.put(`${path}/missing-answer/${randomUUID()}`, { points: [2] })).status).toBe(201)
  expect((await citizen.put(`${path}/go-on/${randomUUID()}`, { goesOn: true })).status).toBe(201)
  expect((await read()).matter.state).toBe('goesOn')
})

test('only who may file can ask or say, and only about a complaint of the case', async () => {
  const { citizen, path, answerPoint } = await fileComplaint('handling')
  await answerPoint(1)
  const other = await feedCitizen(app)
  const asking = `${path}/missing-answer/${randomUUID()}`
  expect((await other.put(asking, { points: [2] })).status).toBe(404)
  const assistant = await feedHelper(app, citizen.caseId, { relation: 'assistant', scopes: ['complaints'] })
  expect((await assistant.put(asking, { points: [2] })).status).toBe(403)
  expect(
    await app.db.query('select 1 from filings where kind = $1 and case_id = $2', ['missingAnswer', citizen.caseId]),
  ).toEqual([])
})

test('an outcome does not close a complaint while a point is open', async () => {
  const { citizen, step, answerPoint, read } = await fileComplaint()
  await answerPoint(1)
  await app.feed([step({ step: 'reassessed', outcome: 'changed' })])
  expect((await read()).matter).toMatchObject({ state: 'pointsOpen', turn: 'authority', next: 'answerRest' })
  expect((await citizen.get('/overview')).body.authoritys.total).toBe(1)
  await answerPoint(2)
  expect((await read()).matter).toMatchObject({ state: 'changed', turn: 'nobody' })
  expect((await citizen.get('/overview')).body.authoritys.total).toBe(0)
})

test('a complaint that is sent elsewhere says where, why and as what, and its time still counts from the filing', async () => {
  const { step, read } = await fileComplaint('handling')
  const rerouted = { step: 'rerouted', to: danish('Ydelseskontoret'), kind: 'decision' }
  await app.feed([step(rerouted), step({ step: 'extended', newDue: '2027-01-15' })])
  const { kind, treatedAs, history, matter } = await read()
  expect([kind, treatedAs]).toEqual(['handling', 'decision'])
  expect(history[1]).toMatchObject({
    event: 'rerouted',
    kind: 'decision',
    to: { da: 'Ydelseskontoret' },
    text: { da: 'Sådan er det.' },
  })
  expect(matter).toMatchObject({ dueOn: '2027-01-15', movedFrom: { day: '2026-12-21', why: 'extended' } })
})

test('a step that cannot follow what has happened is refused with the reason, and changes nothing', async () => {
  const { step, read } = await fileComplaint()
  const conduct = await fileComplaint('conduct')
  const results = await offer(app, [
    step({ step: 'decided', outcome: 'upheld' }),
    step({ step: 'extended', newDue: '2026-11-01' }),
    conduct.step({ step: 'forwarded' }),
    step({ step: 'forwarded', complaintId: randomUUID() }),
    step({ step: 'forwarded', outcome: 'upheld' }),
  ])
  expect(results.map(({ outcome }) => outcome)).toEqual(Array(5).fill('refused'))
  const faults = results.map(({ errors }) => errors?.[0])
  expect(faults.slice(0, 4).map((fault) => fault?.pointer)).toEqual(['', '/newDue', '', '/complaintId'])
  expect(faults[0]?.detail).toMatch(/does not lie with the appeal body/)
  expect((await read()).history).toHaveLength(1)
})

test('the same step again changes nothing, and a newer version takes its place', async () => {
  const { step, read } = await fileComplaint()
  const record = randomUUID()
  const upheld = step({ step: 'reassessed', outcome: 'upheld' }, record)
  expect((await offer(app, [upheld, upheld])).map(({ outcome }) => outcome)).toEqual(['created', 'unchanged'])
  at('2026-11-24')
  await app.feed([step({ step: 'reassessed', outcome: 'changed' }, record)])
  const { matter, history } = await read()
  expect([matter.state, history.filter(({ event }: { event: string }) => event === 'reassessed')]).toMatchObject([
    'pointsOpen',
    [{ outcome: 'changed' }],
  ])
})

test('a day that a holiday or a rule has moved since says from which day it was moved', async () => {
  const { id, read } = await fileComplaint()
  await app.db.query(`update matters set told_due = '2026-12-18' where ref_id = $1`, [id])
  expect((await read()).matter).toMatchObject({
    dueOn: '2026-12-21',
    movedFrom: { day: '2026-12-18', why: 'calendar' },
  })
})

test('what has happened cannot be changed or removed, not even by the service itself', async () => {
  const { id } = await fileComplaint()
  for (const statement of [
    `update matter_events set type = 'done' where ref_id = $1`,
    'delete from matter_events where ref_id = $1',
  ]) {
    await expect(app.db.query(statement, [id])).rejects.toThrow(/neither changed nor removed/)
  }
})
