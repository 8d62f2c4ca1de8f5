import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from '#tests/support/browser.ts'
import { type IdentityApp, startIdentityApp } from '#tests/support/identity-app.ts'

let service: IdentityApp
let browser: Browser

beforeAll(async () => {
  service = await startIdentityApp()
  browser = new Browser(service.publicUrl)
  const signIn = { loginKey: 'aase', deviceLabel: null, previousCookie: undefined }
  browser.cookies.set('udvej_session /', (await service.identity.sessions.signIn(signIn)) as string)
})
afterAll(() => service.close())

const json = { 'content-type': 'application/json' }

async function change(headers: Record<string, string>, body = '{}') {
  const response = await browser.fetch('/api/me', { method: 'PUT', headers, body })
  return response.status
}

test('a change from our own page is let through', async () => {
  expect(await change({ ...json, 'sec-fetch-site': 'same-origin' })).toBe(200)
})

test.each(['cross-site', 'same-site', 'none', 'nonsense'])(
  'a change with Sec-Fetch-Site %s is refused',
  async (site) => {
    expect(await change({ ...json, 'sec-fetch-site': site, origin: service.publicUrl })).toBe(403)
  },
)

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/jsonp',
  '',
])('a change with the body type "%s" is refused', async (type) => {
  expect(await change({ 'content-type': type })).toBe(403)
})

test('a browser without Sec-Fetch-Site is known by its Origin', async () => {
  const put = (headers: Record<string, string>) =>
    service.app.inject({ method: 'PUT', url: '/api/me', headers: { ...json, ...headers }, payload: '{}' })
  expect((await put({ origin: service.publicUrl })).statusCode).toBe(200)
  expect((await put({ origin: 'https://evil.example' })).statusCode).toBe(403)
  expect((await put({ origin: 'null' })).statusCode).toBe(403)
  expect((await put({})).statusCode).toBe(403)
})

test('a path written in escapes is protected like the plain one', async () => {
  const response = await service.app.inject({ method: 'PUT', url: '/%61pi/me', headers: json, payload: '{}' })
  expect([response.statusCode, response.headers['cache-control']]).toEqual([403, 'no-store'])
})

test('without a session the request goes on as nobody', async () => {
  const response = await new Browser(service.publicUrl).fetch('/api/me')
  expect([response.status, response.headers.get('content-type')]).toEqual([
    401,
    'application/problem+json; charset=utf-8',
  ])
})
