import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'
import { contractRoutes, createOperationTable } from './contract-routes.ts'

let service: TestApp
let headers: Record<string, string>
const person = '6f1d0c1e-58a4-4c0e-9a3b-0f7c2d5e8a11'
const complaint = '0f6b7b34-0c1e-4d2b-8a53-3c6f6a0a5d10'

beforeAll(async () => {
  service = await buildTestApp()
  const asOf = '2026-11-23T08:00:00.000Z'
  await service.feed([
    { type: 'person', id: person, asOf, data: { loginKey: 'aase', name: 'Aase Prøvesen' } },
    {
      type: 'case',
      id: person,
      asOf,
      data: { personId: person, title: { da: 'Sag' }, startedOn: '2026-01-05', decisionRoles: [] },
    },
  ])
  headers = await service.signIn('aase')
})
afterAll(() => service.close())

const url = `/api/cases/own/complaints/${complaint}`
const put = (payload: string, contentType = 'application/json') =>
  service.call({ method: 'PUT', url, headers: { ...headers, 'content-type': contentType }, payload })
const pointers = (answer: { json(): { errors: { pointer: string }[] } }) =>
  answer.json().errors.map(({ pointer }) => pointer)

test('every fault of a body is told once, by its field, without repeating what was written', async () => {
  const answer = await put(
    JSON.stringify({ kind: 'anger', about: { type: 'letter', id: 'x' }, points: [{ whatHappened: ' ' }], cpr: '1' }),
  )
  expect(answer.statusCode).toBe(422)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(pointers(answer)).toEqual(expect.arrayContaining(['/kind', '/cpr', '/points/0/whatHappened']))
  expect(new Set(pointers(answer)).size).toBe(pointers(answer).length)
  expect(answer.body).not.toContain('anger')
})

test.each([
  ['NUL', '{"kind":"a\\u0000"}', '/kind'],
  ['half a character', '{"about":{"id":"\\ud83d"}}', '/about/id'],
  ['half a character in a name', '{"about":{"\\ud83d":1}}', '/about'],
])('%s in a text is refused by its field', async (_what, body, pointer) => {
  const answer = await put(body)
  expect([answer.statusCode, pointers(answer)]).toEqual([422, [pointer]])
})

test.each([
  ['text that is not JSON', '{"kind":', 400],
  ['a key that changes the prototype', '{"__proto__":{"admin":true}}', 400],
  ['nesting without end', `{"points":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 422],
  ['more than a megabyte', JSON.stringify({ kind: 'x'.repeat(1_100_000) }), 413],
])('%s is answered at once with %i', async (_what, body, status) => {
  const begun = process.cpuUsage()
  const answer = await put(body)
  expect([answer.statusCode, answer.json().status]).toEqual([status, status])
  const { user, system } = process.cpuUsage(begun)
  expect((user + system) / 1000).toBeLessThan(1000)
})

test('a body of another kind than the contract’s is refused', async () => {
  const { authorization } = await service.systemToken()
  const answer = await service.call({
    method: 'POST',
    url: '/feed/records',
    headers: { authorization, 'content-type': 'application/xml' },
    payload: '<a/>',
  })
  expect(answer.statusCode).toBe(415)
})

test('a batch larger than a citizen’s body passes on the feed', async () => {
  const { authorization } = await service.systemToken()
  const payload = {
    records: [{ type: 'person', id: person, asOf: '2026-11-23T08:00:00.000Z', data: { name: 'x'.repeat(2_000_000) } }],
  }
  const answer = await service.call({ method: 'POST', url: '/feed/records', headers: { authorization }, payload })
  expect([answer.statusCode, answer.json().refused]).toEqual([200, 1])
})

test('an unknown parameter, a wrong one and one given twice are all told', async () => {
  const answer = await service.call({ url: '/api/cases/own/letters?sort=up&limit=1000&cursor=a&cursor=b', headers })
  expect([answer.statusCode, pointers(answer)]).toEqual([422, ['sort', 'cursor', 'limit']])
})

test('a version that is not one is told by the name of its header', async () => {
  const payload = { kind: 'complaint', content: {} }
  const save = (version: Record<string, string>) =>
    service.call({
      method: 'PUT',
      url: `/api/cases/own/drafts/${complaint}`,
      headers: { ...headers, ...version },
      payload,
    })
  for (const version of [{}, { 'if-match': '3' }, { 'if-match': '*' }]) {
    const answer = await save(version)
    expect([answer.statusCode, pointers(answer)]).toEqual([422, ['If-Match']])
  }
  expect((await save({ 'if-match': '"0"' })).statusCode).toBe(200)
})

test('an operation without a handler keeps the service from starting, and so do two handlers', async () => {
  const operations = createOperationTable()
  const options = {
    operations,
    verifyToken: () => null,
    checkResponses: true,
    auditRead: async () => {},
    auditRefusal: async () => false,
  }
  const healthy = async () => ({ status: 200, body: { status: 'ok' } as const }) as const
  operations.on('getHealth', healthy)
  await expect(contractRoutes(service.app, options)).rejects.toThrow(/have no handler: .*getPlan/)
  expect(() => operations.on('getHealth', healthy)).toThrow('getHealth has two handlers')
})

test('no answer of an operation is kept by anybody on the way', async () => {
  for (const path of ['/api/session', '/healthz', '/api/cases/own/letters?limit=0']) {
    expect((await service.call({ url: path, headers })).headers['cache-control']).toBe('no-store')
  }
})
