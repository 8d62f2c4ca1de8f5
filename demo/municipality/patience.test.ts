import { expect, test } from 'vitest'
import { mayPass, patiently, RefusedError, waitBefore } from './patience.ts'

const signal = new AbortController().signal
const answering = (status: number) => Promise.resolve({ data: 'words', response: new Response(null, { status }) })

test('the wait doubles up to a quarter of a minute, unless the service says how long', () => {
  expect([0, 1, 2, 10].map((attempt) => waitBefore(attempt, null))).toEqual([500, 1000, 2000, 15_000])
  expect(waitBefore(0, '7')).toBe(7000)
  expect(waitBefore(0, 'Mon, 23 Nov 2026 13:05:00 GMT')).toBe(500)
})

test('an overloaded or broken service is asked again, one that says no is not', async () => {
  expect([408, 429, 500, 503].every(mayPass)).toBe(true)
  expect([400, 403, 404, 409, 422].some(mayPass)).toBe(false)
  await expect(patiently(() => answering(409), { signal })).rejects.toThrow(RefusedError)
})

test('a refused token is renewed at once', async () => {
  const statuses = [401, 200]
  let renewed = 0
  const ask = () => answering(statuses.shift() ?? 500)
  expect(
    await patiently(ask, {
      signal,
      renew: () => {
        renewed += 1
      },
    }),
  ).toBe('words')
  expect([renewed, statuses]).toEqual([1, []])
})

test('a stop ends the waiting', async () => {
  const stop = new AbortController()
  const asked = patiently(() => Promise.reject(new Error('no connection')), {
    signal: stop.signal,
    onWait: () => stop.abort(),
  })
  await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
})
