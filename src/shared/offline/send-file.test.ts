// @vitest-environment node
import { expect, test } from 'vitest'
import type { HeldFile } from './held-files.ts'
import { sendFile } from './send-file.ts'

const size = 300_000
const whole = Uint8Array.from({ length: size }, (_, index) => index % 251)
const file = { path: '/api/x', size } as HeldFile

interface Part {
  offset: number
  bytes: Uint8Array
}

/** The service as the contract describes it, for one file. `answer` may say something else to a part before it is taken. */
function service({ from = 0, answer = (_part: Part): Response | undefined => undefined } = {}) {
  const parts: Part[] = []
  let stored = from
  let state = from === 0 ? 'missing' : 'arriving'
  const standing = () => Response.json({ state, offset: stored })
  const ask = async (_path: string, { method, headers, body }: RequestInit) => {
    if (method === 'GET') return standing()
    const offset = Number(new Headers(headers).get('Upload-Offset'))
    const part = { offset, bytes: new Uint8Array(await new Response(body ?? null).arrayBuffer()) }
    const other = answer(part)
    if (other) return other
    if (offset !== stored) return new Response(null, { status: 409, headers: ours })
    parts.push(part)
    stored += part.bytes.length
    state = stored === size ? 'arrived' : 'arriving'
    return standing()
  }
  return { ask, parts, put: (offset: number) => (stored = offset) }
}

const ours = { 'Content-Type': 'application/problem+json; charset=utf-8' }
const send = (ask: ReturnType<typeof service>['ask']) => sendFile(ask, file, new Blob([whole]))

test('25N a file goes part by part from where the service has it, and every byte is in its place', async () => {
  const { ask, parts } = service({ from: 100_000 })
  expect(await send(ask)).toEqual({ outcome: 'done' })
  expect(parts[0]?.offset).toBe(100_000)
  const sent = parts.flatMap(({ bytes }) => [...bytes])
  expect(sent).toEqual([...whole.slice(100_000)])
})

test('a line that breaks stops it, and the next try goes on', async () => {
  let alive = 2
  const { ask, parts } = service({
    answer: () => {
      alive -= 1
      if (alive < 0) throw new TypeError('the line broke')
      return undefined
    },
  })
  expect(await send(ask)).toEqual({ outcome: 'later' })
  alive = 100
  expect(await send(ask)).toEqual({ outcome: 'done' })
  expect(parts.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBe(size)
})

test('a part in the wrong place makes it ask where to go on', async () => {
  const other = service()
  let first = true
  const ask: typeof other.ask = async (path, init) => {
    const answer = await other.ask(path, init)
    if (init.method === 'GET' && first) {
      first = false
      other.put(64)
    }
    return answer
  }
  expect(await send(ask)).toEqual({ outcome: 'done' })
  expect(other.parts[0]?.offset).toBe(64)
})

test('what is never taken is given up, not sent for ever', async () => {
  const { ask } = service({
    answer: () => new Response(null, { status: 409, headers: { ...ours, 'Upload-Offset': '0' } }),
  })
  expect(await send(ask)).toEqual({ outcome: 'lost' })
})

test.each([
  [404, {}, { outcome: 'notFiled' }],
  [401, {}, { outcome: 'stopped' }],
  [426, {}, { outcome: 'stopped' }],
  [429, { 'Retry-After': '30' }, { outcome: 'later', seconds: 30 }],
  [503, { 'Retry-After': '5' }, { outcome: 'later', seconds: 5 }],
  [408, {}, { outcome: 'later' }],
  [413, {}, { outcome: 'lost' }],
  [415, {}, { outcome: 'lost' }],
])('when the service answers %i it knows what to do', async (status, headers, outcome) => {
  expect(await send(async () => new Response(null, { status, headers: { ...ours, ...headers } }))).toEqual(outcome)
})

test.each([400, 401, 403, 404, 413, 415])('a %i that a gateway wrote is no answer of the service', async (status) => {
  const page = { 'Content-Type': 'text/html' }
  expect(await send(async () => new Response('<h1>No</h1>', { status, headers: page }))).toEqual({ outcome: 'later' })
})

test('a file that the service has refused is done: there is nothing more to send', async () => {
  const ask = async () => Response.json({ state: 'refused', offset: size })
  expect(await send(ask)).toEqual({ outcome: 'done' })
})
