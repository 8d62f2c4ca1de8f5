import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeliveryTarget } from '#server/settings-delivery.ts'
import { attachmentsOf, startMailbox } from '#tests/support/mailbox.ts'
import { readPdf } from '#tests/support/read-pdf.ts'
import { startReceiver } from '#tests/support/receiver.ts'
import { deliveryClient, feedCitizen } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'
import { createDeliveryQueue, type RetryPolicy } from './delivery-queue.ts'
import { createDeliveryRunner } from './delivery-runner.ts'

const secret = `whsec_${randomBytes(24).toString('base64')}`
const older = `whsec_${randomBytes(24).toString('base64')}`
const municipality = 'Strandby Kommune'
const quick: RetryPolicy = { first: 1, most: 1, attempts: 60 }

let app: TestApp
let receiver: Awaited<ReturnType<typeof startReceiver>>
let mailbox: Awaited<ReturnType<typeof startMailbox>>
let citizen: Awaited<ReturnType<typeof feedCitizen>>
const logged: string[] = []
beforeAll(async () => {
  app = await buildTestApp()
  app.time.now = new Date()
  receiver = await startReceiver(secret, () => app.time.now)
  mailbox = await startMailbox()
  citizen = await feedCitizen(app)
})
afterAll(async () => {
  await receiver.kill()
  await mailbox.close()
  await app.close()
})

async function file(whatHappened = 'Ingen svarer.'): Promise<string> {
  const id = randomUUID()
  const { status } = await citizen.put(`/complaints/${id}`, {
    kind: 'handling',
    about: { kind: 'case' },
    points: [{ whatHappened }],
  })
  expect(status).toBe(201)
  return id
}

async function run(target: Omit<DeliveryTarget, 'municipality'>, work: () => Promise<void>, policy = quick) {
  const keep = (fields: object, message: string) => logged.push(JSON.stringify({ ...fields, message }))
  const runner = createDeliveryRunner({
    db: app.db,
    clock: { now: () => app.time.now },
    targets: [{ municipality, ...target }],
    log: { info: keep, error: keep },
    pace: { lookMs: 200, pollSeconds: 0.5, policy },
  })
  await runner.start()
  await work().finally(() => runner.stop())
}
const webhook = () => ({ webhook: { url: receiver.url, secrets: [secret] } })
const mail = () => ({ mail: { to: 'post@strandby.example', from: 'udvej@udvej.example', server: mailbox.server } })

async function until(isSo: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  for (let round = 0; round < seconds * 10; round += 1) {
    if (await isSo()) return
    await setTimeout(100)
  }
  throw new Error('It did not come to that in time.')
}
const transported = async (id: string) => {
  const sql = 'select 1 from passed_on where filing_id = $1 and transported_at is not null'
  return (await app.db.query(sql, [id])).length > 0
}

test('a filing is sent to the webhook as the contract has it, signed, and the citizen still reads “sent”', async () => {
  const id = await file()
  await run(webhook(), () => until(() => transported(id)))
  const got = receiver.taken.get(id)
  expect(got?.body).toMatchObject({ type: 'filing', data: { kind: 'complaint', filingId: id } })
  expect(got?.body.data).toEqual((await (await deliveryClient(app)).get(`/filings/${id}`)).body)
  expect((await citizen.get(`/complaints/${id}`)).body.receipt.state).toBe('sent')
  expect(receiver.refused).toEqual([])
})

test('with a new and an old secret a receiver that knows only one of them takes it', async () => {
  const id = await file()
  const target = { webhook: { url: receiver.url, secrets: [older, secret] } }
  await run(target, () => until(() => receiver.taken.has(id)))
})

test('a receiver that fails and then cuts the line gets it again under the same id', async () => {
  const how: ('take' | 'fail' | 'cut')[] = ['fail', 'cut']
  receiver.behaviour.next = () => how.shift() ?? 'take'
  const id = await file()
  await run(webhook(), () => until(() => transported(id)))
  expect(receiver.arrivals.filter((each) => each.id === id)).toHaveLength(2)
  expect(how).toEqual([])
})

test('a receiver that hangs is left after fifteen seconds and asked again', { timeout: 60_000 }, async () => {
  const how: ('take' | 'hang')[] = ['hang']
  receiver.behaviour.next = () => how.shift() ?? 'take'
  const id = await file()
  await run(webhook(), () => until(() => transported(id), 50))
})

