import { afterEach, expect, test } from 'vitest'
import { Browser } from '#tests/support/browser.ts'
import { type IdentityApp, startIdentityApp } from '#tests/support/identity-app.ts'

let service: IdentityApp
afterEach(() => service.close())

async function statuses(count: number, path: string, headers: (index: number) => Record<string, string> = () => ({})) {
  const found: number[] = []
  for (let index = 0; index < count; index += 1) {
    found.push((await fetch(new URL(path, service.publicUrl), { headers: headers(index), redirect: 'manual' })).status)
  }
  return found
}

test('more requests than the limit get 429 with the time to wait', async () => {
  service = await startIdentityApp({ perMinute: 2 })
  expect(await statuses(3, '/api/me')).toEqual([401, 401, 429])
  const response = await fetch(`${service.publicUrl}/api/me`)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await response.json()).toMatchObject({ type: '/problems/too-many-requests', status: 429 })
})

test('54N a false X-Forwarded-For does not escape the limit', async () => {
  service = await startIdentityApp({ perMinute: 2 })
  expect(await statuses(3, '/api/me', (index) => ({ 'x-forwarded-for': `203.0.113.${index}` }))).toEqual([
    401, 401, 429,
  ])
})

test('false session cookies and escaped paths do not escape the limit', async () => {
  service = await startIdentityApp({ perMinute: 3 })
  await statuses(2, '/api/me', (index) => ({ cookie: `udvej_session=${String(index).padStart(43, 'x')}` }))
  expect(await statuses(2, '/%61pi/me')).toEqual([401, 429])
})

test('paths that do not exist count as well', async () => {
  service = await startIdentityApp({ perMinute: 1 })
  expect(await statuses(2, '/api/nothing')).toEqual([404, 429])
})

test('signing in has a limit of its own, and a signed-in person is not stopped by their neighbours on the same address', async () => {
  service = await startIdentityApp({ perMinute: 2, signInPerMinute: 1 })
  expect(await statuses(2, '/auth/login')).toEqual([303, 429])
  expect(await statuses(3, '/api/me')).toEqual([401, 401, 429])
  const browser = new Browser(service.publicUrl)
  const signIn = { loginKey: 'aase', deviceLabel: null, previousCookie: undefined }
  browser.cookies.set('udvej_session /', (await service.identity.sessions.signIn(signIn)) as string)
  expect((await browser.fetch('/api/me')).status).toBe(200)
})
