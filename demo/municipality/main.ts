// The simulated municipality: a program of its own that knows nothing but the public contract.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { localDateOf } from '#demo/people/calendar.ts'
import { everybodysRecords } from '#demo/people/everybody.ts'
import type { DemoRecord } from '#demo/people/records.ts'
import { type Clockwork, createClockwork } from './clockwork.ts'
import { type ContractClient, createContractClient } from './contract-client.ts'
import { createControlServer } from './control-server.ts'
import { feedInRounds } from './feed-rounds.ts'
import { RefusedError } from './patience.ts'
import { feedAll, type Office, performStep } from './perform.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'
import { takeFiles } from './take-files.ts'
import { createWorld } from './world.ts'

const pollMs = 2_000
const tickMs = 250
const msPerDay = 86_400_000

const log = (line: string) => console.log(`municipality: ${line}`)

async function main(settings: Settings, stop: AbortSignal): Promise<void> {
  const now = () => new Date(Date.now() + settings.daysAhead * msPerDay)
  const client = createContractClient({ ...settings, signal: stop, onWait: tellOnce })
  const records = everybodysRecords(localDateOf(now()))
  const world = createWorld(records)
  const office: Office = { client, world, now, log }
  const clockwork = createClockwork((filing, step) => unlessRefused(() => performStep(office, filing, step)))
  const control = createControlServer({
    clockwork,
    world,
    now,
    feed: (asked) => unlessRefused(() => feedAll(office, asked)),
  })

  control.listen(settings.port, '127.0.0.1')
  await once(control, 'listening')
  stop.addEventListener('abort', () => {
    control.close()
    control.closeAllConnections()
  })
  log(`control page at http://127.0.0.1:${(control.address() as AddressInfo).port}`)

  await client.untilReady()
  await unlessRefused(() => feedPeople(client, records))
  await Promise.all([
    forever(stop, pollMs / Math.max(1, Math.min(settings.speed, 10)), () => collect(client, clockwork, now)),
    forever(stop, tickMs, () => clockwork.advance((tickMs / 1000) * settings.speed)),
  ])
}

async function feedPeople(client: ContractClient, records: readonly DemoRecord[]): Promise<void> {
  const { outcomes, refused } = await feedInRounds((batch) => client.feed(batch), records)
  const counts = Object.entries(outcomes).filter(([, count]) => count > 0)
  log(`the demo cases are in: ${counts.map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`)
  for (const { type, errors } of refused) log(`refused: ${type} (${errors?.map(({ pointer }) => pointer).join(', ')})`)
}

/** Puts what citizens filed since last time on the desk. */
async function collect(client: ContractClient, clockwork: Clockwork, now: () => Date): Promise<void> {
  for (const filing of await client.filings()) {
    if (clockwork.take(filing)) log(`got: ${filing.kind}`)
    await unlessRefused(async () => {
      const taken = await takeFiles(client, filing, now())
      if (taken > 0) log(`got: ${taken} of the files of a ${filing.kind}`)
    })
  }
}

async function forever(stop: AbortSignal, everyMs: number, work: () => Promise<void>): Promise<void> {
  while (!stop.aborted) {
    await work().catch((error: unknown) => {
      if (!stop.aborted) log(`could not go on just now (${error instanceof Error ? error.message : 'unknown'})`)
    })
    await sleep(everyMs, undefined, { signal: stop }).catch(() => {})
  }
}

/** What the service says no to is told and left behind; the rest goes on. */
async function unlessRefused(work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => {
    if (!(error instanceof RefusedError)) throw error
    log(`refused: ${error.status}`)
  })
}

function tellOnce(status: number, asked: number): void {
  if (asked === 3) log(status === 0 ? 'waiting for the service' : `waiting for the service (it answers ${status})`)
}

const stop = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort())
// Started by `npm start`, it ends with it, also when that was killed.
process.once('disconnect', () => stop.abort())
process.channel?.unref()

try {
  await main(readSettings(process.env), stop.signal)
} catch (error) {
  if (error instanceof SettingsError) {
    for (const fault of error.faults) console.error(`municipality: ${fault}`)
    process.exitCode = 1
  } else if (!stop.signal.aborted) {
    throw error
  }
}
