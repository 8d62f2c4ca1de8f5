import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from './db.ts'
import { migrate, readMigrations } from './migrate.ts'
import { openPgliteInMemory } from './pglite.ts'

const caseId = randomUUID()
const decision = randomUUID()
const handling = randomUUID()
const request = randomUUID()
const letter = randomUUID()
let db: Db

beforeAll(async () => {
  db = (await openPgliteInMemory()).db
  const all = await readMigrations()
  const place = all.findIndex(({ name }) => name.endsWith('matter-events.sql'))
  await migrate(db, all.slice(0, place))
  await before()
  await migrate(db, all)
})
afterAll(() => db.close())

/** A case as an earlier version of the service left it. */
async function before(): Promise<void> {
  const personId = randomUUID()
  await db.query(
    `insert into persons (id, login_key_hash, name, created_at, updated_at) values ($1, $2, 'P', now(), now())`,
    [personId, Buffer.from(personId)],
  )
  await db.query(
    `insert into cases (id, person_id, title, started_on, decision_roles, last_event_on, news_from)
     values ($1, $2, '{"da":"Sag"}', '2026-01-05', '[]', '2026-01-05', '2026-01-05')`,
    [caseId, personId],
  )
  const file = (id: string, kind: string, body: object, state = 'received') =>
    db.query(
      `insert into filings (id, case_id, person_id, filed_as, kind, body, body_hash, number, filed_at, state, receipt_at)
       values ($1, $2, $3, 'self', $4, $5::jsonb, 'x', $7, '2026-11-02T09:00:00Z', $6, '2026-11-02T10:00:00Z')`,
      [id, caseId, personId, kind, JSON.stringify(body), state, id],
    )
  const matter = (kind: string, id: string, state: string, closed: boolean, rule: string | null) =>
    db.query(
      `insert into matters (kind, ref_id, case_id, title, state, turn, since, rule_id, rule_start, sort_on, closed)
       values ($1, $2, $3, '{"da":"Sag"}', $4, 'nobody', '2026-11-10', $5, '2026-11-02', '2026-11-30', $6)`,
      [kind, id, caseId, state, rule, closed],
    )
  const points = [{ whatHappened: 'Et' }]
  await file(decision, 'complaint', { kind: 'decision', about: { kind: 'case' }, points })
  await file(handling, 'complaint', { kind: 'handling', about: { kind: 'case' }, points })
  await file(request, 'recordsRequest', { what: ['wholeCase'] })
  for (const id of [decision, handling]) {
    await db.query(
      `insert into point_answers (id, complaint_id, case_id, point_number, content, learned_at)
       values ($1, $2, $3, 1, '{}', '2026-11-10T09:00:00Z')`,
      [randomUUID(), id, caseId],
    )
    await matter('complaint', id, 'answered', true, id === decision ? 'complaint.reassessment' : null)
  }
  await db.query(
    `insert into records_documents (id, request_id, case_id, content, file) values ($1, $2, $3, '{}', null)`,
    [randomUUID(), request, caseId],
  )
  await db.query(`insert into records_done (request_id, case_id, done_on) values ($1, $2, '2026-11-09')`, [
    request,
    caseId,
  ])
  await matter('recordsRequest', request, 'delivered', true, 'records.sevenWorkingDays')
  await matter('letter', letter, 'canComplain', false, 'complaint.fourWeeks')
}

const eventsOf = async (id: string) =>
  (await db.query<{ type: string }>('select type from matter_events where ref_id = $1 order by number', [id])).map(
    ({ type }) => type,
  )
const rowOf = async (id: string) =>
  (await db.query('select state, turn, closed from matters where ref_id = $1', [id]))[0]

test('what was filed, acknowledged and answered before becomes its events, in order', async () => {
  expect(await eventsOf(decision)).toEqual(['filed', 'received', 'pointAnswered'])
  expect(await eventsOf(request)).toEqual(['filed', 'received', 'documentGiven', 'done'])
  expect(await eventsOf(letter)).toEqual(['told'])
})

test('the day that was told is carried over', async () => {
  const [filed] = await db.query<{ told_due: string; content: object }>(
    `select told_due, content from matter_events where ref_id = $1 and type = 'filed'`,
    [decision],
  )
  expect(filed).toMatchObject({ told_due: '2026-11-30', content: { about: 'decision', points: 1, filing: decision } })
})

test('a complaint over a decision waits for its outcome, others stay answered, and a refusal is named', async () => {
  expect(await rowOf(decision)).toEqual({ state: 'outcomeAwaited', turn: 'authority', closed: false })
  expect(await rowOf(handling)).toEqual({ state: 'answered', turn: 'nobody', closed: true })
  expect(await rowOf(request)).toEqual({ state: 'refused', turn: 'nobody', closed: true })
})
