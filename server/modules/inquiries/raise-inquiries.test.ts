import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { danish } from '#tests/support/feed-records.ts'
import { readPdf } from '#tests/support/read-pdf.ts'
import { answerRecord, deliveryClient, feedCitizen, offer } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'
import { createInquiryWatch } from './inquiry-watch.ts'
import { raiseOverdueInquiries } from './raise-inquiries.ts'

const filedAt = '2026-11-23T09:00:00.000Z'
const lastDay = '2026-11-30T22:59:00.000Z'
const dayAfter = '2026-11-30T23:01:00.000Z'
let app: TestApp
beforeAll(async () => {
  app = await buildTestApp({ now: filedAt })
})
beforeEach(() => {
  app.time.now = new Date(filedAt)
})
afterAll(() => app.close())

const clock = { now: () => app.time.now }
const fail = (error: unknown) => {
  throw error
}
const look = (at: string) => {
  app.time.now = new Date(at)
  return raiseOverdueInquiries({ db: app.db, clock }, fail)
}

async function ask() {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  const { body: receipt } = await citizen.put(`/inquiries/${id}`, {
    kind: 'question',
    about: { kind: 'case' },
    text: 'Hvornår?',
  })
  const told = async () => {
    const { body } = await (await deliveryClient(app)).get('/filings?limit=100')
    return body.items.filter(
      (filing: { kind: string; targetId?: string }) => filing.kind === 'inquiryRaised' && filing.targetId === id,
    )
  }
  const answer = () => {
    const words = { text: danish('Fredag.'), answeredBy: { role: danish('Leder') }, answeredOn: '2026-11-24' }
    return offer(app, [answerRecord('inquiryAnswer', words, { id, asOf: app.time.now.toISOString() })])
  }
  return { citizen, id, receipt, told, answer, read: async () => (await citizen.get(`/inquiries/${id}`)).body }
}

test('on its last day an inquiry stays where it is, and at midnight it goes to the leader', async () => {
  const { citizen, receipt, told, read } = await ask()
  expect(await look(lastDay)).toBe(0)
  expect(await read()).not.toHaveProperty('raised')
  expect(await look(dayAfter)).toBe(1)
  const [filing] = await told()
  expect(filing).toMatchObject({
    ...{ filedAs: 'service', personId: citizen.personId, caseId: citizen.caseId },
    body: {
      recipient: 'leader',
      inquiryNumber: receipt.number,
      inquiryKind: 'question',
      filedOn: '2026-11-23',
      dueOn: '2026-11-30',
    },
  })
  const { matter, raised, history } = await read()
  expect(matter).toMatchObject({
    state: 'raised',
    turn: 'authority',
    next: 'answerAsLeader',
    since: '2026-11-23',
    overdueDays: 1,
  })
  expect(matter.actions).toEqual(['complainOverDelay'])
  expect(raised).toMatchObject({ dueOn: '2026-11-30', receipt: { state: 'sent', number: filing.number } })
  expect(history.at(-1)).toEqual({ event: 'raised', at: '2026-11-30T23:01:00.000Z' })
})

test('it is told once, however often and by however many somebody looks', async () => {
  const { told } = await ask()
  const both = await Promise.all([look(dayAfter), look(dayAfter)])
  expect(both.toSorted()).toEqual([0, 1])
  expect(await look('2026-12-24T09:00:00.000Z')).toBe(0)
  expect(await told()).toHaveLength(1)
})

test('what was answered in time does not go to the leader, and what the leader answers is answered', async () => {
  const inTime = await ask()
  const late = await ask()
  await inTime.answer()
  await look(dayAfter)
  expect(await inTime.told()).toEqual([])
  expect(await late.told()).toHaveLength(1)
  await late.answer()
  expect((await late.read()).matter).toMatchObject({ state: 'answered', turn: 'nobody' })
})

test('that it reached the leader is known only when the municipality’s system has acknowledged it', async () => {
  const { told, read } = await ask()
  await look(dayAfter)
  const [{ filingId }] = await told()
  expect((await read()).raised.receipt).not.toHaveProperty('receivedAt')
  const receivedAt = '2026-12-01T07:00:00.000Z'
  await (await deliveryClient(app)).put(`/filings/${filingId}/receipt`, { state: 'received', at: receivedAt })
  expect((await read()).raised.receipt).toMatchObject({ state: 'received', receivedAt })
})

test('what could not be taken waits for the citizen and not for the leader', async () => {
  const { id, told } = await ask()
  const reason = danish('Skriv, hvad det handler om.')
  await (await deliveryClient(app)).put(`/filings/${id}/receipt`, { state: 'needsYou', at: filedAt, reason })
  await look(dayAfter)
  expect(await told()).toEqual([])
})

test('one that cannot be told does not keep the others', async () => {
  const broken = await ask()
  const whole = await ask()
  // Its filing cannot be told of: the number of days in its matter says late, and its last day cannot be read.
  await app.db.asSystem((tx) => tx.query(`update matters set rule_id = 'gone' where ref_id = $1`, [broken.id]))
  const failed: string[] = []
  app.time.now = new Date(dayAfter)
  await raiseOverdueInquiries({ db: app.db, clock }, (_error, id) => failed.push(id))
  expect(failed).toEqual([broken.id])
  expect(await whole.told()).toHaveLength(1)
  await app.db.asSystem((tx) =>
    tx.query(`update matters set rule_id = 'inquiry.question' where ref_id = $1`, [broken.id]),
  )
})

test('the watch looks by itself, goes on after a failure, and stops when it is told to', async () => {
  const { told } = await ask()
  app.time.now = new Date(dayAfter)
  const lines: string[] = []
  const log = {
    info: (_fields: object, message: string) => lines.push(message),
    error: (_fields: object, message: string) => lines.push(message),
  }
  let failures = 1
  const db = {
    ...app.db,
    asSystem: ((work) =>
      failures-- > 0 ? Promise.reject(new Error('away')) : app.db.asSystem(work)) as typeof app.db.asSystem,
  }
  const watch = createInquiryWatch({ db, clock, log, everyMs: 5 })
  watch.start()
  while (!lines.includes('inquiries were told to the leader')) await setTimeout(5)
  await watch.stop()
  expect(lines[0]).toBe('the watch could not look for inquiries')
  expect(await told()).toHaveLength(1)
})

test('the PDF of a question tells that it went to the leader, and the bundle holds what the leader was told', async () => {
  const { citizen, id } = await ask()
  await look(dayAfter)
  const one = readPdf((await citizen.get(`/filings/${id}/copy`)).body)
  const texts = (await one).spoken.map(({ text }) => text)
  expect((await one).title).toBe('Spørgsmål til kommunen')
  expect(texts).toContain('Kommunen har ikke svaret endnu.')
  expect(texts.some((text) => text.startsWith('Svaret skulle være kommet senest 30. november 2026.'))).toBe(true)
  const all = await readPdf((await citizen.get(`/matters/inquiry/${id}/copy`)).body)
  expect(all.spoken.some(({ text }) => text.startsWith('Besked til lederen: et svar mangler'))).toBe(true)
  expect(all.lost).toEqual([])
})
