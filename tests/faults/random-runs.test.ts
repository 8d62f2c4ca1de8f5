// @vitest-environment node
import 'fake-indexeddb/auto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRandom, type Random } from '#tests/contract/random.ts'
import { type Fault, type FaultProxy, startFaultProxy } from '#tests/support/fault-proxy.ts'
import { type FaultyPhone, openFaultyPhone } from '#tests/support/faulty-phone.ts'
import { expectExactly } from '#tests/support/filing-citizens.ts'
import { type LastingService, startLastingService } from '#tests/support/lasting-service.ts'
import { type Municipality, municipalityOf } from '#tests/support/municipality.ts'

// A short run belongs to every test run; `npm run test:faults` makes the long one (scripts/test-faults.ts).
const runs = Number(process.env.FAULT_RUNS ?? 40)
const seed = Number(process.env.FAULT_SEED ?? 20_261_125)
const atOnce = 5
/** After so long everything has been sent, whatever was in the way, or is lost. */
const longestCalmMs = 10 * 60_000
const persons = ['karen-holmsted', 'torben-ravnsholt', 'samira-nordahl', 'mikkel-strandgren']

const problem = (status: number, headers: Record<string, string> = {}): Fault => ({
  ...{ kind: 'answered', status, headers, body: JSON.stringify({ type: '/problems/test', title: 'No', status }) },
})
const page = (status: number): Fault => ({
  ...{ kind: 'answered', status, headers: { 'content-type': 'text/html' }, body: '<h1>Welcome to our network</h1>' },
})
/** What happens to one try, by name. Those that leave the service with the filing and the phone without an answer stand twice: they are what this is about. */
const faults: [name: string, fault: (random: Random) => Fault][] = [
  ['request lost', () => ({ kind: 'request lost' })],
  ['answer lost', () => ({ kind: 'answer lost' })],
  ['answer lost', () => ({ kind: 'answer lost' })],
  ['arrives later', (random) => ({ kind: 'arrives later', ms: 5 + random.below(200) })],
  ['arrives later', (random) => ({ kind: 'arrives later', ms: 5 + random.below(200) })],
  ['sent twice', () => ({ kind: 'sent twice' })],
  ['upload cut', (random) => ({ kind: 'upload cut', afterBytes: 1 + random.below(60) })],
  ['late', (random) => ({ kind: 'late', ms: random.below(150) })],
  ['hangs', () => ({ kind: 'hangs' })],
  ['429', () => problem(429, { 'retry-after': '0.1' })],
  ['503', () => problem(503)],
  ['503 with Retry-After', () => problem(503, { 'retry-after': '0.05' })],
  ['401', () => problem(401)],
  ['502 of a gateway', () => page(502)],
  ['200 of a foreign network', () => page(200)],
]

let service: LastingService
let municipality: Municipality
let proxy: FaultProxy
const counted = new Map<string, number>()
const count = (name: string, by = 1) => counted.set(name, (counted.get(name) ?? 0) + by)
/** Everything that was filed on any phone: the mark in its text, and the number on the receipt that the phone has. */
const filed = new Map<string, { mark: string; number: string | undefined }>()

const env = { TRUST_PROXY: 'loopback' }

beforeAll(async () => {
  service = await startLastingService(env)
  municipality = municipalityOf(service)
  proxy = await startFaultProxy(service.port)
}, 900_000)
afterAll(async () => {
  await proxy.close()
  await service.remove()
})

/** One phone, one to three complaints, and whatever the seed has in store. */
async function run(number: number): Promise<void> {
  const random = createRandom(seed + number)
  const phone = await openFaultyPhone({
    ...{ url: service.url, proxyPort: proxy.port, person: random.pick(persons), locks: random.chance(0.6) },
    random: () => random.below(1_000_000) / 1_000_000,
  })
  const ids: string[] = []
  try {
    for (let filing = 0; filing <= random.below(3); filing += 1) {
      const mark = `M${seed}-${number}-${filing}`
      const id = await phone.file(mark)
      ids.push(id)
      filed.set(id, { mark, number: undefined })
      plan(random, id)
    }
    phone.openTab()
    if (random.chance(0.4)) phone.openTab()
    for (let event = 0; event < random.below(4); event += 1) await happen(random, phone)
    await calm(phone)
    await compare(phone, ids)
  } finally {
    phone.close()
  }
}

