import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Queryable } from '#server/db/db.ts'
import { type FeedRecord, letterRecord } from '#tests/support/feed-records.ts'
import { feedCitizen, feedHelper } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'
import { auditChainsRepository as chains } from './audit-chains.repository.ts'

const noCase = '00000000-0000-0000-0000-000000000000'
const complaint = { kind: 'handling', about: { kind: 'case' }, points: [{ whatHappened: 'Ingen ringede tilbage.' }] }
let app: TestApp
let caseId: string
let ids: string[]

/** The entries of a chain in their order. */
const entriesOf = (tx: Queryable, chain: string) =>
  tx.query<{ id: string; number: number }>('select id, number from audit_entries where case_id = $1 order by number', [
    chain,
  ])

beforeAll(async () => {
  app = await buildTestApp()
  const citizen = await feedCitizen(app, (theCase): FeedRecord[] => [letterRecord({ caseId: theCase })])
  const helper = await feedHelper(app, citizen.caseId, { scopes: ['letters'] })
  await citizen.put(`/complaints/${randomUUID()}`, complaint)
  await helper.get('/letters')
  caseId = citizen.caseId
  const other = await feedCitizen(app)
  await other.put(`/complaints/${randomUUID()}`, complaint)
  ids = (await entriesOf(app.db, caseId)).map(({ id }) => id)
})
afterAll(() => app.close())

class Undo extends Error {}

/** What is found after a change of somebody with all rights in the database. The change is undone. */
async function foundAfter(...statements: string[]) {
  let found: unknown
  const work = app.db.asSystem(async (tx) => {
    for (const sql of statements) await tx.query(sql)
    found = await chains.findFaults(tx)
    throw new Undo()
  })
  await expect(work).rejects.toThrow(Undo)
  return found
}

test('an audit that nobody touched holds, entry by entry, also those that concern no case', async () => {
  expect(await chains.findFaults(app.db)).toEqual([])
  expect(ids.length).toBeGreaterThanOrEqual(4)
  expect((await entriesOf(app.db, caseId)).map(({ number }) => number)).toEqual(ids.map((_, index) => index + 1))
  expect((await chains.heads(app.db)).map(({ chain }) => chain)).toEqual(expect.arrayContaining([caseId, noCase]))
})

test.each([
  ['who', `actor_person = gen_random_uuid()`],
  ['when', `at = at - interval '1 millisecond'`],
  ['what', `what = 'plan'`],
  ['which action', `action = 'read'`],
  ['which thing', `ref_id = gen_random_uuid()`],
])('55N an audit entry whose %s was changed is named', async (_what, change) => {
  const [, , id] = ids
  const withoutReferences = `set local session_replication_role = replica`
  const found = await foundAfter(withoutReferences, `update audit_entries set ${change} where id = '${id}'`)
  expect(found).toEqual([{ chain: caseId, number: 3, id, fault: 'changed' }])
})

test('55N a changed entry with a hash that fits it is found at the entry after it', async () => {
  const [, second, third] = ids
  const found = await foundAfter(
    `update audit_entries set what = 'plan' where id = '${second}'`,
    `update audit_entries e set hash = audit_hash((select hash from audit_entries b where b.case_id = e.case_id and b.number = 1), e)
      where id = '${second}'`,
  )
  expect(found).toEqual([{ chain: caseId, number: 3, id: third, fault: 'changed' }])
})

test('55N a deleted audit entry is named, whether it was the first, in the middle, the last or all', async () => {
  const last = ids.length
  const deleted = (condition: string) =>
    foundAfter(`delete from audit_entries where case_id = '${caseId}' and ${condition}`)
  const missing = (number: number, fault: string) => [{ chain: caseId, number, id: null, fault }]
  expect(await deleted('number = 1')).toEqual(missing(1, 'missing'))
  expect(await deleted('number = 2')).toEqual(missing(2, 'missing'))
  expect(await deleted(`number = ${last}`)).toEqual(missing(last, 'cutOff'))
  expect(await deleted('true')).toEqual(missing(1, 'cutOff'))
})

test('55N an entry that was put in, or whose chain was told something else, is named', async () => {
  const last = { chain: caseId, number: ids.length, id: ids.at(-1) }
  const head = (change: string) => foundAfter(`update audit_chains set ${change} where chain = '${caseId}'`)
  expect(await head('number = number - 1')).toEqual([{ ...last, fault: 'unknown' }])
  expect(await head(`hash = 'x'`)).toEqual([{ ...last, fault: 'changed' }])
  expect(await foundAfter(`delete from audit_chains where chain = '${caseId}'`)).toEqual([
    { ...last, fault: 'unknown' },
  ])
})

test('55N a chain that was written anew from the beginning is found by the links that were kept elsewhere', async () => {
  const kept = await chains.heads(app.db)
  expect(await chains.findRewritten(app.db, kept)).toEqual([])
  const work = app.db.asSystem(async (tx) => {
    await tx.query(
      `create temporary table copy on commit drop as select * from audit_entries where case_id = '${caseId}' and number <> 2`,
    )
    await tx.query(
      `delete from audit_entries where case_id = '${caseId}'; delete from audit_chains where chain = '${caseId}'`,
    )
    await tx.query('insert into audit_entries select * from copy order by number')
    expect(await chains.findFaults(tx)).toEqual([])
    expect(await chains.findRewritten(tx, kept)).toEqual([
      { chain: caseId, number: ids.length, id: null, fault: 'missing' },
    ])
    throw new Undo()
  })
  await expect(work).rejects.toThrow(Undo)
})

test('fifty writers at once, in two cases and in none, leave every chain whole', async () => {
  const [one, two] = [await feedCitizen(app), await feedCitizen(app)]
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => {
      const who = index % 2 === 0 ? one : two
      if (index % 5 === 0) return app.feed([letterRecord({ caseId: who.caseId })]).then(() => ({ status: 201 }))
      return who.put(`/complaints/${randomUUID()}`, complaint)
    }),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  expect(await chains.findFaults(app.db)).toEqual([])
})

test('entries from before there were chains are chained by the migration in the order of their time', async () => {
  const file = new URL('../../db/migrations/0005-audit-chain.sql', import.meta.url)
  const work = app.db.asSystem(async (tx) => {
    await tx.query(`drop trigger chain_entry on audit_entries; drop function chain_audit_entry, audit_hash; drop table audit_chains;
      alter table audit_entries drop column number, drop column hash`)
    await tx.query(readFileSync(file, 'utf8'))
    expect(await chains.findFaults(tx)).toEqual([])
    expect(await entriesOf(tx, caseId)).toHaveLength(ids.length)
    const disordered =
      await tx.query(`select 1 from audit_entries a join audit_entries b on b.case_id = a.case_id and b.number = a.number + 1
      where b.at < a.at`)
    expect(disordered).toEqual([])
    throw new Undo()
  })
  await expect(work).rejects.toThrow(Undo)
})
