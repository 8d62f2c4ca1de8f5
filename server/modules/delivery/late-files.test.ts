import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as files from '#tests/support/attachment-files.ts'
import { startDelivery, until } from '#tests/support/delivery-run.ts'
import { attachmentsOf } from '#tests/support/mailbox.ts'
import { deliveryClient } from '#tests/support/signed-in.ts'

let service: Awaited<ReturnType<typeof startDelivery>>
beforeAll(async () => {
  service = await startDelivery()
})
beforeEach(() => {
  service.receiver.behaviour.next = () => 'take'
})
afterAll(() => service.close())

/** A complaint that declares two files; `send` brings the bytes of one. */
async function fileWithTwo() {
  const { citizen } = service
  const id = randomUUID()
  const bytes = [files.pdf(2_000), files.pdf(3_000)] as const
  const [first, second] = [files.declared(bytes[0], 'Laegebrev.pdf'), files.declared(bytes[1], 'Kvittering.pdf')]
  const points = [{ whatHappened: 'Se filerne.' }]
  const body = { kind: 'handling', about: { kind: 'case' }, points, attachments: [first, second] }
  expect((await citizen.put(`/complaints/${id}`, body)).status).toBe(201)
  const path = (fileId: string) => `/complaints/${id}/attachments/${fileId}`
  return {
    ...{ id, first: first.id, second: second.id },
    sendFirst: () => citizen.patch(path(first.id), bytes[0], 0),
    sendSecond: () => citizen.patch(path(second.id), bytes[1], 0),
  }
}

/** Has the delivery look for what is new, and send all of it. */
async function lookOnce() {
  const { webhook, run, file, isTransported, standing } = service
  const another = await file()
  await run({ webhook }, () => until(async () => (await isTransported(another)) && (await standing()).length === 0))
}
const arrivalsOf = (id: string) => service.receiver.arrivals.filter((each) => each.id === id)

test('a file that comes after the text is told of by itself, signed and once; one that was here is not', async () => {
  const { receiver, webhook, run, isTransported } = service
  const { id, first, second, sendFirst, sendSecond } = await fileWithTwo()
  await sendFirst()
  await run({ webhook }, async () => {
    await until(() => isTransported(id))
    await sendSecond()
    await until(() => receiver.taken.has(second))
  })
  // Nothing is told twice, however often somebody looks.
  await lookOnce()
  expect([arrivalsOf(id), arrivalsOf(first), arrivalsOf(second)].map(({ length }) => length)).toEqual([1, 0, 1])
  const { attachments } = (await (await deliveryClient(service.app)).get(`/filings/${id}`)).body.receipt
  const { number } = receiver.taken.get(id)?.body.data ?? {}
  expect(receiver.taken.get(second)?.body).toMatchObject({
    type: 'file',
    data: { filingId: id, number, attachment: attachments[1] },
  })
  expect(attachments[1]).toMatchObject({ id: second, state: 'arrived', name: 'Kvittering.pdf' })
  expect(JSON.stringify(receiver.taken.get(second)?.body)).not.toContain('Se filerne')
  expect(receiver.refused).toEqual([])
})

test('a receiver that dies before it has answered is told of a file again under the same id', async () => {
  const { receiver, webhook, run, isTransported, standing } = service
  const { id, second, sendSecond } = await fileWithTwo()
  await run({ webhook }, () => until(() => isTransported(id)))
  const how = ['fail', 'cut'] as const
  const left = [...how]
  receiver.behaviour.next = () => left.shift() ?? 'take'
  await sendSecond()
  await run({ webhook }, () => until(async () => arrivalsOf(second).length === 2 && (await standing()).length === 0))
  expect(arrivalsOf(id)).toHaveLength(1)
})

test('a file that the municipality has fetched and acknowledged in the meantime is not told of', async () => {
  const { app, receiver, webhook, run, isTransported } = service
  const { id, second, sendSecond } = await fileWithTwo()
  await run({ webhook }, () => until(() => isTransported(id)))
  await sendSecond()
  const delivery = await deliveryClient(app)
  const receipt = await delivery.put(`/filings/${id}/attachments/${second}/receipt`, { at: app.time.now.toISOString() })
  expect(receipt.status).toBe(204)
  await lookOnce()
  expect(receiver.taken.has(second)).toBe(false)
})

test('the mailbox is told of a file by a mail of its own, whose head holds nothing of the person and which has no file', async () => {
  const { mail, mailbox, run, isTransported } = service
  const { id, second, sendSecond } = await fileWithTwo()
  const mailOf = (of: string) => mailbox.mails.filter((each) => each.includes(`Message-ID: <${of}@udvej.example>`))
  await run({ mail }, async () => {
    await until(() => isTransported(id))
    await sendSecond()
    await until(() => mailOf(second).length > 0)
  })
  const [got = ''] = mailOf(second)
  const head = got.slice(0, got.indexOf('\r\n\r\n'))
  expect(head).toMatch(/^Subject: Udvej: fil til U-\d{4}-\w{4}-\w{4}\r$/m)
  expect(head).toContain(`Udvej-Filing: ${id}`)
  expect(head).not.toMatch(/Kvittering\.pdf|Prøvesen|Aase/)
  const [[name, json] = [], ...more] = attachmentsOf(got)
  expect([name, more]).toEqual([expect.stringMatching(/^udvej-U-.*\.json$/), []])
  expect(JSON.parse(String(json))).toMatchObject({ filingId: id, attachment: { id: second, name: 'Kvittering.pdf' } })
  expect(mailOf(id)).toHaveLength(1)
})
