import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { feedCitizen } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

let service: TestApp
let origin: string
let citizen: Record<string, string>
let municipality: Record<string, string>

beforeAll(async () => {
  service = await buildTestApp()
  await service.app.listen({ port: 0, host: '127.0.0.1' })
  origin = `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`
  const { personId } = await feedCitizen(service)
  citizen = { ...(await service.signIn(personId)), 'sec-fetch-site': 'same-origin' }
  municipality = await service.systemToken()
})
afterAll(() => service.close())

const deep = (open: string, close: string) => `${open.repeat(10_000)}${close.repeat(10_000)}`
const point = (value: unknown) => JSON.stringify({ kind: 'handling', about: { kind: 'case' }, points: [value] })
const bodies: [what: string, body: string][] = [
  [
    '__proto__',
    '{"__proto__":{"admin":true},"kind":"handling","about":{"kind":"case"},"points":[{"whatHappened":"x"}]}',
  ],
  [
    '__proto__ deep inside',
    point({ whatHappened: 'x', nested: 0 }).replace('"nested":0', '"__proto__":{"admin":true}'),
  ],
  ['constructor.prototype', point({ whatHappened: 'x', constructor: { prototype: { admin: true } } })],
  ['ten thousand lists in each other', deep('[', ']')],
  ['ten thousand objects in each other', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ['ten thousand lists where a text belongs', point({ whatHappened: 0 }).replace('0', deep('[', ']'))],
  ['10 MB of text', point({ whatHappened: 'x'.repeat(10 * 1024 * 1024) })],
  ['2 MB of small lists', `[${'[],'.repeat(700_000)}[]]`],
  ['a number where a text belongs', point({ whatHappened: 7 })],
  ['a text where a list belongs', '{"kind":"handling","about":{"kind":"case"},"points":"x"}'],
  ['nothing where an object belongs', 'null'],
  ['a number too large for any', point(0).replace('0', '1e999')],
  ['half a character', point({ whatHappened: 'x' }).replace('"x"', '"\\ud800"')],
]

const targets = [
  {
    name: 'a complaint',
    method: 'PUT',
    path: () => `/api/cases/own/complaints/${randomUUID()}`,
    headers: () => citizen,
  },
  {
    name: 'a draft',
    method: 'PUT',
    path: () => `/api/cases/own/drafts/${randomUUID()}`,
    headers: () => ({ ...citizen, 'if-match': '"0"' }),
  },
  { name: 'the feed', method: 'POST', path: () => '/feed/records', headers: () => municipality },
]

test.each(targets.flatMap((target) => bodies.map(([what, body]) => ({ ...target, what, body }))))(
  '63N $what as the body of $name is refused within a second, and the service goes on',
  async ({ method, path, headers, body }) => {
    // A first request pays for what is made once.
    await fetch(`${origin}/readyz`)
    const began = process.cpuUsage()
    const answer = await fetch(origin + path(), {
      method,
      headers: { ...headers(), 'content-type': 'application/json' },
      body,
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    // The processor's time, so that what else the machine does is not counted.
    const { user, system: kernel } = process.cpuUsage(began)
    expect((user + kernel) / 1000).toBeLessThan(1000)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
    expect((await fetch(`${origin}/readyz`)).status).toBe(200)
  },
)
