import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

let service: TestApp
beforeAll(async () => {
  const rateLimits = { perMinute: 2, signInPerMinute: 9, machinePerMinute: 9 }
  service = await buildTestApp({ env: { TRUST_PROXY: '10.0.0.1' }, rateLimits })
})
afterAll(() => service.close())

test('54N behind a proxy the limit goes by the address that the proxy saw, whatever the sender wrote before it', async () => {
  const ask = async (number: number, sender: string) => {
    const headers = { 'x-forwarded-for': `203.0.113.${number}, ${sender}` }
    return (await service.app.inject({ url: '/api/session', remoteAddress: '10.0.0.1', headers })).statusCode
  }
  expect([await ask(1, '198.51.100.7'), await ask(2, '198.51.100.7'), await ask(3, '198.51.100.7')]).toEqual([
    401, 401, 429,
  ])
  // Somebody else behind the same proxy is not stopped.
  expect(await ask(1, '198.51.100.8')).toBe(401)
})
