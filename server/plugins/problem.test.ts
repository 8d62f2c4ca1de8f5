import { type AddressInfo, connect } from 'node:net'
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problem } from '#server/problem.ts'
import { problemPlugin, problemServerOptions, toProblem } from './problem.ts'
import { securityPlugin } from './security.ts'

let app: FastifyInstance

beforeAll(async () => {
  app = Fastify({ ...problemServerOptions, bodyLimit: 1000 })
  await app.register(problemPlugin, {})
  await app.register(securityPlugin, { publicUrl: 'http://localhost' })
  app.post('/things/:id', async () => ({ ok: true }))
  app.get('/fail/:code', async (request) => {
    throw Object.assign(new Error('secret words of the database'), { code: (request.params as { code: string }).code })
  })
  app.get('/named', async () => {
    throw problem('invalid-request', { errors: [{ pointer: '/points/0', detail: 'must not be empty' }] })
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

const json = { 'content-type': 'application/json' }

test.each([
  ['an unknown path', { url: '/nothing' }, 404, 'not-found'],
  ['an unreadable path', { url: '/things/%zz', method: 'POST' }, 400, 'bad-request'],
  ['broken JSON', { url: '/things/1', method: 'POST', headers: json, payload: '{' }, 400, 'invalid-json'],
  ['no JSON at all', { url: '/things/1', method: 'POST', headers: json, payload: '' }, 400, 'invalid-json'],
  [
    'a forbidden key',
    { url: '/things/1', method: 'POST', headers: json, payload: '{"__proto__":{}}' },
    400,
    'invalid-json',
  ],
  [
    'plain text',
    { url: '/things/1', method: 'POST', headers: { 'content-type': 'text/plain' }, payload: 'x' },
    415,
    'unsupported-media-type',
  ],
  [
    'a body over the limit',
    { url: '/things/1', method: 'POST', headers: json, payload: `"${'x'.repeat(2000)}"` },
    413,
    'body-too-large',
  ],
  ['a lost database', { url: '/fail/ECONNREFUSED' }, 503, 'unavailable'],
  ['a stopping database', { url: '/fail/57P01' }, 503, 'unavailable'],
  ['a transaction that lost a race', { url: '/fail/40001' }, 503, 'unavailable'],
  ['a fault in our own SQL', { url: '/fail/42601' }, 500, 'internal-error'],
  ['a problem of a route', { url: '/named' }, 422, 'invalid-request'],
] as const)('%s is a problem document', async (_what, request, status, name) => {
  const response = await app.inject(request as InjectOptions)
  expect(response.statusCode).toBe(status)
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(response.json()).toMatchObject({ type: `/problems/${name}`, status, title: expect.any(String) })
  expect(response.payload).not.toContain('secret words')
})

test('503 says when to try again, and a fault names its field', async () => {
  expect((await app.inject('/fail/ECONNREFUSED')).headers['retry-after']).toBe('5')
  expect((await app.inject('/named')).json().errors).toEqual([{ pointer: '/points/0', detail: 'must not be empty' }])
})

test('anything at all that is thrown becomes a problem', () => {
  expect(toProblem(new Error('x')).status).toBe(500)
  expect(toProblem(Object.assign(new Error('x'), { statusCode: 418 })).status).toBe(400)
  expect(toProblem(new Error('x', { cause: Object.assign(new Error('y'), { code: '08006' }) })).status).toBe(503)
})

/** Sends bytes as they are, since no client library would write such requests. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(text))
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

test.each([
  [
    'a length and chunks at once',
    'POST /things/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['two lengths', 'POST /things/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello', 400],
  ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['chunks by another name', 'POST /things/1 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n', 400],
  ['TRACE', 'TRACE /things/1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 405],
  ['no HTTP at all', 'hello\r\n\r\n', 400],
])('67N %s is refused as a problem', async (_what, text, status) => {
  const answer = await raw(text)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer).toContain('application/problem+json')
})
