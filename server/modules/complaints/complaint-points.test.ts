import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { threePoints } from '#tests/support/complaint-bodies.ts'
import { danish, decision, letterRecord } from '#tests/support/feed-records.ts'
import { feedCitizen, offer, pointAnswerRecord } from '#tests/support/signed-in.ts'
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

test('a complaint stays open until every point has an answer', async () => {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  const path = `/complaints/${id}`
  await citizen.put(path, threePoints)
  await app.feed([
    pointAnswerRecord({ complaintId: id, pointNumber: 1 }),
    pointAnswerRecord({ complaintId: id, pointNumber: 3 }),
  ])
  const partly = (await citizen.get(path)).body
  expect(partly.matter).toMatchObject({ state: 'partlyAnswered', turn: 'authority', dueOn: '2026-12-21' })
  expect(partly.points.map(({ answer }: { answer: object | null }) => answer === null)).toEqual([false, true, false])
  expect((await citizen.get('/complaints')).body.items[0]).toMatchObject({ points: 3, answered: 2 })
  expect((await citizen.get('/overview')).body.authoritys.total).toBe(1)

  await app.feed([pointAnswerRecord({ complaintId: id, pointNumber: 2 })])
  const answered = (await citizen.get(path)).body
  expect(answered.matter).toMatchObject({ state: 'outcomeAwaited', turn: 'authority', next: 'tellOutcome' })
  expect(answered.history.map(({ event }: { event: string }) => event)).toEqual([
    'filed',
    'pointAnswered',
    'pointAnswered',
    'pointAnswered',
  ])
  expect((await citizen.get('/overview')).body.authoritys.total).toBe(1)
})

test('the same answer record again replaces the answer, and moved to another point it leaves the first one open', async () => {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  const answerId = randomUUID()
  await citizen.put(`/complaints/${id}`, threePoints)
  await app.feed([pointAnswerRecord({ complaintId: id, pointNumber: 1 }, { id: answerId })])
  const moved = { complaintId: id, pointNumber: 2, position: 'agreed' } as const
  await app.feed([pointAnswerRecord(moved, { id: answerId, asOf: '2026-11-21T08:00:00.000Z' })])
  const positions = (await citizen.get(`/complaints/${id}`)).body.points.map(
    (point: { answer: { position: string } | null }) => point.answer?.position,
  )
  expect(positions).toEqual([undefined, 'agreed', undefined])
})

test('an answer to a complaint or a point that does not exist is refused by name', async () => {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  await citizen.put(`/complaints/${id}`, threePoints)
  await app.feed([pointAnswerRecord({ complaintId: id, pointNumber: 1 })])
  const results = await offer(app, [
    pointAnswerRecord({ complaintId: randomUUID(), pointNumber: 1 }),
    pointAnswerRecord({ complaintId: id, pointNumber: 4 }),
    pointAnswerRecord({ complaintId: id, pointNumber: 1 }),
  ])
  const errors = results.map((result) => result.errors?.[0])
  expect(errors.map((error) => error?.pointer)).toEqual(['/complaintId', '/pointNumber', '/pointNumber'])
  expect(errors[1]?.detail).toMatch(/points 1 to 3/)
})

test('a point says where, who was there, what shows it, which rule and what is cited, and what shows it comes back by name', async () => {
  const letterId = randomUUID()
  const citizen = await feedCitizen(app, (caseId) => [
    letterRecord({ caseId, ...decision, title: danish('Om praktik') }, { id: letterId }),
  ])
  const file = { id: randomUUID(), name: 'Brev.pdf', size: 9, sha256: 'a'.repeat(64) }
  const point = {
    ...{ whatHappened: 'Ingen lyttede.', when: 'I maj', where: 'På rådhuset', present: 'Min bisidder' },
    evidence: [
      { kind: 'letter', id: letterId },
      { kind: 'file', id: file.id },
    ],
    ...{ rule: 'Forvaltningsloven § 24', principleDecision: 'N-8-07', wish: 'Et svar' },
  }
  const path = `/complaints/${randomUUID()}`
  expect((await citizen.put(path, { ...threePoints, points: [point], attachments: [file] })).status).toBe(201)
  const [letter, ofFile] = point.evidence
  expect((await citizen.get(path)).body.points).toEqual([
    { ...point, number: 1, evidence: [{ ...letter, title: { da: 'Om praktik' } }, ofFile], answer: null },
  ])
})

test('what a point shows must be in the same case or among the complaint’s own files', async () => {
  const letterId = randomUUID()
  const other = await feedCitizen(app, (caseId) => [letterRecord({ caseId, ...decision }, { id: letterId })])
  const citizen = await feedCitizen(app)
  const showing = (evidence: object[]) => ({ ...threePoints, points: [{ whatHappened: 'Se her.', evidence }] })
  const path = `/complaints/${randomUUID()}`
  const refused = [
    { kind: 'letter', id: letterId },
    { kind: 'file', id: randomUUID() },
    { kind: 'meeting', id: letterId },
  ]
  const { status, body } = await citizen.put(path, showing(refused))
  expect(status).toBe(422)
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
    refused.map((_, index) => `/points/0/evidence/${index}/id`),
  )
  expect((await citizen.get(path)).status).toBe(404)
  expect((await other.put(path, showing([{ kind: 'letter', id: letterId }]))).status).toBe(201)
})

test('a point that cites a principle decision is open until an answer says what the municipality makes of it', async () => {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  const answerId = randomUUID()
  const points = [{ whatHappened: 'I følger den ikke.', principleDecision: 'N-8-07' }]
  await citizen.put(`/complaints/${id}`, { ...threePoints, kind: 'handling', points })
  await app.feed([pointAnswerRecord({ complaintId: id, pointNumber: 1 }, { id: answerId })])
  const before = (await citizen.get(`/complaints/${id}`)).body
  expect(before.matter).toMatchObject({ state: 'partlyAnswered', actions: ['askForMissingAnswer'] })
  expect((await citizen.get('/complaints')).body.items[0]).toMatchObject({ points: 1, answered: 0 })

  const cited = { complaintId: id, pointNumber: 1, citedAnswer: danish('Den gælder ikke her, fordi …') }
  await app.feed([pointAnswerRecord(cited, { id: answerId, asOf: '2026-11-21T08:00:00.000Z' })])
  const after = (await citizen.get(`/complaints/${id}`)).body
  expect(after.matter.state).toBe('answered')
  expect(after.points[0].answer.citedAnswer).toEqual({ da: 'Den gælder ikke her, fordi …' })
  expect((await citizen.get('/complaints')).body.items[0]).toMatchObject({ points: 1, answered: 1 })
})

test('words about a principle decision are refused where none is cited', async () => {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  await citizen.put(`/complaints/${id}`, threePoints)
  const [result] = await offer(app, [
    pointAnswerRecord({ complaintId: id, pointNumber: 2, citedAnswer: danish('Den gælder ikke her.') }),
  ])
  expect(result?.errors).toEqual([
    { pointer: '/citedAnswer', detail: 'Point 2 cites no principle decision. Leave it out.' },
  ])
})
