import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliveryClient, feedCitizen, feedHelper } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

let app: TestApp

beforeAll(async () => {
  app = await buildTestApp()
})
afterAll(() => app.close())

const complaint = {
  kind: 'handling',
  about: { kind: 'case' },
  points: [{ whatHappened: 'Ingen ringede tilbage.' }],
}

async function receiptFor(loginKey: string, filingId: string) {
  const headers = await app.signIn(loginKey)
  const answer = await app.call({ url: `/api/me/receipts/${filingId}`, headers })
  return { status: answer.statusCode, body: answer.json() }
}

test('whoever never got the answer finds the very receipt, and how far it has come since', async () => {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  expect((await receiptFor(citizen.personId, id)).status).toBe(404)
  const { body: receipt } = await citizen.put(`/complaints/${id}`, complaint)
  expect(await receiptFor(citizen.personId, id)).toEqual({ status: 200, body: receipt })
  await (await deliveryClient(app)).put(`/filings/${id}/receipt`, {
    ...{ state: 'received', at: '2026-11-23T10:00:00.000Z' },
    reference: '2026-01',
  })
  expect((await receiptFor(citizen.personId, id)).body).toMatchObject({
    ...{ number: receipt.number, filedAt: receipt.filedAt },
    ...{ state: 'received', reference: '2026-01' },
  })
})

test('nobody finds what somebody else filed, not even in the same case', async () => {
  const [citizen, stranger] = [await feedCitizen(app), await feedCitizen(app)]
  const grant = { relation: 'representative', scopes: ['complaints'] } as const
  const helper = await feedHelper(app, citizen.caseId, { ...grant, scopes: [...grant.scopes] })
  const [own, theirs] = [randomUUID(), randomUUID()]
  await citizen.put(`/complaints/${own}`, complaint)
  await helper.put(`/complaints/${theirs}`, complaint)
  expect((await receiptFor(stranger.personId, own)).status).toBe(404)
  expect((await receiptFor(helper.personId, own)).status).toBe(404)
  expect((await receiptFor(citizen.personId, theirs)).status).toBe(404)
  expect((await receiptFor(helper.personId, theirs)).status).toBe(200)
})

test('a helper whose access was taken back finds no receipt any more', async () => {
  const citizen = await feedCitizen(app)
  const helper = await feedHelper(app, citizen.caseId, { relation: 'representative', scopes: ['complaints'] })
  const id = randomUUID()
  await helper.put(`/complaints/${id}`, complaint)
  const { caseId } = citizen
  await app.db.query('update grants set revoked = true where case_id = $1', [caseId])
  expect((await receiptFor(helper.personId, id)).status).toBe(404)
})

test('everything that a person filed in a case stands in one list, whatever its kind, newest first and in pages', async () => {
  const citizen = await feedCitizen(app)
  const helper = await feedHelper(app, citizen.caseId, { relation: 'representative', scopes: ['complaints'] })
  const [older, newer] = [randomUUID(), randomUUID()]
  await citizen.put(`/complaints/${older}`, complaint)
  await helper.put(`/complaints/${randomUUID()}`, complaint)
  app.time.now = new Date(app.time.now.getTime() + 1_000)
  const { body: receipt } = await citizen.put(`/records-requests/${newer}`, { what: ['wholeCase'] })
  const first = await citizen.get('/filings?limit=1')
  expect(first.body).toEqual({ items: [{ kind: 'recordsRequest', receipt }], nextCursor: expect.any(String) })
  const second = await citizen.get(`/filings?limit=1&cursor=${first.body.nextCursor}`)
  expect(second.body.items).toMatchObject([{ kind: 'complaint', receipt: { filingId: older, state: 'sent' } }])
  expect(second.body.nextCursor).toBeNull()
})
