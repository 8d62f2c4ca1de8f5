import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { danish, decision, letterRecord } from '#tests/support/feed-records.ts'
import { feedCitizen, feedHelper, offer, pointAnswerRecord } from '#tests/support/signed-in.ts'
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

const threePoints = {
  kind: 'decision',
  about: { kind: 'case' },
  points: [
    { whatHappened: 'Jeg fik ikke at vide hvorfor.', when: 'I november', wish: 'En forklaring.' },
    { whatHappened: 'Ingen ringede tilbage.' },
    { whatHappened: 'Mødet blev flyttet.' },
  ],
}
const countOf = async (table: string, column: string, id: string) =>
  (await app.db.query(`select 1 from ${table} where ${column} = $1`, [id])).length

test('a complaint is filed once, with its receipt and its audit entry, however often it is sent', async () => {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  const path = `/complaints/${id}`
  const first = await citizen.put(path, threePoints)
  app.time.now = new Date('2026-11-23T10:00:00.000Z')
  const { points, about, kind } = threePoints
  const again = await citizen.put(path, { points, about, kind })
  expect([first.status, again.status]).toEqual([201, 200])
  expect(again.body).toEqual(first.body)
  expect(first.body).toMatchObject({ filingId: id, filedAt: now, state: 'sent' })
  expect(first.body.number).toMatch(/^U-2026-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  expect(await countOf('filings', 'id', id)).toBe(1)
  expect(await countOf('audit_entries', 'ref_id', id)).toBe(1)
})

test('twenty of the same complaint at the same time give one filing and one receipt', async () => {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  const answers = await Promise.all(Array.from({ length: 20 }, () => citizen.put(`/complaints/${id}`, threePoints)))
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201])
  expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1)
  expect(await countOf('filings', 'id', id)).toBe(1)
  expect(await countOf('audit_entries', 'ref_id', id)).toBe(1)
  expect(await countOf('matters', 'ref_id', id)).toBe(1)
})

test('36N another body under the same id is refused and the first one stands', async () => {
  const citizen = await feedCitizen(app)
  const path = `/complaints/${randomUUID()}`
  await citizen.put(path, threePoints)
  const other = await citizen.put(path, { ...threePoints, kind: 'conduct' })
  expect(other.status).toBe(422)
  expect(other.body.detail).toMatch(/first one stands/)
  expect((await citizen.get(path)).body.kind).toBe('decision')
  const { status } = await citizen.put(path.replace('complaints', 'records-requests'), { what: ['costs'] })
  expect(status).toBe(422)
})

test('an id that somebody else has filed under is not found, and stays theirs', async () => {
  const [citizen, stranger] = [await feedCitizen(app), await feedCitizen(app)]
  const path = `/complaints/${randomUUID()}`
  await citizen.put(path, threePoints)
  expect((await stranger.put(path, threePoints)).status).toBe(404)
  expect((await stranger.get(path)).status).toBe(404)
  const representative = await feedHelper(app, citizen.caseId, { relation: 'representative', scopes: ['complaints'] })
  expect((await representative.put(path, threePoints)).status).toBe(404)
  expect((await citizen.get('/complaints')).body.items).toHaveLength(1)
})

test('a representative files in the citizen’s name, an assistant cannot', async () => {
  const citizen = await feedCitizen(app)
  const representative = await feedHelper(app, citizen.caseId, { relation: 'representative', scopes: ['complaints'] })
  const assistant = await feedHelper(app, citizen.caseId, { relation: 'assistant', scopes: ['complaints'] })
  const path = `/complaints/${randomUUID()}`
  expect((await representative.put(path, threePoints)).status).toBe(201)
  expect((await assistant.put(`/complaints/${randomUUID()}`, threePoints)).status).toBe(403)
  expect((await citizen.get(path)).body.receipt.number).toMatch(/^U-2026-/)
  expect((await assistant.get(path)).status).toBe(200)
})

