import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectExactly, type FilingCitizen, newIds, prepareCitizens } from '#tests/support/filing-citizens.ts'
import { createDatabase } from '#tests/support/postgres.ts'
import { freePort, type ServiceProcess, startService } from '#tests/support/service-process.ts'

// The database lives on when a process of the service dies, so the moment of the kill can be chosen: it is the database that says when.
const dataDir = mkdtempSync(join(tmpdir(), 'udvej-killed-'))
/** How often it is killed at the commit. `FAULT_KILLS=100` makes a long run of it. */
const kills = Number(process.env.FAULT_KILLS ?? 3)
const slow = { timeout: 300_000 + kills * 60_000 }
const filed: string[] = []
let env: Record<string, string> & { DATA_DIR: string; PORT: string }
let citizens: FilingCitizen[]
let service: ServiceProcess
let watcher: pg.Client

beforeAll(async () => {
  const url = await createDatabase(process.env.TEST_DATABASE_URL ?? '')
  env = { DATA_DIR: dataDir, PORT: String(await freePort()), DATABASE_URL: url }
  citizens = await prepareCitizens(10, env)
  watcher = new pg.Client({ connectionString: url })
  await watcher.connect()
  service = await startService(env)
}, 120_000)
afterAll(async () => {
  await service.kill()
  await watcher.end()
  rmSync(dataDir, { recursive: true })
})

/** Whether somebody who files waits for a lock. */
async function isWaiting(): Promise<boolean> {
  // Inside a transaction the view is a copy from its beginning, unless that is thrown away.
  await watcher.query('select pg_stat_clear_snapshot()')
  const sql = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%insert into audit_entries%'`
  return (await watcher.query(sql)).rowCount !== 0
}

const fileAll = (ids: readonly string[]) => citizens.map((one, index) => one.file(service.url, ids[index] as string))

test(
  `33N the process is killed at the very commit, ${kills} times: one row each, and whoever saw a receipt sees the same again`,
  slow,
  async () => {
    await watcher.query(`create function tell() returns trigger language plpgsql as $$
    begin perform pg_notify('committed', new.id::text); return null; end $$;
    create trigger tell after insert on filings for each row execute function tell(); listen committed`)
    for (let kill = 0; kill < kills; kill += 1) {
      const ids = newIds(citizens.length)
      // PostgreSQL sends a notification when the transaction is committed, at the time when the service hears of it too.
      const committed = new Promise<void>((resolve) => {
        const heard = new Set<string>()
        watcher.on('notification', ({ payload = '' }) => {
          heard.add(payload)
          if (heard.size === ids.length) resolve()
        })
      })
      const sent = fileAll(ids)
      await committed
      await service.kill()
      watcher.removeAllListeners('notification')
      const lost = await Promise.all(sent)
      service = await startService(env)
      const retried = await Promise.all(fileAll(ids))
      expect(retried.map((answer) => answer?.status)).toEqual(ids.map(() => 200))
      for (const [index, answer] of lost.entries()) if (answer) expect(retried[index]?.body).toEqual(answer.body)
      filed.push(...ids)
    }
    await watcher.query('unlisten committed; drop trigger tell on filings')
  },
)

test(
  '34N the process is killed inside its transaction, after the row was written: no row, then one on the retry',
  slow,
  async () => {
    const [citizen] = citizens as [FilingCitizen]
    const filingId = randomUUID()
    // Whoever files holds the row of the filing by then, and waits for the row of the case.
    await watcher.query('begin; select from cases for no key update')
    const sent = citizen.file(service.url, filingId)
    while (!(await isWaiting())) await wait(20)
    await service.kill()
    expect(await sent).toBeNull()
    await watcher.query('commit')

    service = await startService(env)
    expect(await citizen.has(service.url, filingId)).toBe(false)
    expect((await citizen.file(service.url, filingId))?.status).toBe(201)
    expect((await citizen.file(service.url, filingId))?.status).toBe(200)
    filed.push(filingId)
  },
)

test(
  '33N 34N after all of this the database has one row, one audit entry and one matter for each, and the audit holds',
  slow,
  async () => {
    expect(await service.stop()).toBe(0)
    await expectExactly(filed, env)
  },
)
