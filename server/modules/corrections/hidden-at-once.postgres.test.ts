import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Queryable } from '#server/db/db.ts'
import { until } from '#tests/support/delivery-run.ts'
import { danish, decision, letterRecord, planRecord } from '#tests/support/feed-records.ts'
import { feedCitizen } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

// PGlite takes one transaction after the other, so only PostgreSQL can tell. Two corrections are kept apart by the audit's chain as well; what is fed is kept apart from
// them by the lock alone.
let app: TestApp
beforeAll(async () => {
  app = await buildTestApp()
})
afterAll(() => app.close())

const foreign = ['Du har haft en blodprop og bor alene.', 'Din voksne søn er flyttet til Odense.']
const [first = ''] = foreign

/** A letter with two lines about somebody else, ways to hide and to feed, and what the citizen reads. */
async function feedLetter() {
  const id = randomUUID()
  const letter = (caseId: string, lines: string[], asOf: string) =>
    letterRecord({ ...decision, caseId, original: danish(lines.join('\n\n')) }, { id, asOf })
  const citizen = await feedCitizen(app, (caseId) => [
    planRecord(caseId),
    letter(caseId, ['Kære dig', ...foreign], '2026-11-20T08:00:00.000Z'),
  ])
  const { caseId } = citizen
  return {
    ...{ id, caseId },
    hide(part = 'original.1') {
      const about = { kind: 'letter', id, part }
      return citizen.put(`/corrections/${randomUUID()}`, { about, fault: 'notAboutMe' })
    },
    feedAgain: () => app.feed([letter(caseId, ['Kære dig', ...foreign, 'Vi ses.'], '2026-11-21T08:00:00.000Z')]),
    read: async () => (await citizen.get(`/letters/${id}`)).body.original.da as string,
  }
}

/** Has these begin one after the other, and all of them end only then: until then nobody can write to the letter. */
async function atOnce(letterId: string, works: (() => Promise<unknown>)[]): Promise<unknown[]> {
  const underWay = await app.db.asSystem(async (tx) => {
    await tx.query('select 1 from letters where id = $1 for update', [letterId])
    const begun: Promise<unknown>[] = []
    for (const work of works) {
      begun.push(work())
      await until(async () => (await waiting(tx)) === begun.length)
    }
    return begun
  })
  return Promise.all(underWay)
}

test.each([
  ['the same line is hidden once', ['original.1', 'original.1'], [first]],
  ['two lines are both hidden', ['original.1', 'original.2'], foreign],
])('when two corrections of one letter are filed at the same moment, %s', async (_what, parts, hidden) => {
  const { id, caseId, hide, read } = await feedLetter()
  const filed = await atOnce(
    id,
    parts.map((part) => () => hide(part)),
  )
  expect(filed).toMatchObject([{ status: 201 }, { status: 201 }])
  const text = await read()
  for (const line of foreign) expect(text.includes(line)).toBe(!hidden.includes(line))
  const sql = 'select unnest(words) as word from hidden_passages where case_id = $1 order by word'
  const words = await app.db.query<{ word: string }>(sql, [caseId])
  expect(words.map(({ word }) => word)).toEqual([...hidden].sort())
})

test('what the municipality feeds while a line is being hidden does not bring it back', async () => {
  const { id, hide, feedAgain, read } = await feedLetter()
  await atOnce(id, [() => hide(), feedAgain])
  const text = await read()
  expect([text.includes(first), text.includes('Vi ses.')]).toEqual([false, true])
})

test('a line that is hidden while the municipality feeds is hidden in what it feeds', async () => {
  const { id, hide, feedAgain, read } = await feedLetter()
  await atOnce(id, [feedAgain, () => hide()])
  const text = await read()
  expect([text.includes(first), text.includes('Vi ses.')]).toEqual([false, true])
})

/** How many wait for another in this database. In the given transaction, because there are few connections. */
async function waiting(tx: Queryable): Promise<number> {
  await tx.query('select pg_stat_clear_snapshot()')
  const sql = `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  const [row] = await tx.query<{ count: number }>(sql)
  return row?.count ?? 0
}
