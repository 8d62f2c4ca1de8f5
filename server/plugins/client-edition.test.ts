import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientEdition } from '#api/client-edition.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'
import { clientEditionPlugin } from './client-edition.ts'
import { problemPlugin } from './problem.ts'

const app = Fastify()
let service: TestApp

beforeAll(async () => {
  await app.register(problemPlugin, {})
  await app.register(clientEditionPlugin, { newest: 7 })
  app.get('/api/thing', async () => 'here')
  app.get('/auth/thing', async () => 'here')
  service = await buildTestApp()
})
afterAll(async () => {
  await app.close()
  await service.close()
})

const askWith = (edition?: string, url = '/api/thing') =>
  app.inject({ url, headers: edition === undefined ? {} : { 'udvej-client': edition } })

test('this edition, the two before it, newer ones and clients that name none are taken', async () => {
  const statuses = await Promise.all(
    ['7', '6', '5', '8', undefined].map(async (each) => (await askWith(each)).statusCode),
  )
  expect(statuses).toEqual([200, 200, 200, 200, 200])
})

test('an older app is told to keep what it has and load itself again', async () => {
  const answer = await askWith('4')
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([426, 'application/problem+json; charset=utf-8'])
  expect(answer.json()).toMatchObject({
    ...{ type: '/problems/client-outdated', status: 426 },
    detail: expect.stringMatching(/Nothing was stored.*load the app again/),
  })
})

test('signing in and out stays open to every app', async () => {
  expect((await askWith('1', '/auth/thing')).statusCode).toBe(200)
})

test('what is not an edition is refused', async () => {
  for (const said of ['', 'x', '-1', '1.5', '99999999']) expect((await askWith(said)).statusCode).toBe(422)
})

test('the service holds apps against the edition of the contract', async () => {
  const ask = (edition: number) => service.call({ url: '/api/session', headers: { 'udvej-client': String(edition) } })
  expect((await ask(clientEdition)).statusCode).toBe(401)
  expect((await service.call({ url: '/api/session', headers: { 'udvej-client': 'x' } })).statusCode).toBe(422)
})