function plan(random: Random, id: string): void {
  for (let each = 0; each < random.below(5); each += 1) {
    const [name, fault] = random.pick(faults)
    count(name)
    proxy.fail({ method: 'PUT', path: new RegExp(id) }, fault(random))
  }
}

async function happen(random: Random, phone: FaultyPhone): Promise<void> {
  await wait(random.below(60))
  const name = random.pick(['session lost', 'crash', 'second tab', 'look', 'look'] as const)
  count(name)
  if (name === 'session lost') await phone.loseSession()
  if (name === 'crash') phone.crash()
  if (name === 'second tab') phone.openTab()
  if (name === 'look') await phone.look()
}

/** The person looks now and then until nothing waits. */
async function calm(phone: FaultyPhone): Promise<void> {
  const until = Date.now() + longestCalmMs
  while ((await phone.waiting()).length > 0) {
    if (Date.now() > until) return
    await phone.look()
    await wait(20)
  }
}

/** What the phone shows is what the service has, in the order in which it was filed. */
async function compare(phone: FaultyPhone, ids: readonly string[]): Promise<void> {
  const receipts = await phone.receipts()
  let before = ''
  for (const id of ids) {
    const own = receipts.get(id)
    const theirs = await phone.receiptAtService(id)
    expect({ id, number: own?.number }).toEqual({ id, number: theirs?.number })
    const filing = filed.get(id)
    if (filing) filing.number = own?.number
    expect((own?.filedAt ?? '') >= before).toBe(true)
    before = own?.filedAt ?? before
  }
}

/** A power cut every few runs, while the others are at work, until they are done. */
async function cutPower(finished: () => number, done: () => boolean): Promise<void> {
  const random = createRandom(seed)
  let next = 0
  while (!done()) {
    if (finished() >= next) {
      await wait(random.below(400))
      count('kill -9')
      await service.kill()
      await wait(random.below(300))
      await service.start()
      next = finished() + 5 + random.below(25)
    }
    await wait(10)
  }
}

test(`24N 33N 34N in ${runs} runs with random faults nothing is lost and nothing is there twice`, {
  timeout: 60_000 + runs * 20_000,
}, async () => {
  let next = 0
  let finished = 0
  let working = atOnce
  const lanes = Array.from({ length: atOnce }, async () => {
    try {
      while (next < runs) {
        await run(next++)
        finished += 1
        if (finished % 100 === 0) console.log(`${finished} of ${runs} runs`)
      }
    } finally {
      working -= 1
    }
  })
  const power = cutPower(
    () => finished,
    () => working === 0,
  )
  const outcomes = await Promise.allSettled(lanes)
  await power
  const failures = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))

  const stored = await municipality.filings()
  const marks = stored.map((filing) => /M\d+-\d+-\d+/.exec(JSON.stringify(filing))?.[0])
  const lost = [...filed.values()].filter(({ mark, number }) => !number || !marks.includes(mark))
  const twice = marks.filter((mark, index) => marks.indexOf(mark) !== index)
  report({ lost: lost.length, twice: twice.length, stored: stored.length })

  expect(failures).toEqual([])
  expect({ lost, twice, count: stored.length }).toEqual({ lost: [], twice: [], count: filed.size })
  expect(new Set(stored.map(({ number }) => number))).toEqual(new Set([...filed.values()].map(({ number }) => number)))
  await service.stop()
  await expectExactly([...filed.keys()], { ...env, DATA_DIR: service.dataDir })
})

function report({ lost, twice, stored }: Record<'lost' | 'twice' | 'stored', number>): void {
  const faultsSeen = [...counted].map(([name, times]) => `${times} × ${name}`).join(', ')
  const tries = proxy.passed.filter(({ method }) => method === 'PUT').length
  console.log(
    [
      `seed ${seed}: ${runs} runs, ${filed.size} complaints filed on phones, ${tries} tries; ${faultsSeen}`,
      `${stored} stored, ${lost} lost, ${twice} there twice`,
    ].join('\n'),
  )
}
