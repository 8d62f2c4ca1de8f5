import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { everybodysRecords } from '#demo/people/everybody.ts'
import { connectDb } from '#server/db/open-db.ts'
import { readSettings } from '#server/settings.ts'
import { createDatabase, findProgram } from '#tests/support/postgres.ts'
import { countRows } from '#tests/support/stored-rows.ts'
import { buildTestApp } from '#tests/support/test-app.ts'
import { verifyAudit } from '#tests/support/verify-audit.ts'

const home = mkdtempSync(join(tmpdir(), 'udvej-dump-'))
afterAll(() => rmSync(home, { recursive: true }))

test('42N a dump of PostgreSQL, taken while the service runs and restored into an empty database, has every row and an audit that verifies', {
  timeout: 120_000,
}, async () => {
  const cluster = process.env.TEST_DATABASE_URL ?? ''
  const [running, empty] = [await createDatabase(cluster), await createDatabase(cluster)]
  const service = await buildTestApp({ dataDir: home, env: { DATABASE_URL: running } })
  await service.feed(everybodysRecords('2026-11-23'))

  const file = join(home, 'udvej.dump')
  execFileSync(findProgram('pg_dump'), ['--format=custom', `--file=${file}`, running])
  execFileSync(findProgram('pg_restore'), ['--no-owner', '--exit-on-error', `--dbname=${empty}`, file])

  const counts = await countRows(service.db)
  await service.close()
  const restored = { DATA_DIR: home, DATABASE_URL: empty }
  const db = await connectDb(readSettings({ NODE_ENV: 'test', ...restored }))
  expect(await countRows(db)).toEqual(counts)
  expect(counts.audit_entries).toBeGreaterThan(20)
  // What keeps people apart came along.
  expect(await db.asPerson(crypto.randomUUID(), (tx) => tx.query('select 1 from letters'))).toEqual([])
  await db.close()
  expect(verifyAudit(restored)).toMatchObject({ status: 0, said: expect.stringContaining('all as they were written') })
})
