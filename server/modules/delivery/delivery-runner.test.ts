import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mortal, newSecret, startDelivery, until } from '#tests/support/delivery-run.ts'
import { attachmentsOf } from '#tests/support/mailbox.ts'
import { readPdf } from '#tests/support/read-pdf.ts'
import type { Behaviour } from '#tests/support/receiver.ts'
import { deliveryClient } from '#tests/support/signed-in.ts'

let service: Awaited<ReturnType<typeof startDelivery>>
beforeAll(async () => {
  service = await startDelivery()
})
beforeEach(() => behave())
afterAll(() => service.close())

/** How the receiver treats what comes next, one after the other; then it takes everything. */
function behave(...how: Behaviour[]) {
  service.receiver.behaviour.next = () => how.shift() ?? 'take'
  return how
}
const receiptState = async (id: string) => (await service.citizen.get(`/complaints/${id}`)).body.receipt.state

test('the webhook gets what the interface would give, signed; the citizen reads “received” only after the receipt', async () => {
  const { app, receiver, webhook, file, run, isTransported } = service
  const id = await file()
  await run({ webhook }, () => until(() => isTransported(id)))
  const delivery = await deliveryClient(app)
  const got = receiver.taken.get(id)?.body
  expect(got).toMatchObject({ type: 'filing', data: (await delivery.get(`/filings/${id}`)).body })
  expect(receiver.refused).toEqual([])

  expect(await receiptState(id)).toBe('sent')
  const receipt = { state: 'received', at: app.time.now.toISOString(), reference: '2026-1' }
  await delivery.put(`/filings/${id}/receipt`, receipt)
  expect(await receiptState(id)).toBe('received')
})

test('while the secret changes, a receiver that knows only the old one takes it', async () => {
  const { receiver, webhook, file, run } = service
  const id = await file()
  const target = { webhook: { url: webhook.url, secrets: [newSecret(), ...webhook.secrets] } }
  await run(target, () => until(() => receiver.taken.has(id)))
})

test('a receiver with another secret takes nothing', async () => {
  const { receiver, webhook, file, run, isTransported } = service
  const id = await file()
  const refused = receiver.refused.length
  await run({ webhook: { url: webhook.url, secrets: [newSecret()] } }, () =>
    until(() => receiver.refused.length > refused),
  )
  expect([receiver.taken.has(id), await isTransported(id)]).toEqual([false, false])
})

test('a receiver that fails, hangs and dies before it has answered gets it again under the same id', {
  timeout: 60_000,
}, async () => {
  const { receiver, webhook, file, run, isTransported } = service
  await run({ webhook }, () =>
    until(async () => !(await service.standing()).some(({ channel }) => channel === 'webhook')),
  )
  const left = behave('fail', 'redirect', 'hang', 'cut')
  const id = await file()
  await run({ webhook }, () => until(() => isTransported(id)), { webhookPatienceMs: 1_000 })
  expect(left).toEqual([])
  expect(receiver.arrivals.filter((each) => each.id === id)).toHaveLength(2)
})

test('what a process had in hand when it died is sent by another', { timeout: 60_000 }, async () => {
  const { app, receiver, webhook, file, startRunner, run, isTransported } = service
  await run({ webhook }, () =>
    until(async () => !(await service.standing()).some(({ channel }) => channel === 'webhook')),
  )
  const { db, die } = mortal(app.db)
  const left = behave('hang')
  const id = await file()
  const soon = { longestAttempt: 4 }
  await startRunner({ webhook }, { ...soon, db })
  await until(() => left.length === 0)
  die()
  await run({ webhook }, () => until(() => isTransported(id)), soon)
  expect(receiver.arrivals.filter((each) => each.id === id)).toHaveLength(1)
})

test('the mailbox gets the PDF and the JSON; subject and headers hold nothing of the person', async () => {
  const { citizen, mail, mailbox, file, run, isTransported } = service
  const id = await file('Min hemmelige sygdom')
  mailbox.state.refusals = 1
  await run({ mail }, () => until(() => isTransported(id)))
  expect(mailbox.state.refusals).toBe(0)
  const mails = mailbox.mails.filter((each) => each.includes(`Message-ID: <${id}@udvej.example>`))
  expect(mails).toHaveLength(1)
  const [got = ''] = mails
  const { number } = (await citizen.get(`/complaints/${id}`)).body.receipt
  const head = got.slice(0, got.indexOf('\r\n\r\n'))
  expect(head).toContain(`Subject: Udvej: ${number}`)
  expect(head).not.toMatch(/Prøvesen|Aase/)
  const files = attachmentsOf(got)
  const pdf = await readPdf(files.get(`udvej-${number}.pdf`) ?? new Uint8Array())
  expect(pdf.spoken.map(({ text }) => text)).toContain('Min hemmelige sygdom')
  expect(JSON.parse(String(files.get(`udvej-${number}.json`)))).toMatchObject({ filingId: id })
  expect(await receiptState(id)).toBe('sent')
})

test('with a webhook and a mailbox each has its own transport receipt', async () => {
  const { app, mail, mailbox, webhook, file, run } = service
  const id = await file()
  mailbox.state.refusals = 1
  const transported = async () => {
    const sql = 'select channel from passed_on where filing_id = $1 and transported_at is not null order by channel'
    return (await app.db.query<{ channel: string }>(sql, [id])).map(({ channel }) => channel)
  }
  await run({ webhook, mail }, async () => {
    await until(async () => (await transported()).length === 2)
  })
  expect(await transported()).toEqual(['mail', 'webhook'])
})

test('what is given up is kept with a reason that tells nothing of the person, and can be sent again', async () => {
  const { receiver, webhook, file, run, isTransported, logged, givenUp, asOperator } = service
  receiver.behaviour.next = () => 'fail'
  const id = await file('Min hemmelige sygdom')
  const once = { policy: { first: 1, most: 1, attempts: 1 } }
  await run({ webhook }, () => until(() => logged.some((line) => line.includes(id) && line.includes('given up'))), once)
  expect(await givenUp()).toMatchObject([{ channel: 'webhook', filingId: id, why: 'HTTP 503' }])
  expect(logged.join('\n')).not.toMatch(/hemmelig|Prøvesen|example/)

  behave()
  expect(await asOperator((queue) => queue.retry())).toBe(1)
  await run({ webhook }, () => until(() => isTransported(id)))
  expect(await givenUp()).toEqual([])
})

test('two processes side by side share the work, and nothing is sent twice without need', async () => {
  const { receiver, webhook, file, startRunner, isTransported } = service
  const ids = await Promise.all(Array.from({ length: 40 }, () => file()))
  const runners = await Promise.all([startRunner({ webhook }), startRunner({ webhook })])
  for (const id of ids) await until(() => isTransported(id))
  await Promise.all(runners.map((runner) => runner.stop()))
  expect(receiver.arrivals.filter(({ id }) => ids.includes(id))).toHaveLength(40)
})

test('another municipality’s target gets nothing of it', async () => {
  const { receiver, webhook, file, startRunner, isTransported } = service
  const id = await file()
  const runner = await startRunner({ municipality: 'Nabo Kommune', webhook })
  await setTimeout(1000)
  await runner.stop()
  expect([receiver.taken.has(id), await isTransported(id)]).toEqual([false, false])
})