test('a complaint over a decision shows its deadline with the sums, others have no deadline by law', async () => {
  const citizen = await feedCitizen(app)
  // 23:30 on the 2nd in UTC is the 3rd in Denmark.
  app.time.now = new Date('2026-12-02T23:30:00.000Z')
  const over = async (kind: string) => {
    const path = `/complaints/${randomUUID()}`
    await citizen.put(path, { ...threePoints, kind })
    return (await citizen.get(path)).body.matter
  }
  const decision = await over('decision')
  expect(decision).toMatchObject({
    state: 'sent',
    turn: 'authority',
    since: '2026-12-03',
    dueOn: '2027-01-04',
    overdueDays: 0,
  })
  expect(decision.deadline).toMatchObject({
    ruleId: 'complaint.reassessment',
    start: '2026-12-03',
    nominal: '2026-12-31',
    unit: 'weeks',
    counted: 4,
  })
  expect(decision.deadline.skipped.map(({ date }: { date: string }) => date)).toContain('2027-01-01')
  for (const kind of ['handling', 'conduct']) expect(Object.keys(await over(kind))).not.toContain('dueOn')
  app.time.now = new Date('2027-01-06T09:00:00.000Z')
  const [late] = (await citizen.get('/complaints?limit=100')).body.items.filter(
    (each: { kind: string }) => each.kind === 'decision',
  )
  expect(late.matter).toMatchObject({ overdueDays: 2, silentDays: 34 })
})

test('what a complaint is about must be in the same case, and its title is remembered', async () => {
  const letterId = randomUUID()
  const citizen = await feedCitizen(app, (caseId) => [
    letterRecord({ caseId, ...decision, title: danish('Om praktik') }, { id: letterId }),
  ])
  const other = await feedCitizen(app)
  const about = (kind: string, id?: string) => ({ ...threePoints, about: { kind, ...(id ? { id } : {}) } })
  const path = `/complaints/${randomUUID()}`
  for (const wrong of [
    about('letter', randomUUID()),
    about('meeting', letterId),
    about('letter'),
    about('plan', letterId),
  ]) {
    const { status, body } = await citizen.put(path, wrong)
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/about/id'])
  }
  expect((await other.put(path, about('letter', letterId))).status).toBe(422)
  expect((await citizen.put(path, about('letter', letterId))).status).toBe(201)
  expect((await citizen.get(path)).body.about).toEqual({ kind: 'letter', id: letterId, title: { da: 'Om praktik' } })
})

test('a decision no longer waits for a complaint when there is one', async () => {
  const letterId = randomUUID()
  const citizen = await feedCitizen(app, (caseId) => [letterRecord({ caseId, ...decision }, { id: letterId })])
  const states = async () =>
    (await citizen.get('/overview')).body.yours.items.map(({ state }: { state: string }) => state)
  expect(await states()).toContain('canComplain')
  await citizen.put(`/complaints/${randomUUID()}`, {
    ...threePoints,
    kind: 'handling',
    about: { kind: 'letter', id: letterId },
  })
  expect(await states()).toContain('canComplain')
  await citizen.put(`/complaints/${randomUUID()}`, { ...threePoints, about: { kind: 'letter', id: letterId } })
  expect(await states()).not.toContain('canComplain')
})

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

test('complaints come newest first, page by page', async () => {
  const citizen = await feedCitizen(app)
  const ids = Array.from({ length: 5 }, () => randomUUID())
  for (const [minute, id] of ids.entries()) {
    app.time.now = new Date(Date.parse(now) + Math.floor(minute / 2) * 60_000)
    await citizen.put(`/complaints/${id}`, threePoints)
  }
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await citizen.get(`/complaints?limit=2${cursor && `&cursor=${cursor}`}`)
    seen.push(...body.items.map((item: { id: string }) => item.id))
    cursor = body.nextCursor
  }
  expect(seen).toHaveLength(5)
  expect(new Set(seen)).toEqual(new Set(ids))
  expect(seen[0]).toBe(ids[4])
  expect((await citizen.get('/complaints?cursor=x')).status).toBe(422)
})
