import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Answer,
  expectExactly,
  type FilingCitizen,
  newIds,
  prepareCitizens,
} from '#tests/support/filing-citizens.ts'
import { freePort, type ServiceProcess, startService } from '#tests/support/service-process.ts'

// The service as it runs alone: one process, PGlite in its data folder, every commit flushed to disk.
const dataDir = mkdtempSync(join(tmpdir(), 'udvej-killed-'))
/** How often it is killed after it has filed. Every test run makes a few; `npm run test:faults` makes a hundred (scripts/test-faults.ts). */
const kills = Number(process.env.FAULT_KILLS ?? 5)
const eachTime = 20
const slow = { timeout: 600_000 + kills * 60_000 }
const filed: string[] = []
let env: Record<string, string> & { DATA_DIR: string; PORT: string }
let citizens: FilingCitizen[]
let service: ServiceProcess

beforeAll(async () => {
  env = { DATA_DIR: dataDir, PORT: String(await freePort()) }
  citizens = await prepareCitizens(eachTime, env)
  service = await startService(env)
}, 300_000)
afterAll(async () => {
  await service.kill()
  rmSync(dataDir, { recursive: true })
})

/** Each citizen files one complaint, all at the same time. */
const fileAll = (ids: readonly string[]): Promise<Answer>[] =>
  citizens.map((one, index) => one.file(service.url, ids[index] as string))

async function killAndRestart(): Promise<void> {
  await service.kill()
  service = await startService(env)
}

test(
  `33N ${kills * eachTime} complaints, and ${kills} kills of the process between their commits and the citizens: one row each, and the retry has the same receipt`,
  slow,
  async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      const ids = newIds(citizens.length)
      // The last byte of the last answer is on its way when the process dies. It is kept here to compare with; the phone has never seen it.
      const lost = await Promise.all(fileAll(ids))
      await killAndRestart()
      expect(lost.map((answer) => answer?.status)).toEqual(ids.map(() => 201))
      const retried = await Promise.all(fileAll(ids))
      expect(retried).toEqual(lost.map((answer) => ({ status: 200, body: answer?.body })))
      filed.push(...ids)
      if ((kill + 1) % 20 === 0) console.log(`${kill + 1} of ${kills} kills`)
    }
    expect(filed).toHaveLength(kills * eachTime)
  },
)

test(
  '34N complaints whose process is killed before their commit are not there, and the retry files them once',
  slow,
  async () => {
    let notThere = 0
    for (let kill = 0; kill < 2; kill += 1) {
      const ids = newIds(citizens.length)
      const sent = fileAll(ids)
      // One connection to the database: when the first has its answer, others are in their transaction or before it.
      await Promise.race(sent)
      await killAndRestart()
      const answers = await Promise.all(sent)
      const there = await Promise.all(citizens.map((one, index) => one.has(service.url, ids[index] as string)))
      const retried = await Promise.all(fileAll(ids))
      for (const [index, answer] of answers.entries()) {
        expect(retried[index]?.status).toBe(there[index] ? 200 : 201)
        if (answer) expect([there[index], retried[index]?.body]).toEqual([true, answer.body])
      }
      notThere += there.filter((one) => !one).length
      filed.push(...ids)
    }
    expect(notThere).toBeGreaterThan(0)
  },
)

test('40N told to stop under load, it ends well and every complaint that it acknowledged is there', slow, async () => {
  const acknowledged = new Map<string, { citizen: FilingCitizen; answer: NonNullable<Answer> }>()
  const unanswered: { citizen: FilingCitizen; id: string }[] = []
  const load = citizens.map(async (citizen) => {
    for (const id of newIds(1000)) {
      const answer = await citizen.file(service.url, id)
      if (answer?.status !== 201) return unanswered.push({ citizen, id })
      acknowledged.set(id, { citizen, answer })
    }
  })
  while (acknowledged.size < 30) await wait(20)
  const ended = service.stop()
  await Promise.all(load)
  expect(await ended).toBe(0)

  service = await startService(env)
  for (const [id, { citizen, answer }] of acknowledged)
    expect(await citizen.file(service.url, id)).toEqual({ status: 200, body: answer.body })
  // What was cut off may be there or not; the phone sends it again.
  const retried = await Promise.all(unanswered.map(({ citizen, id }) => citizen.file(service.url, id)))
  expect(retried.filter((answer) => answer?.status !== 200 && answer?.status !== 201)).toEqual([])
  filed.push(...acknowledged.keys(), ...unanswered.map(({ id }) => id))
})

test(
  '33N 34N 40N after all of this the database has one row, one audit entry and one matter for each, and the audit holds',
  slow,
  async () => {
    expect(await service.stop()).toBe(0)
    await expectExactly(filed, env)
  },
)
