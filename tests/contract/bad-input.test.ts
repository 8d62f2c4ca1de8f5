import { afterAll, beforeAll, expect, test } from 'vitest'
import { everybodysRecords } from '#demo/people/everybody.ts'
import testPersons from '#demo/test-persons.json' with { type: 'json' }
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'
import { type FiledIds, randomRequest, type Senders } from './generate-request.ts'
import type { KnownIds } from './generate-value.ts'
import { createRandom } from './random.ts'

const requests = 10_000
const seed = Number(process.env.BAD_INPUT_SEED ?? 20_261_123)

let service: TestApp
let senders: Senders
let known: KnownIds

beforeAll(async () => {
  service = await buildTestApp({ now: '2026-11-23T09:00:00.000Z' })
  const records = everybodysRecords('2026-11-23')
  await service.feed(records)
  known = [...new Set(records.map(({ id }) => id))]
  senders = {
    people: await Promise.all(testPersons.map(({ key }) => service.signIn(key))),
    systems: [await service.systemToken()],
  }
})
afterAll(() => service.close())

test(`${requests} requests, right and wrong in every way, are all answered without an error of our own`, {
  timeout: 600_000,
}, async () => {
  const random = createRandom(seed)
  const statuses = new Map<number, number>()
  const failures: string[] = []
  const filed: FiledIds = new Map()
  for (let made = 0; made < requests; made += 1) {
    const request = randomRequest(random, senders, known, filed)
    const { statusCode, body, headers } = await service.app.inject(request)
    statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
    if (statusCode === 201) remember(String(request.url), filed)
    const isProblem = String(headers['content-type']).startsWith('application/problem+json')
    if (statusCode >= 500 || (statusCode >= 400 && !isProblem)) {
      failures.push(
        `#${made} ${request.method} ${String(request.url).slice(0, 200)} → ${statusCode} ${body.slice(0, 400)} ← ${String(request.payload).slice(0, 400)}`,
      )
    }
  }
  expect(failures.slice(0, 5)).toEqual([])
  // Were all of them refused at the door, nothing behind it would have been tried.
  const answered = [200, 201, 204].reduce((sum, status) => sum + (statuses.get(status) ?? 0), 0)
  expect(answered).toBeGreaterThan(requests / 5)
  expect(statuses.get(422)).toBeGreaterThan(requests / 20)
})

/** What was filed can be asked for later, and filed in again. */
function remember(url: string, filed: FiledIds): void {
  const [list = '', id = ''] = url.split('?')[0]?.split('/').slice(-2) ?? []
  filed.set(list, [...(filed.get(list) ?? []), id])
}
