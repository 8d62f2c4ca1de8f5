import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { danish, meetingRecord } from '#tests/support/feed-records.ts'
import { answerRecord, deliveryClient, feedCitizen, feedHelper, pointAnswerRecord } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

const now = '2026-11-23T09:00:00.000Z'
const neighbour = { id: 'neighbour', secret: 'a secret of the test' }
let app: TestApp
beforeAll(async () => {
  const hash = createHash('sha256').update(neighbour.secret).digest('hex')
  app = await buildTestApp({ now, env: { FEED_CLIENTS: `${neighbour.id}:${hash}:Nabo Kommune` } })
})
beforeEach(() => {
  app.time.now = new Date(now)
})
afterAll(() => app.close())

const complaint = { kind: 'handling', about: { kind: 'case' }, points: [{ whatHappened: 'Ingen svarer.' }] }
const received = { state: 'received', at: '2026-11-24T08:00:00.000Z', reference: '2026-018223' }
const needsYou = { state: 'needsYou', at: '2026-11-24T08:00:00.000Z', reason: danish('Skriv dit navn.') }

async function fileComplaint() {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  await citizen.put(`/complaints/${id}`, complaint)
  const matter = async () => (await citizen.get(`/complaints/${id}`)).body.matter
  return { citizen, id, delivery: await deliveryClient(app), path: `/filings/${id}`, matter }
}
const audited = async (id: string) => {
  const rows = await app.db.query<{ action: string }>(
    'select action from audit_entries where ref_id = $1 order by action',
    [id],
  )
  return rows.map(({ action }) => action)
}

test('the municipality gets what was filed as it was filed, until it has sent a receipt', async () => {
  const { citizen, id, delivery, path } = await fileComplaint()
  const waiting = async () => {
    const { body } = await delivery.get('/filings?limit=100')
    return body.items.filter(({ caseId }: { caseId: string }) => caseId === citizen.caseId)
  }
  const [filing] = await waiting()
  expect(filing).toMatchObject({
    kind: 'complaint',
    filingId: id,
    personId: citizen.personId,
    filedAs: 'self',
    body: complaint,
  })
  expect((await delivery.get(path)).body).toEqual(filing)
  expect((await delivery.put(`${path}/receipt`, received)).status).toBe(204)
  expect(await waiting()).toEqual([])
  expect((await delivery.get(path)).body.receipt).toMatchObject({
    state: 'received',
    receivedAt: received.at,
    reference: '2026-018223',
  })
})

test('a receipt makes it received in the citizen’s eyes, and the authority’s turn still counts from the filing', async () => {
  const { citizen, id, delivery, path, matter } = await fileComplaint()
  expect(await matter()).toMatchObject({ state: 'sent', turn: 'authority', since: '2026-11-23' })
  await delivery.put(`${path}/receipt`, received)
  expect(await matter()).toMatchObject({ state: 'received', turn: 'authority', since: '2026-11-23' })
  const { receipt, history } = (await citizen.get(`/complaints/${id}`)).body
  expect(receipt).toMatchObject({ state: 'received', receivedAt: received.at, reference: received.reference })
  expect(history.map(({ event }: { event: string }) => event)).toEqual(['filed', 'received'])
})

test('an automatic receipt does not break the silence', async () => {
  const { citizen, delivery, path } = await fileComplaint()
  const silent = async () => (await citizen.get('/overview')).body.silence
  const before = await silent()
  expect(before.days).toBeGreaterThan(27)
  await delivery.put(`${path}/receipt`, received)
  expect(await silent()).toEqual(before)
})

test('the same receipt again is harmless and not audited again', async () => {
  const { id, delivery, path } = await fileComplaint()
  for (let times = 0; times < 3; times += 1) expect((await delivery.put(`${path}/receipt`, received)).status).toBe(204)
  expect(await audited(id)).toEqual(['acknowledged', 'filed'])
})

test('what could not be taken waits for the citizen with the reason, and for the authority again once it was', async () => {
  const { citizen, id, delivery, path, matter } = await fileComplaint()
  const { body, status } = await delivery.put(`${path}/receipt`, { ...needsYou, reason: undefined })
  expect([status, body.errors[0].pointer]).toEqual([422, '/reason'])
  await delivery.put(`${path}/receipt`, needsYou)
  expect(await matter()).toMatchObject({ state: 'needsYou', turn: 'citizen', since: '2026-11-24' })
  expect((await citizen.get(`/complaints/${id}`)).body.receipt).toMatchObject({
    state: 'needsYou',
    reason: needsYou.reason,
  })
  expect((await delivery.put(`${path}/receipt`, received)).status).toBe(204)
  expect(await matter()).toMatchObject({ state: 'received', turn: 'authority', since: '2026-11-23' })
})

