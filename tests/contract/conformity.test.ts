import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everybodysRecords } from '#demo/people/everybody.ts'
import testPersons from '#demo/test-persons.json' with { type: 'json' }
import type { OperationId } from '#server/plugins/contract.ts'
import { contractOperations } from '#server/plugins/contract-document.ts'
import { contractRoutes, createOperationTable } from '#server/plugins/contract-routes.ts'
import { problemPlugin } from '#server/plugins/problem.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

let service: TestApp

beforeAll(async () => {
  service = await buildTestApp()
  await service.feed(everybodysRecords('2026-11-23'))
})
afterAll(() => service.close())

const lists: [path: string, page: string][] = [
  ['letters', 'letters'],
  ['meetings', 'meetings'],
  ['meetings?period=past', 'meetings'],
  ['plan/activities', 'plan/activities'],
  ['plan/activities?period=past', 'plan/activities'],
  ['complaints', 'complaints'],
  ['corrections', 'corrections'],
  ['records-requests', 'records-requests'],
]
const pages = ['overview', 'plan', 'plan/changes', 'caseworker', 'drafts', 'access-log']

test.each(testPersons)('every page that $key may open is answered as the contract says', async ({ key }) => {
  const headers = await service.signIn(key)
  const { cases } = (await service.call({ url: '/api/session', headers })).json<{ cases: { caseId: string }[] }>()
  const refused: unknown[] = []
  const get = async (url: string) => {
    const answer = await service.call({ url, headers })
    if (answer.statusCode !== 200 && answer.statusCode !== 403) refused.push([url, answer.statusCode, answer.body])
    return answer
  }
  for (const { caseId } of cases) {
    for (const page of pages) await get(`/api/cases/${caseId}/${page}`)
    for (const [list, page] of lists) {
      const { items = [] } = (await get(`/api/cases/${caseId}/${list}`)).json<{ items?: { id: string }[] }>()
      for (const { id } of items) await get(`/api/cases/${caseId}/${page}/${id}`)
    }
  }
  for (const url of ['/api/me/sessions', '/api/me/stored-data']) await get(url)
  expect(refused).toEqual([])
})

test('an answer that does not fit the contract does not leave, and the field is named', async () => {
  const app = Fastify()
  await app.register(problemPlugin, {})
  const operations = createOperationTable()
  const answers: Partial<Record<OperationId, unknown>> = {
    getHealth: { status: 200, body: { status: 'fine', uptime: 3 } },
    getReadiness: { status: 418, body: {} },
  }
  app.decorateRequest('session', null)
  for (const { id } of contractOperations) operations.on(id, async () => answers[id] as never)
  await contractRoutes(app, {
    operations,
    verifyToken: () => null,
    checkResponses: true,
    auditRead: async () => {},
    auditRefusal: async () => false,
  })

  const health = await app.inject('/healthz')
  expect([health.statusCode, health.json().detail]).toEqual([
    500,
    expect.stringContaining('getHealth does not fit the contract at "/status"'),
  ])
  expect((await app.inject('/readyz')).json().detail).toContain('not in the contract')
})
