import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { threePoints } from '#tests/support/complaint-bodies.ts'
import { danish, decision, letterRecord } from '#tests/support/feed-records.ts'
import { feedCitizen, feedHelper } from '#tests/support/signed-in.ts'
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
