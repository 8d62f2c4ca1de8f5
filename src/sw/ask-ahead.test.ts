import { afterEach, beforeEach, expect, test, vi } from 'vitest'

type AskAhead = typeof import('./ask-ahead.ts')

let worker: AskAhead
let asked: string[]
const notes = new Map<string, Response>()

/** A worker that starts anew: it remembers only what lies in its cache. */
async function start(): Promise<void> {
  vi.resetModules()
  worker = await import('./ask-ahead.ts')
}

beforeEach(async () => {
  asked = []
  notes.clear()
  vi.stubGlobal('EDITION', { id: '1', shells: {}, first: [], rest: [] })
  vi.stubGlobal('caches', {
    open: () =>
      Promise.resolve({
        match: (name: string) => Promise.resolve(notes.get(name)),
        put: (name: string, value: Response) => Promise.resolve(void notes.set(name, value)),
        delete: (name: string) => Promise.resolve(notes.delete(name)),
      }),
  })
  vi.stubGlobal('fetch', (input: string | Request) => {
    const path = typeof input === 'string' ? input : `${new URL(input.url).pathname} by the page`
    asked.push(path)
    return Promise.resolve(new Response(path))
  })
  await start()
})
afterEach(() => void vi.unstubAllGlobals())

const open = (page: string, address: string) => {
  const done: Promise<unknown>[] = []
  worker.askAhead({
    request: new Request(`https://udvej.example${address}`),
    resultingClientId: page,
    waitUntil: (promise: Promise<unknown>) => void done.push(promise),
  } as unknown as FetchEvent)
  return Promise.all(done)
}
const answerTo = async (page: string, path: string, method = 'GET') => {
  const request = new Request(`https://udvej.example${path}`, { method })
  return (await worker.heldAnswer({ clientId: page, request } as FetchEvent))?.text()
}

test('where somebody is signed in the first answers of a page are asked for as it is opened, and given to it', async () => {
  await worker.allowAsking(true)
  await start()
  await open('page', '/letters')
  expect(asked).toEqual(['/api/session', '/api/cases/own/letters'])
  expect(await answerTo('page', '/api/cases/own/letters')).toBe('/api/cases/own/letters')
})

test('each answer is given once, and only to the page that was opened', async () => {
  await worker.allowAsking(true)
  await open('page', '/')
  expect(await answerTo('another page', '/api/session')).toBeUndefined()
  expect(await answerTo('page', '/api/session')).toBe('/api/session')
  expect(await answerTo('page', '/api/session')).toBeUndefined()
})

test('what writes, and what nobody foresaw, is the browser’s own affair', async () => {
  await worker.allowAsking(true)
  await open('page', '/letters')
  expect(await answerTo('page', '/api/cases/own/letters', 'POST')).toBeUndefined()
  expect(await answerTo('page', '/api/cases/own/plan')).toBeUndefined()
})

test('nothing is asked for before somebody has signed in, nor after they have logged out', async () => {
  await open('first', '/')
  await worker.allowAsking(true)
  await worker.allowAsking(false)
  await open('second', '/')
  await start()
  await open('third', '/')
  expect(asked).toEqual([])
})

test('a page that asks although nothing was asked ahead gets the answer to its own question', async () => {
  await open('page', '/')
  expect(await answerTo('page', '/api/session')).toBe('/api/session by the page')
})

test('an answer that no page came for is let go', async () => {
  vi.useFakeTimers()
  await worker.allowAsking(true)
  await open('page', '/')
  vi.advanceTimersByTime(30_000)
  vi.useRealTimers()
  expect(await answerTo('page', '/api/session')).toBeUndefined()
})
