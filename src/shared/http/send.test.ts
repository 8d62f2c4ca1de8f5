import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { currentConnection, holdRequests, reportAnswer, reportSilence, subscribeToConnection } from './connection.ts'
import { NetworkError, ProblemError, secondsToWait } from './errors.ts'
import { pauseBeforeAsking, shouldAskAgain } from './query-client.ts'
import { sayWhenSilent, send } from './send.ts'

const address = `${location.origin}/api/session`

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  reportAnswer()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('nothing coming back is a NetworkError, and the reader is told that the server does not answer', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(send(new Request(address))).rejects.toBeInstanceOf(NetworkError)
  expect(currentConnection()).toBe('unreachable')
})

test('without a network the words say so', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(send(new Request(address))).rejects.toBeInstanceOf(NetworkError)
  expect(currentConnection()).toBe('offline')
  vi.restoreAllMocks()
})

test('27P silence is said within ten seconds though the browser believes to be online, and taken back with the answer', async () => {
  const waiting: ((response: Response) => void)[] = []
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => waiting.push(resolve)))
  const sent = send(new Request(address))
  await vi.advanceTimersByTimeAsync(9_000)
  expect(currentConnection()).toBe('unreachable')
  waiting[0]?.(new Response('{}'))
  await sent
  expect(currentConnection()).toBe('ok')
})

test('27P files that do not come are silence too, and whether they come later is their own affair', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  let bring = (_file: string) => {}
  const file = sayWhenSilent(new Promise<string>((resolve) => (bring = resolve)))
  await vi.advanceTimersByTimeAsync(9_000)
  expect(currentConnection()).toBe('unreachable')
  bring('the file')
  expect(await file).toBe('the file')
  reportAnswer()
  await sayWhenSilent(Promise.resolve())
  await vi.advanceTimersByTimeAsync(9_000)
  expect(currentConnection()).toBe('ok')
})

test('the server is asked again and again, at most every ten seconds, until it answers', async () => {
  const asked = vi.fn().mockRejectedValue(new TypeError('Failed to fetch'))
  vi.stubGlobal('fetch', asked)
  await send(new Request(address)).catch(() => undefined)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked.mock.calls.length).toBeGreaterThan(6)
  expect(asked.mock.calls.length).toBeLessThan(12)
  asked.mockResolvedValue(new Response('{}'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(currentConnection()).toBe('ok')
})

test('a way that opens only to close again for what is asked is tried less and less often', async () => {
  let saves = 0
  vi.stubGlobal('fetch', (what: Request | string) => {
    if (what === '/healthz') return Promise.resolve(new Response('ok'))
    saves += 1
    return Promise.reject(new TypeError('Failed to fetch'))
  })
  const save = () => void send(new Request(address)).catch(() => undefined)
  const stop = subscribeToConnection(() => currentConnection() === 'ok' && save())
  save()
  await vi.advanceTimersByTimeAsync(60_000)
  stop()
  expect(saves).toBeGreaterThan(6)
  expect(saves).toBeLessThan(12)
})

test('while requests are held nothing is asked, and then it is', async () => {
  const asked = vi.fn().mockImplementation(() => Promise.resolve(new Response('{}')))
  vi.stubGlobal('fetch', asked)
  holdRequests(new Promise((resolve) => setTimeout(resolve, 5_000)))
  const sent = send(new Request(address))
  reportSilence()
  await vi.advanceTimersByTimeAsync(4_999)
  expect(asked).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect((await sent).ok).toBe(true)
})

test('an answer that the page’s head asked for is used once', async () => {
  const asked = vi.fn().mockResolvedValue(new Response('late'))
  vi.stubGlobal('fetch', asked)
  globalThis.udvejEarly = { '/api/session': Promise.resolve(new Response('early')) }
  expect(await (await send(new Request(address))).text()).toBe('early')
  expect(await (await send(new Request(address))).text()).toBe('late')
  expect(asked).toHaveBeenCalledTimes(1)
})

test('a no from the server is not asked again; a busy server not sooner than it said', () => {
  expect(shouldAskAgain(0, new ProblemError(404, {}))).toBe(false)
  const busy = new ProblemError(429, {}, 20)
  expect(shouldAskAgain(0, busy)).toBe(true)
  expect(pauseBeforeAsking(0, busy)).toBe(20_000)
  expect(secondsToWait('20')).toBe(20)
  expect(secondsToWait('Mon, 23 Nov 2026 12:00:30 GMT', Date.parse('2026-11-23T12:00:00Z'))).toBe(30)
})
