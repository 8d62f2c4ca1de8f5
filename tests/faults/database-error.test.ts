import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { feedCitizen } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

const complaint = { kind: 'decision', about: { kind: 'case' }, points: [{ whatHappened: 'Ingen svarer.' }] }
/** Everything that filing a complaint writes, in the order in which it does. */
const written = ['filings', 'drafts', 'cases', 'audit_chains', 'audit_entries', 'matters']
let service: TestApp

beforeAll(async () => {
  service = await buildTestApp()
  // What PostgreSQL says when there is no room left on the disk, as soon as a statement has written.
  await service.db.query(`create function disk_is_full() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file' using errcode = '53100'; end $$`)
})
afterAll(() => service.close())

async function whileNoRoomFor(table: string, work: () => Promise<unknown>): Promise<void> {
  await service.db.query(
    `create trigger full_disk after insert or update or delete on ${table} execute function disk_is_full()`,
  )
  await work()
  await service.db.query(`drop trigger full_disk on ${table}`)
}

/** How many rows of each table belong to this filing. */
async function kept(filingId: string) {
  const count = async (sql: string) => (await service.db.query(sql, [filingId])).length
  return {
    complaint: await count('select 1 from filings where id = $1'),
    audit: await count(`select 1 from audit_entries where ref_id = $1 and action = 'filed'`),
    matter: await count('select 1 from matters where ref_id = $1'),
    draft: await count('select 1 from drafts where id = $1'),
  }
}

test.each(written)(
  '39N when the database fails at %s in the middle of a complaint, nothing of it is stored, and the next try stores all',
  async (table) => {
    const citizen = await feedCitizen(service)
    const filingId = randomUUID()
    const path = `/complaints/${filingId}`
    await citizen.put(`/drafts/${filingId}`, { kind: 'complaint', content: complaint }, { 'if-match': '"0"' })

    await whileNoRoomFor(table, async () => {
      const failed = await citizen.put(path, complaint)
      expect([failed.status, failed.headers['retry-after']]).toEqual([503, '5'])
      expect(JSON.stringify(failed.body)).not.toMatch(/U-2026-/)
    })
    expect(await kept(filingId)).toEqual({ complaint: 0, audit: 0, matter: 0, draft: 1 })
    expect((await citizen.get(path)).status).toBe(404)

    const stored = await citizen.put(path, complaint)
    expect([stored.status, stored.body.state]).toEqual([201, 'sent'])
    expect(await kept(filingId)).toEqual({ complaint: 1, audit: 1, matter: 1, draft: 0 })
  },
)