test('a mailbox gets the PDF and the JSON; subject and headers hold nothing about the person', async () => {
  const id = await file('Min hemmelige sygdom')
  mailbox.state.refusals = 1
  await run(mail(), () => until(() => transported(id)))
  const mailOf = mailbox.mails.find((each) => each.includes(id)) ?? ''
  const { receipt } = (await citizen.get(`/complaints/${id}`)).body
  const head = mailOf.slice(0, mailOf.indexOf('\r\n\r\n'))
  expect(head).toContain(`Subject: Udvej: ${receipt.number}`)
  expect(head).not.toMatch(/Prøvesen|Aase/)
  const files = attachmentsOf(mailOf)
  const pdf = await readPdf(files.get(`udvej-${receipt.number}.pdf`) ?? new Uint8Array())
  expect(pdf.spoken.map(({ text }) => text)).toContain('Min hemmelige sygdom')
  expect(JSON.parse(String(files.get(`udvej-${receipt.number}.json`)))).toMatchObject({ filingId: id })
  expect(mailbox.mails.filter((each) => each.includes(`Message-ID: <${id}@udvej.example>`))).toHaveLength(1)
})

test('what is given up is kept with a reason that tells nothing of the person, and can be sent again', async () => {
  receiver.behaviour.next = () => 'fail'
  const id = await file('Min hemmelige sygdom')
  const queue = createDeliveryQueue(app.db)
  await run(webhook(), () => until(() => logged.some((line) => line.includes(id))), { first: 1, most: 1, attempts: 1 })
  await queue.start(() => {})
  await until(async () => (await queue.failed()).length > 0)
  expect(await queue.failed()).toMatchObject([{ channel: 'webhook', filingId: id, why: 'HTTP 503' }])
  expect(logged.join('\n')).not.toMatch(/hemmelig|Prøvesen|example/)

  receiver.behaviour.next = () => 'take'
  expect(await queue.retry()).toBe(1)
  await queue.stop()
  await run(webhook(), () => until(() => transported(id)))
})

test('another municipality’s target gets nothing of it', async () => {
  const id = await file()
  const runner = createDeliveryRunner({
    db: app.db,
    clock: { now: () => app.time.now },
    targets: [{ municipality: 'Nabo Kommune', ...webhook() }],
    log: { info: () => {}, error: () => {} },
    pace: { lookMs: 100, pollSeconds: 0.5, policy: quick },
  })
  await runner.start()
  await setTimeout(1500)
  await runner.stop()
  expect(receiver.taken.has(id)).toBe(false)
})

test('500 filings to a receiver that is killed at random all arrive, and each receipt maps to one', {
  timeout: 400_000,
}, async () => {
  const chance = ['take', 'take', 'take', 'fail', 'cut'] as const
  receiver.behaviour.next = () => chance[Math.floor(Math.random() * chance.length)] ?? 'take'
  const ids: string[] = []
  for (let count = 0; count < 500; count += 1) ids.push(await file(`Nummer ${count}`))
  let kills = 0
  await run(webhook(), async () => {
    const done = async () => {
      const sql = 'select count(*)::int as open from passed_on where channel = $1 and transported_at is null'
      const [row] = await app.db.query<{ open: number }>(sql, ['webhook'])
      return row?.open === 0 && ids.every((id) => receiver.taken.has(id))
    }
    while (!(await done())) {
      await setTimeout(200 + Math.random() * 1500)
      await receiver.kill()
      kills += 1
      await setTimeout(Math.random() * 500)
      await receiver.revive()
    }
  })
  expect(kills).toBeGreaterThan(3)
  expect(ids.filter((id) => !receiver.taken.has(id))).toEqual([])
  expect(receiver.arrivals.length).toBeGreaterThan(500)

  const delivery = await deliveryClient(app)
  const numbers = new Set<string>()
  for (const id of ids) {
    const { data } = receiver.taken.get(id)?.body ?? { data: { number: '' } }
    numbers.add(data.number)
    const receipt = { state: 'received', at: new Date().toISOString(), reference: data.number }
    expect((await delivery.put(`/filings/${id}/receipt`, receipt)).status).toBe(204)
  }
  expect(numbers.size).toBe(500)
  const sql = `select count(*)::int as wrong from filings where id = any ($1::uuid[]) and (state <> 'received' or reference <> number)`
  expect(await app.db.query(sql, [ids])).toEqual([{ wrong: 0 }])
  expect(await createDeliveryQueueFailed()).toEqual([])
})

async function createDeliveryQueueFailed() {
  const queue = createDeliveryQueue(app.db)
  await queue.start(() => {})
  return queue.failed().finally(() => queue.stop())
}
