import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseRecord, grantRecord, personRecord } from '#tests/support/feed-records.ts'
import { feedCitizen } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

const complaint = { kind: 'handling', about: { kind: 'case' }, points: [{ whatHappened: 'Ingen svarer Aase.' }] }
let service: TestApp
beforeAll(async () => {
  service = await buildTestApp({ now: '2026-11-23T09:00:00.000Z' })
})
afterAll(() => service.close())

/** A representative with a complaint on their phone, signed in before the access ends. */
async function helperWithQueue() {
  const citizen = await feedCitizen(service)
  const helper = personRecord({ loginKey: randomUUID(), name: 'Bo Prøvesen' })
  const grant = grantRecord({
    caseId: citizen.caseId,
    personId: helper.id,
    relation: 'representative',
    scopes: ['complaints'],
  })
  await service.feed([helper, grant])
  const headers = await service.signIn((helper.data as { loginKey: string }).loginKey)
  const url = `/api/cases/${citizen.caseId}/complaints/${randomUUID()}`
  const change = (data: object) =>
    service.feed([{ ...grant, asOf: '2026-11-23T08:30:00.000Z', data: { ...grant.data, ...data } } as typeof grant])
  return { citizen, headers, change, send: () => service.call({ method: 'PUT', url, headers, payload: complaint }) }
}

/** What the citizen reads in their log of somebody who was refused. */
async function refusalsSeenBy(citizen: Awaited<ReturnType<typeof feedCitizen>>) {
  const { items } = (await citizen.get('/access-log')).body as { items: { action: string }[] }
  return items.filter(({ action }) => action === 'refused')
}

const refusal = {
  id: expect.any(String),
  at: '2026-11-23T09:00:00.000Z',
  who: { kind: 'representative', name: 'Bo Prøvesen' },
  action: 'refused',
  what: 'complaints',
}

test.each([
  ['taken back', { revoked: true }],
  ['over', { to: '2026-11-22' }],
  ['narrowed', { scopes: ['letters'] }],
])(
  '45N a complaint that waited on a helper’s phone until their access was %s is refused, not stored, and in the citizen’s log',
  async (_how, data) => {
    const { citizen, change, send } = await helperWithQueue()
    await change(data)
    const answer = await send()
    expect([answer.statusCode, answer.json().detail]).toEqual([
      403,
      'You do not have access to send this. Nothing was stored.',
    ])
    expect((await citizen.get('/complaints')).body.items).toEqual([])
    expect(await service.db.query('select 1 from filings where case_id = $1', [citizen.caseId])).toEqual([])
    expect(await refusalsSeenBy(citizen)).toEqual([refusal])
  },
)

test('45N with access the same complaint is stored, and nobody is refused', async () => {
  const { citizen, send } = await helperWithQueue()
  expect((await send()).statusCode).toBe(201)
  expect(await refusalsSeenBy(citizen)).toEqual([])
})

test('45N a stranger learns nothing of the case and leaves no entry in its log', async () => {
  const { citizen } = await helperWithQueue()
  const stranger = personRecord({ loginKey: randomUUID() })
  await service.feed([stranger, caseRecord({ personId: stranger.id })])
  const headers = await service.signIn((stranger.data as { loginKey: string }).loginKey)
  const url = `/api/cases/${citizen.caseId}/complaints/${randomUUID()}`
  expect((await service.call({ method: 'PUT', url, headers, payload: complaint })).statusCode).toBe(404)
  expect(await refusalsSeenBy(citizen)).toEqual([])
})

test('somebody without a case of their own who files in it is told that there is none', async () => {
  const { headers } = await helperWithQueue()
  const url = `/api/cases/own/complaints/${randomUUID()}`
  expect((await service.call({ method: 'PUT', url, headers, payload: complaint })).statusCode).toBe(404)
})
