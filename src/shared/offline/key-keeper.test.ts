import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { currentConnection, reportAnswer, reportSilence } from '#src/shared/http/connection.ts'
import { askWorker } from './ask-worker.ts'
import { askForKey, keepKeyAcrossPages, lockHere } from './key-keeper.ts'
import type { Handed, KeyAnswer, KeyMessage } from './key-messages.ts'
import { handOn } from './picture.ts'
import { holdOpen } from './vault.ts'
import { expectWaiting, waitingOfPerson } from './waiting-count.ts'

/** The worker's side of the line: what it was told, and how it answers. */
let told: KeyMessage[]
let answer: (port: MessagePort) => void

let key: CryptoKey
beforeEach(async () => {
  key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  told = []
  answer = () => undefined
  const postMessage = (message: KeyMessage, [port]: MessagePort[] = []) => {
    told.push(message)
    if (port) answer(port)
  }
  const worker = { postMessage }
  const ready = Promise.resolve({ active: worker })
  vi.stubGlobal('navigator', { serviceWorker: { controller: worker, ready } })
  document.body.innerHTML = '<div id="root"><main><p data-content>Din sag</p></main></div>'
  keepKeyAcrossPages(() => undefined)
})
afterEach(() => {
  lockHere()
  globalThis.udvejHanded = undefined
  vi.useRealTimers()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

const handed = (): Handed => ({
  held: { vaultId: 'one', mode: 'own', key },
  picture: null,
  silent: false,
  waiting: 0,
})
const leave = () => dispatchEvent(new Event('pagehide'))

test('a page that goes away hands on its key, and on “my phone” what it shows', () => {
  holdOpen('one', 'own', key)
  leave()
  expect(told).toMatchObject([{ type: 'hold-key', held: { vaultId: 'one' }, picture: { address: '/' } }])
})

test('a page that no worker answers hands its key to the one that will answer the next page', () => {
  Object.assign(navigator.serviceWorker, { controller: null })
  holdOpen('one', 'own', key)
  leave()
  expect(told).toMatchObject([{ type: 'hold-key', held: { vaultId: 'one' } }])
})

test('on a shared phone it hands on its key alone', () => {
  holdOpen('one', 'shared', key)
  leave()
  expect(told).toMatchObject([{ type: 'hold-key', held: { mode: 'shared' }, picture: null }])
})

test('a page that is locked hands nothing on', () => {
  holdOpen('one', 'own', key)
  lockHere()
  leave()
  expect(told).toEqual([{ type: 'forget-key' }])
})

test('the next page has the key that the worker gives, also when a slow phone takes two seconds for it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  answer = (port) => setTimeout(() => port.postMessage({ handed: null, alone: true } satisfies KeyAnswer), 2_000)
  const late = askWorker()
  vi.advanceTimersByTime(2_000)
  vi.useRealTimers()
  expect(await late).toEqual({ handed: null, alone: true })
})

test('a worker that never answers is not waited for forever', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const nothing = askWorker()
  vi.advanceTimersByTime(3_000)
  expect(await nothing).toEqual({ handed: null, alone: false })
})

test('what was handed over is taken once', async () => {
  globalThis.udvejHanded = Promise.resolve({ handed: handed(), alone: true })
  expect((await askForKey())?.vaultId).toBe('one')
  expect(globalThis.udvejHanded).toBeUndefined()
})

test('the next page knows at once what the last one said above its content', async () => {
  holdOpen('one', 'own', key)
  reportSilence()
  expectWaiting(2)
  leave()
  expect(told).toMatchObject([{ silent: true, waiting: 2 }])
  reportAnswer()
  expectWaiting(0)
  globalThis.udvejHanded = Promise.resolve({ handed: { ...handed(), silent: true, waiting: 2 }, alone: true })
  await askForKey()
  expect([currentConnection() === 'ok', waitingOfPerson()]).toEqual([false, 2])
  reportAnswer()
  globalThis.udvejHanded = Promise.resolve({ handed: handed(), alone: true })
  await askForKey()
  expect([currentConnection(), waitingOfPerson()]).toEqual(['ok', 0])
})

test('where no other page is open nobody else is waited for', async () => {
  globalThis.udvejHanded = Promise.resolve({ handed: null, alone: true })
  vi.useFakeTimers({ toFake: ['setTimeout'] }) // a wait would not end
  expect(await askForKey()).toBeNull()
})

test('a page that goes away before its app has taken the key hands it on as it came, and later no more', async () => {
  const given: KeyAnswer = { handed: handed(), alone: true }
  globalThis.udvejHanded = Promise.resolve(given)
  handOn(given)
  expect(told).toMatchObject([{ type: 'hold-key', held: { vaultId: 'one' } }])
  await askForKey()
  handOn(given)
  expect(told).toHaveLength(1)
})
