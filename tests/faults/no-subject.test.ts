import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everybodysRecords } from '#demo/people/everybody.ts'
import type { Queryable } from '#server/db/db.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

let service: TestApp
let tables: string[]

beforeAll(async () => {
  service = await buildTestApp({ now: '2026-11-23T09:00:00.000Z' })
  await service.feed(everybodysRecords('2026-11-23'))
  const headers = await service.signIn('karen-holmsted')
  const put = async (path: string, payload: object, more = {}) => {
    const url = `/api/cases/own/${path}/${randomUUID()}`
    const { statusCode } = await service.call({ method: 'PUT', url, headers: { ...headers, ...more }, payload })
    expect(statusCode).toBeLessThan(300)
  }
  const complaint = { kind: 'handling', about: { kind: 'case' }, points: [{ whatHappened: 'Ingen svarer.' }] }
  await put('complaints', complaint)
  await put('drafts', { kind: 'complaint', content: complaint }, { 'if-match': '"0"' })
  const rows = await service.db.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  tables = rows.map(({ name }) => name)
}, 180_000)
afterAll(() => service.close())

const countIn = async (tx: Queryable, table: string) =>
  (await tx.query<{ rows: number }>(`select count(*) as rows from ${table}`))[0]?.rows

/** What the app's role gets from a table when nobody said for whom. */
async function seenByNobody(table: string): Promise<number | undefined | 'nothing, not even the question'> {
  return service.db
    .asSystem(async (tx) => {
      await tx.query('set local role udvej_citizen')
      return countIn(tx, table)
    })
    .catch((error: Error) => {
      if (/permission denied/.test(error.message)) return 'nothing, not even the question'
      throw error
    })
}

test('61N as the app’s role with no subject set, no table gives a row, though there are many', async () => {
  const filled: string[] = []
  const seen: Record<string, unknown> = {}
  for (const table of tables) {
    if ((await countIn(service.db, table)) !== 0) filled.push(table)
    seen[table] = await seenByNobody(table)
  }
  expect(Object.entries(seen).filter(([, rows]) => rows !== 0 && rows !== 'nothing, not even the question')).toEqual([])
  // Were the tables empty, or closed to the role altogether, this would say nothing.
  expect(filled).toEqual(
    expect.arrayContaining(['cases', 'letters', 'filings', 'matters', 'audit_entries', 'drafts', 'persons']),
  )
  expect(filled.filter((table) => seen[table] === 0).length).toBeGreaterThan(15)
})

test('61N every table has row-level security, but the list of migrations', async () => {
  const open = await service.db.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not relrowsecurity`,
  )
  expect(open).toEqual([{ name: 'schema_migrations' }])
})

test('61N nobody can write without a subject', async () => {
  const write = (sql: string) =>
    service.db.asSystem(async (tx) => {
      await tx.query('set local role udvej_citizen')
      return tx.query(`${sql} returning 1`)
    })
  expect(await write(`update matters set closed = true`)).toEqual([])
  expect(await write(`update letters set opened_at = now()`)).toEqual([])
  expect(await write(`delete from drafts`)).toEqual([])
  await expect(write(`delete from letters`)).rejects.toThrow(/permission denied/)
  await expect(write(`update audit_chains set number = 0`)).rejects.toThrow(/permission denied/)
  await expect(
    write(
      `insert into matters select kind, gen_random_uuid(), (select null::uuid), title, state, turn, since from matters`,
    ),
  ).resolves.toEqual([])
})
