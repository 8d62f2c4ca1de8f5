import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { loggingServerOptions, requestLogPlugin } from './logging.ts'
import { problemPlugin, problemServerOptions } from './problem.ts'

// Shaped like a CPR number and put together here, so that no file contains one.
const mark = ['999999', '1234'].join('-')

async function startApp() {
  const lines: string[] = []
  const app = Fastify({
    ...loggingServerOptions({ level: 'trace', stream: { write: (line) => void lines.push(line) } }),
    ...problemServerOptions,
  })
  await app.register(requestLogPlugin)
  await app.register(problemPlugin, {})
  app.post('/things/:id', async (request) => {
    if ((request.query as { fail?: string }).fail === 'quoting') {
      const cause = Object.assign(new Error(`Key (name)=(${mark}) already exists`), { code: '23505', detail: mark })
      throw new Error(`cannot store ${mark}`, { cause })
    }
    request.log.info({ req: request }, 'looked at')
    return { ok: true }
  })
  return { app, lines }
}

test('65N a mark in path, query, header and body is in no log line', async () => {
  const { app, lines } = await startApp()
  const headers = {
    'x-note': mark,
    'x-request-id': mark,
    'request-id': mark,
    cookie: `a=${mark}`,
    'user-agent': mark,
    referer: `/${mark}`,
  }
  const send = (url: string, payload: object | string, more = {}) =>
    app.inject({ method: 'POST', url, payload, headers: { ...headers, ...more } })
  await send(`/things/${mark}?q=${mark}`, { text: mark })
  await send(`/things/${mark}?fail=quoting&q=${mark}`, { text: mark })
  await send(`/nothing/${mark}?q=${mark}`, { text: mark })
  await send(`/things/%zz${mark}`, { text: mark })
  await send(`/things/1`, `{"${mark}": `, { 'content-type': 'application/json' })
  await send(`/things/1`, mark, { 'content-type': `text/${mark}` })
  await app.close()

  const all = lines.join('')
  expect(lines.filter((line) => line.includes('"msg":"request"')).length).toBeGreaterThanOrEqual(5)
  expect(all).not.toContain(mark)
  expect(all).not.toContain(mark.replace('-', ''))
})

test('a line tells method, route pattern, status and time', async () => {
  const { app, lines } = await startApp()
  await app.inject({ method: 'POST', url: '/things/7', payload: {} })
  const line = JSON.parse(lines.find((candidate) => candidate.includes('"msg":"request"')) as string)
  expect(lines.join('')).not.toContain('incoming request')
  expect(line).toMatchObject({
    level: 'info',
    method: 'POST',
    route: '/things/:id',
    status: 200,
    ms: expect.any(Number),
  })
  expect(line.reqId).toMatch(/^[0-9a-f-]{36}$/)
})

test('an unexpected error is logged as its kind, its code and its place', async () => {
  const { app, lines } = await startApp()
  await app.inject({ method: 'POST', url: '/things/7?fail=quoting', payload: {} })
  const line = JSON.parse(lines.find((candidate) => candidate.includes('request failed')) as string)
  expect(line.err).toMatchObject({ type: 'Error', cause: { code: '23505' } })
  expect(line.err.stack).toContain('logging.test.ts')
})
