import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everybodysRecords } from '#demo/people/everybody.ts'
import { countRows } from '#tests/support/stored-rows.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'
import { verifyAudit } from '#tests/support/verify-audit.ts'

const home = mkdtempSync(join(tmpdir(), 'udvej-backup-'))
const [running, backup, heads] = [join(home, 'running'), join(home, 'backup'), join(home, 'heads.json')]
const slow = { timeout: 300_000 }
const path = `/api/cases/own/complaints/${randomUUID()}`
const complaint = { kind: 'handling', about: { kind: 'case' }, points: [{ whatHappened: 'Ingen svarer.' }] }
let before: { counts: Record<string, number>; receipt: unknown }

const fileAs = async (service: TestApp) =>
  service.call({ method: 'PUT', url: path, headers: await service.signIn('karen-holmsted'), payload: complaint })

beforeAll(async () => {
  const service = await buildTestApp({ dataDir: running })
  await service.feed(everybodysRecords('2026-11-23'))
  const receipt = (await fileAs(service)).json<unknown>()
  before = { counts: await countRows(service.db), receipt }
  await service.close()
  cpSync(running, backup, { recursive: true })
}, 300_000)
afterAll(() => rmSync(home, { recursive: true }))

test(
  '42N a copy of the data folder, put back, has every row, an audit that verifies, and knows what was filed',
  slow,
  async () => {
    rmSync(running, { recursive: true })
    cpSync(backup, running, { recursive: true })
    expect(verifyAudit({ DATA_DIR: running }, heads)).toEqual({
      status: 0,
      said: expect.stringMatching(/^\d+ entries in \d+ chains, all as they were written\n$/),
    })
    const service = await buildTestApp({ dataDir: running })
    try {
      expect(await countRows(service.db)).toEqual(before.counts)
      expect(before.counts).toMatchObject({ filings: 1, persons: 6 })
      const again = await fileAs(service)
      expect([again.statusCode, again.json()]).toEqual([200, before.receipt])
    } finally {
      await service.close()
    }
  },
)

test('55N the operator’s command names the entry that was changed, and ends with a fault', slow, async () => {
  const service = await buildTestApp({ dataDir: running })
  const [{ id, case_id: chain, number } = { id: '', case_id: '', number: 0 }] = await service.db.query<{
    id: string
    case_id: string
    number: number
  }>(`update audit_entries set what = 'plan' where action = 'filed' returning id, case_id, number`)
  await service.close()
  const { status, said } = verifyAudit({ DATA_DIR: running }, heads)
  expect(status).toBe(1)
  expect(said).toContain(`chain ${chain}: entry ${number} (${id}) is not what was written\n`)
  expect(said).toContain('1 faults')
})
