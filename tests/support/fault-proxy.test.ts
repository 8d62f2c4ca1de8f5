import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts'

/** A service that remembers what it was asked, and how much of the body came. */
let service: Server
let asked: { path: string; bytes: number; whole: boolean }[]
let proxy: FaultProxy
let url: string

beforeEach(async () => {
  asked = []
  service = createServer((request, response) => {
    take(request).then(
      () => response.end(`did ${request.url}`),
      () => response.destroy(),
    )
  })
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  proxy = await startFaultProxy((service.address() as AddressInfo).port)
  url = `http://127.0.0.1:${proxy.port}`
})
afterEach(async () => {
  await proxy.close()
  service.closeAllConnections()
  service.close()
})

async function take(request: IncomingMessage): Promise<void> {
  const entry = { path: request.url ?? '', bytes: 0, whole: false }
  asked.push(entry)
  for await (const chunk of request) entry.bytes += (chunk as Buffer).length
  entry.whole = true
}

const put = async (path = '/thing', body = 'x') => {
  const answer = await fetch(url + path, { method: 'PUT', body })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}
const patient = { timeout: 15_000 }
const nothing = expect.any(TypeError)

test('without a fault everything goes through, and is noted', async () => {
  expect(await put('/a', 'hello')).toMatchObject({ status: 200, text: 'did /a' })
  expect(asked).toEqual([{ path: '/a', bytes: 5, whole: true }])
  expect(proxy.passed).toMatchObject([{ method: 'PUT', path: '/a', fault: null, status: 200 }])
})

test('a lost request never reaches the service; a lost answer does', async () => {
  proxy.fail({ path: /thing/ }, { kind: 'request lost' })
  await expect(put()).rejects.toEqual(nothing)
  expect(asked).toEqual([])
  proxy.fail({ path: /thing/ }, { kind: 'answer lost' })
  await expect(put()).rejects.toEqual(nothing)
  expect(asked).toEqual([{ path: '/thing', bytes: 1, whole: true }])
  expect((await put()).status).toBe(200)
  expect(proxy.passed.map(({ fault, status }) => [fault, status])).toEqual([
    ['request lost', 0],
    ['answer lost', 0],
    [null, 200],
  ])
})

test('a fault is for the requests that it names, as often as was said, until it is healed', async () => {
  proxy.fail({ method: 'PUT', path: /^\/b/ }, { kind: 'answered', status: 503 }, 2)
  expect((await put('/a')).status).toBe(200)
  expect((await fetch(`${url}/b`)).status).toBe(200)
  expect([(await put('/b')).status, (await put('/b')).status, (await put('/b')).status]).toEqual([503, 503, 200])
  proxy.fail({}, { kind: 'answered', status: 503 }, Number.POSITIVE_INFINITY)
  expect([(await put()).status, (await put()).status]).toEqual([503, 503])
  proxy.heal()
  expect((await put()).status).toBe(200)
})

test('somebody on the way can answer with headers and a body', async () => {
  const body = '{"status":429}'
  proxy.fail({}, { kind: 'answered', status: 429, headers: { 'retry-after': '7' }, body })
  const answer = await put()
  expect([answer.status, answer.headers.get('retry-after'), answer.text]).toEqual([429, '7', body])
  expect(asked).toEqual([])
})

test('an upload that is cut reaches the service in part', async () => {
  proxy.fail({}, { kind: 'upload cut', afterBytes: 100_000 })
  await expect(put('/thing', 'x'.repeat(1_000_000))).rejects.toEqual(nothing)
  await expect.poll(() => asked[0]?.bytes, patient).toBe(100_000)
  expect(asked[0]?.whole).toBe(false)
})

test('a request that is sent twice is done twice and answered once', async () => {
  proxy.fail({}, { kind: 'sent twice' })
  expect((await put()).text).toBe('did /thing')
  expect(asked).toHaveLength(2)
})

test('a request that arrives later overtakes nobody and is overtaken', async () => {
  proxy.fail({ path: /first/ }, { kind: 'arrives later', ms: 2_000 })
  await expect(put('/first')).rejects.toEqual(nothing)
  await put('/second')
  expect(asked.map(({ path }) => path)).toEqual(['/second'])
  await expect.poll(() => asked.map(({ path }) => path), patient).toEqual(['/second', '/first'])
})

test('a late answer is late', async () => {
  proxy.fail({}, { kind: 'late', ms: 120 })
  const before = performance.now()
  await put()
  expect(performance.now() - before).toBeGreaterThan(110)
})

test('a cut line refuses at once; a dark one takes everything in and says nothing; both come back', async () => {
  await proxy.cut()
  await expect(put()).rejects.toEqual(nothing)
  await proxy.mend()
  expect((await put()).status).toBe(200)

  proxy.goDark()
  let settled = false
  const inTheDark = put().finally(() => {
    settled = true
  })
  inTheDark.catch(() => {})
  await wait(150)
  expect(settled).toBe(false)
  proxy.goLight()
  await expect(inTheDark).rejects.toEqual(nothing)
  expect((await put()).status).toBe(200)
  expect(asked).toHaveLength(2)
})

test('an answer can be changed on its way', async () => {
  proxy.change('/a', (body) => body.toUpperCase())
  expect([(await put('/a')).text, (await put('/b')).text]).toEqual(['DID /A', 'did /b'])
})
