import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

let service: TestApp
const [aase, bo, caseId] = [randomUUID(), randomUUID(), randomUUID()]
const asOf = '2026-11-20T08:00:00.000Z'

beforeAll(async () => {
  service = await buildTestApp()
  await service.feed([
    { type: 'person', id: aase, asOf, data: { loginKey: 'aase', name: 'Aase Prøvesen' } },
    { type: 'person', id: bo, asOf, data: { loginKey: 'bo', name: 'Bo Hjælpersen' } },
    {
      type: 'case',
      id: caseId,
      asOf,
      data: { personId: aase, title: { da: 'Sag' }, startedOn: '2026-01-05', decisionRoles: [] },
    },
    {
      type: 'grant',
      id: randomUUID(),
      asOf,
      data: { caseId, personId: bo, relation: 'assistant', scopes: ['letters'], from: '2026-01-05', to: '2099-01-05' },
    },
  ])
})
afterAll(() => service.close())

interface LogPage {
  items: { id: string; who: { kind: string; name?: string }; action: string; what: string }[]
  nextCursor: string | null
}

async function log(headers: Record<string, string>, query = ''): Promise<LogPage> {
  return (await service.call({ url: `/api/cases/own/access-log${query}`, headers })).json<LogPage>()
}

test('the citizen reads in the log who has looked, and their own looking is not in it', async () => {
  const [citizen, helper] = [await service.signIn('aase'), await service.signIn('bo')]
  const read = await service.call({ url: `/api/cases/${caseId}/letters`, headers: helper })
  expect(read.statusCode).toBe(200)
  await service.call({ url: '/api/cases/own/letters', headers: citizen })
  const reads = (await log(citizen)).items.filter(({ action }) => action === 'read')
  expect(reads).toEqual([
    {
      id: expect.any(String),
      at: expect.any(String),
      who: { kind: 'assistant', name: 'Bo Hjælpersen' },
      action: 'read',
      what: 'letters',
    },
  ])
})

test('when the look cannot be written down, nothing is shown', async () => {
  const helper = await service.signIn('bo')
  await service.db.query('alter table audit_entries rename to hidden')
  const answer = await service.call({ url: `/api/cases/${caseId}/letters`, headers: helper })
  await service.db.query('alter table hidden rename to audit_entries')
  expect([answer.statusCode, answer.body.includes('items')]).toEqual([500, false])
})

test('the log comes in pages, newest first, each entry once', async () => {
  const [citizen, helper] = [await service.signIn('aase'), await service.signIn('bo')]
  for (let look = 0; look < 5; look += 1) {
    if (look % 2 === 0) service.time.now = new Date(service.time.now.getTime() + 1000)
    await service.call({ url: `/api/cases/${caseId}/letters`, headers: helper })
  }
  const whole = (await log(citizen, '?limit=100')).items.map(({ id }) => id)
  const paged: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: LogPage = await log(citizen, `?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
    paged.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  expect(paged).toEqual(whole)
  expect(paged.length).toBeGreaterThan(6)
})

test('one sees where one is signed in and can end it from somewhere else', async () => {
  const [here, there] = [await service.signIn('aase'), await service.signIn('aase')]
  const { items } = (await service.call({ url: '/api/me/sessions', headers: here })).json<{
    items: { sessionRef: string; current: boolean }[]
  }>()
  expect(items.filter(({ current }) => current)).toHaveLength(1)
  const { sessionRef } = (await service.call({ url: '/api/session', headers: there })).json<{ sessionRef: string }>()
  const end = () => service.call({ method: 'DELETE', url: `/api/me/sessions/${sessionRef}`, headers: here })
  expect((await end()).statusCode).toBe(204)
  expect((await service.call({ url: '/api/session', headers: there })).statusCode).toBe(401)
  expect((await service.call({ url: '/api/session', headers: here })).statusCode).toBe(200)
})

test('somebody else’s session cannot be ended', async () => {
  const [mine, theirs] = [await service.signIn('aase'), await service.signIn('bo')]
  const { sessionRef } = (await service.call({ url: '/api/session', headers: theirs })).json<{ sessionRef: string }>()
  const answer = await service.call({ method: 'DELETE', url: `/api/me/sessions/${sessionRef}`, headers: mine })
  expect([answer.statusCode, (await service.call({ url: '/api/session', headers: theirs })).statusCode]).toEqual([
    404, 200,
  ])
})

test('what is kept about a person counts their own case, not the ones they help with', async () => {
  const kept = async (key: string) => {
    const answer = await service.call({ url: '/api/me/stored-data', headers: await service.signIn(key) })
    return new Map(
      answer.json<{ items: { kind: string; count: number }[] }>().items.map(({ kind, count }) => [kind, count]),
    )
  }
  const [citizen, helper] = [await kept('aase'), await kept('bo')]
  expect([citizen.get('name'), citizen.get('cases')]).toEqual([1, 1])
  expect(citizen.get('accessLog')).toBeGreaterThan(0)
  expect([helper.get('name'), helper.get('cases'), helper.get('accessLog')]).toEqual([1, 0, 0])
})