test('what was received cannot be given back', async () => {
  const { delivery, path, matter } = await fileComplaint()
  await delivery.put(`${path}/receipt`, received)
  expect((await delivery.put(`${path}/receipt`, needsYou)).status).toBe(409)
  expect((await matter()).state).toBe('received')
})

test('a receipt that comes after the answer does not hide the answer', async () => {
  const { id, delivery, path, matter } = await fileComplaint()
  await app.feed([pointAnswerRecord({ complaintId: id, pointNumber: 1 })])
  await delivery.put(`${path}/receipt`, received)
  expect((await matter()).state).toBe('answered')
})

test('a reply to a meeting that could not be taken is the citizen’s turn again', async () => {
  const meetingId = randomUUID()
  const citizen = await feedCitizen(app, (caseId) => [
    meetingRecord({ caseId, replyBy: '2026-12-01' }, { id: meetingId }),
  ])
  const delivery = await deliveryClient(app)
  const replyId = randomUUID()
  await citizen.put(`/meetings/${meetingId}/replies/${replyId}`, { kind: 'otherTime' })
  const states = async () => {
    const { yours, authoritys } = (await citizen.get('/overview')).body
    const state = (list: { items: { kind: string; state: string }[] }) =>
      list.items.map((each) => `${each.kind} ${each.state}`)
    return [state(yours), state(authoritys)]
  }
  expect(await states()).toEqual([[], ['meeting changeRequested']])
  await delivery.put(`/filings/${replyId}/receipt`, needsYou)
  expect(await states()).toEqual([['meeting needsYou'], []])
  await delivery.put(`/filings/${replyId}/receipt`, received)
  expect(await states()).toEqual([[], ['meeting changeRequested']])
  await app.feed([answerRecord('meetingReplyAnswer', { text: danish('Mødet står fast.') }, { id: replyId })])
  expect(await states()).toEqual([[], []])
  expect((await citizen.get(`/meetings/${meetingId}`)).body.replies[0].answer).toEqual(danish('Mødet står fast.'))
})

test('what a representative filed is told as such, for the citizen’s case', async () => {
  const { citizen, delivery } = await fileComplaint()
  const representative = await feedHelper(app, citizen.caseId, { relation: 'representative', scopes: ['complaints'] })
  const id = randomUUID()
  await representative.put(`/complaints/${id}`, complaint)
  expect((await delivery.get(`/filings/${id}`)).body).toMatchObject({
    filedAs: 'representative',
    personId: citizen.personId,
  })
})

test('another municipality’s filings do not exist', async () => {
  const { citizen, path } = await fileComplaint()
  const login = `grant_type=client_credentials&client_id=${neighbour.id}&client_secret=${encodeURIComponent(neighbour.secret)}`
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const token = await app.app.inject({ method: 'POST', url: '/oauth/token', headers: form, payload: login })
  const headers = { authorization: `Bearer ${token.json().access_token}` }
  const get = await app.call({ method: 'GET', url: `/delivery${path}`, headers })
  const put = await app.call({ method: 'PUT', url: `/delivery${path}/receipt`, headers, payload: received })
  const list = await app.call({ method: 'GET', url: '/delivery/filings', headers })
  expect([get.statusCode, put.statusCode, list.json().items]).toEqual([404, 404, []])
  expect((await citizen.get('/complaints')).body.items[0].receipt.state).toBe('sent')
})

test('filings come oldest first page by page, and polling is audited once for each', async () => {
  const citizen = await feedCitizen(app)
  const delivery = await deliveryClient(app)
  const ids: string[] = Array.from({ length: 5 }, () => randomUUID())
  app.time.now = new Date('2026-11-23T09:05:00.000Z')
  for (const id of ids) await citizen.put(`/complaints/${id}`, complaint)
  const poll = async () => {
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await delivery.get(`/filings?limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.items.map(({ filingId }: { filingId: string }) => filingId))
      cursor = body.nextCursor
    }
    return seen.filter((id) => ids.includes(id))
  }
  expect([...(await poll())].sort()).toEqual([...ids].sort())
  expect(new Set(await poll()).size).toBe(5)
  expect(await audited(ids[0] ?? '')).toEqual(['collected', 'filed'])
  await delivery.get(`/filings/${ids[0]}`)
  expect(await audited(ids[0] ?? '')).toEqual(['collected', 'collected', 'filed'])
})
