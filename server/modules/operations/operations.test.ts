import { expect, test } from 'vitest'
import { buildTestApp } from '#tests/support/test-app.ts'
import { createReadinessService } from './readiness.service.ts'

test('a service that runs is healthy and ready, for anybody who asks', async () => {
  const service = await buildTestApp()
  const ask = async (url: string) => (await service.call({ url })).json<{ status: unknown }>().status
  expect([await ask('/healthz'), await ask('/readyz')]).toEqual(['ok', 'ready'])
  await service.close()
})

test('a service without its database is healthy and not ready', async () => {
  const service = await buildTestApp()
  await service.db.close()
  expect((await service.call({ url: '/healthz' })).statusCode).toBe(200)
  expect((await service.call({ url: '/readyz' })).statusCode).toBe(503)
  await service.app.close()
})

test('a database that does not answer within two seconds counts as none', async () => {
  const readiness = createReadinessService({ db: { query: () => new Promise<never>(() => {}) } })
  expect(await readiness.state()).toBe('noDatabase')
})

test('a service that is stopping is not ready', async () => {
  const readiness = createReadinessService({ db: { query: async () => [] } })
  expect(await readiness.state()).toBe('ready')
  readiness.stop()
  expect(await readiness.state()).toBe('stopping')
})
