import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Db } from '#server/db/db.ts'
import {
  createDeliveryQueue,
  type DeliveryQueue,
  type GivenUp,
  type RetryPolicy,
} from '#server/modules/delivery/delivery-queue.ts'
import { createDeliveryRunner } from '#server/modules/delivery/delivery-runner.ts'
import { passedOnRepository } from '#server/modules/delivery/passed-on.repository.ts'
import type { DeliveryTarget } from '#server/settings-delivery.ts'
import { startMailbox } from './mailbox.ts'
import { startReceiver } from './receiver.ts'
import { feedCitizen } from './signed-in.ts'
import { buildTestApp, type TestAppOptions } from './test-app.ts'

const municipality = 'Strandby Kommune'
const impatient: RetryPolicy = { first: 1, most: 1, attempts: 100 }

/** How a runner works; left out, it tries again at once and waits for an answer for as long as a loaded machine needs. */
interface Ways {
  db?: Db
  policy?: RetryPolicy
  webhookPatienceMs?: number
  longestAttempt?: number
}

/** A service with a citizen who complains, a system and a mail server of the municipality, and the delivery between them. */
export async function startDelivery(options: TestAppOptions = {}) {
  const app = await buildTestApp(options)
  app.time.now = new Date()
  const secret = newSecret()
  const receiver = await startReceiver(secret, () => app.time.now)
  const mailbox = await startMailbox()
  const citizen = await feedCitizen(app)
  const logged: string[] = []
  const log = { error: (fields: object, message: string) => logged.push(JSON.stringify({ ...fields, message })) }

  const webhook = { url: receiver.url, secrets: [secret] }
  const mail = { to: 'post@strandby.example', from: 'udvej@udvej.example', server: mailbox.server }

  /** Its id. */
  async function file(whatHappened = 'Ingen svarer.'): Promise<string> {
    const id = randomUUID()
    const complaint = { kind: 'handling', about: { kind: 'case' }, points: [{ whatHappened }] }
    const { status } = await citizen.put(`/complaints/${id}`, complaint)
    if (status !== 201) throw new Error(`The complaint was answered with ${status}`)
    return id
  }

  const startRunner = async (target: Partial<DeliveryTarget>, ways: Ways = {}) => {
    const { db = app.db, policy = impatient, webhookPatienceMs = 10_000, longestAttempt = 60 } = ways
    const runner = createDeliveryRunner({
      ...{ db, log, webhookPatienceMs, clock: { now: () => app.time.now } },
      targets: [{ municipality, ...target }],
      pace: { lookMs: 100, pollSeconds: 0.5, longestAttempt, policy },
    })
    await runner.start()
    return runner
  }

  /** Delivers until the work is done. */
  async function run(target: Partial<DeliveryTarget>, work: () => Promise<unknown>, ways?: Ways) {
    const runner = await startRunner(target, ways)
    await work().finally(() => runner.stop())
  }

  /** Whether a filing has its transport receipt. */
  async function isTransported(id: string): Promise<boolean> {
    const sql = 'select 1 from passed_on where filing_id = $1 and attachment_id is null and transported_at is not null'
    return (await app.db.query(sql, [id])).length > 0
  }

  /** Those on their way, by channel. */
  const standing = () => app.db.asSystem((tx) => passedOnRepository.standing(tx))

  /** What the operator's command sees. */
  async function asOperator<T>(work: (queue: DeliveryQueue) => Promise<T>): Promise<T> {
    const queue = createDeliveryQueue(app.db)
    await queue.start(() => {})
    return work(queue).finally(() => queue.stop())
  }
  const givenUp = (): Promise<GivenUp[]> => asOperator((queue) => queue.failed())

  async function close(): Promise<void> {
    await receiver.kill()
    await mailbox.close()
    await app.close()
  }

  return {
    ...{ app, receiver, mailbox, citizen, logged, webhook, mail, file, startRunner, run },
    ...{ isTransported, standing, asOperator, givenUp, close },
  }
}

/** A connection that a process loses when it dies: from `die` on nothing that it asks is answered. */
export function mortal(db: Db): { db: Db; die: () => void } {
  let isDead = false
  const never = new Promise<never>(() => {})
  const ask = new Proxy(db, {
    get: (target, name: keyof Db) => {
      const method = target[name] as (...given: unknown[]) => Promise<unknown>
      return (...given: unknown[]) => (isDead ? never : method.apply(target, given))
    },
  })
  return {
    db: ask,
    die: () => {
      isDead = true
    },
  }
}

export function newSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`
}

/** Waits for something that other processes do. */
export async function until(isSo: () => boolean | Promise<boolean>, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It did not come to that within ${seconds} seconds.`)
    await setTimeout(50)
  }
}
