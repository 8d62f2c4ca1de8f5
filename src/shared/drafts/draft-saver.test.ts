import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reportAnswer } from '#src/shared/http/connection.ts'
import { readLocalDraft } from '#src/shared/offline/local-drafts.ts'
import { phoneDb } from '#src/shared/offline/open-db.ts'
import { holdOpen, lockVault, type OpenVault } from '#src/shared/offline/vault.ts'
import { answer, noNetwork, problem, server, withApiServer } from '#tests/support/api-server.ts'
import { DraftSaver } from './draft-saver.ts'
import { findDraft } from './drafts.api.ts'

withApiServer()

interface Note {
  text: string
}

const path = '/api/cases/{caseId}/drafts/{draftId}'
let id: string
let vault: OpenVault

beforeEach(async () => {
  // Without an open vault one is asked for; here there is none to be had.
  server.use(
    answer('get', '/api/me/devices/{deviceId}/key', () => problem(404)),
    answer('put', '/api/me/devices/{deviceId}', () => problem(503)),
  )
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  id = crypto.randomUUID()
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  vault = holdOpen(crypto.randomUUID(), 'shared', key)
})
afterEach(() => {
  lockVault()
  reportAnswer()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const place = () => ({ caseId: 'own', id, kind: 'complaint', target: 'case' }) as const
const saverOf = (found = { stored: null, phone: undefined }) =>
  new DraftSaver<Note>(place(), found, { text: '' }, () => undefined)
const onPhone = async () => (await readLocalDraft(vault, id))?.content
const realTimeout = setTimeout
/** Time passes on the page's clock. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
/** What was started comes to an end, while the page's clock stands. */
async function until(holds: () => unknown): Promise<void> {
  for (let turn = 0; turn < 400; turn += 1) {
    try {
      return void (await holds())
    } catch {
      await new Promise((resolve) => realTimeout(resolve, 5))
    }
  }
  await holds()
}

/** A server that keeps drafts as the real one does. */
function keeping() {
  const kept = { version: 0, text: '' }
  server.use(
    answer('put', path, async ({ request }) => {
      const { content } = (await request.json()) as { content: Note }
      kept.text = content.text
      kept.version += 1
      return { version: kept.version, savedAt: new Date().toISOString(), expiresOn: '2027-02-20' }
    }),
  )
  return kept
}

test('7P within half a second of the last key it lies on the phone, without a network too', async () => {
  server.use(answer('put', path, noNetwork))
  const saver = saverOf()
  saver.change({ text: 'Skrevet i venteværelset' })
  await pass(450)
  await until(() => expect(saver.snapshot().status.kind).toBe('onPhone'))
  expect(await onPhone()).toEqual({ text: 'Skrevet i venteværelset' })
  expect(saver.atRisk).toBe(false)
  await pass(500)
  await until(() => expect(saver.snapshot().status).toMatchObject({ kind: 'onPhone', reason: 'server' }))
})

test('who types without a pause is written down every second', async () => {
  server.use(answer('put', path, noNetwork))
  const saver = saverOf()
  for (let key = 1; key <= 12; key += 1) {
    saver.change({ text: 'a'.repeat(key) })
    await pass(100)
  }
  await until(async () => expect(((await onPhone()) as Note).text.length).toBeGreaterThanOrEqual(8))
})

test('“also on this phone” is said when both have the text', async () => {
  const kept = keeping()
  const saver = saverOf()
  saver.change({ text: 'Hej' })
  await pass(600)
  await until(() => expect(saver.snapshot().status).toMatchObject({ kind: 'saved', where: 'both' }))
  expect(kept.text).toBe('Hej')
  await until(async () => expect(await readLocalDraft(vault, id)).toMatchObject({ basedOn: 1, ahead: false }))
})

test('11P a phone that stores nothing leaves the text with the server, and says so', async () => {
  lockVault()
  const kept = keeping()
  const saver = saverOf()
  saver.change({ text: 'Hej' })
  await pass(600)
  await until(() => expect(saver.snapshot().status).toMatchObject({ kind: 'saved', where: 'service' }))
  await until(() => expect(saver.snapshot().phoneTrouble).toBe('noStorage'))
  expect(kept.text).toBe('Hej')
})

test('8P a full phone is said to be full, and the text is never said to lie there', async () => {
  server.use(answer('put', path, noNetwork))
  const db = await phoneDb()
  vi.spyOn(db, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
  const saver = saverOf()
  saver.change({ text: 'Hej' })
  await pass(900)
  await until(() => expect(saver.snapshot()).toMatchObject({ status: { kind: 'notSaved' }, phoneTrouble: 'full' }))
  expect(saver.content).toEqual({ text: 'Hej' })
  expect(saver.atRisk).toBe(true)
})

test('10P after the browser closed the database the next pause writes it down', async () => {
  server.use(answer('put', path, noNetwork))
  const saver = saverOf()
  saver.change({ text: 'før' })
  await pass(450)
  await until(async () => expect(await onPhone()).toEqual({ text: 'før' }))
  const db = await phoneDb()
  db.close()
  saver.change({ text: 'efter' })
  await pass(450)
  await until(async () => {
    await pass(1) // a database that is opened takes its own turns
    expect(await onPhone()).toEqual({ text: 'efter' })
  })
})

test('a phone that gets a vault later writes down what stood on the screen', async () => {
  lockVault()
  server.use(answer('put', path, noNetwork))
  const saver = saverOf()
  saver.change({ text: 'Hej' })
  await pass(450)
  await until(() => expect(saver.snapshot().phoneTrouble).toBe('noStorage'))
  expect(saver.atRisk).toBe(true)
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  vault = holdOpen(crypto.randomUUID(), 'shared', key)
  await saver.save()
  await until(async () => expect(await onPhone()).toEqual({ text: 'Hej' }))
})

test('nothing is written on the phone any more once it is being sent', async () => {
  server.use(answer('put', path, noNetwork))
  const saver = saverOf()
  saver.change({ text: 'Hej' })
  await saver.stop()
  await saver.removeFromPhone()
  await pass(2_000)
  expect(await onPhone()).toBeUndefined()
})

test('a draft is found on the phone when the server does not answer', async () => {
  server.use(answer('put', path, noNetwork), answer('get', path, noNetwork))
  const saver = saverOf()
  saver.change({ text: 'Kun her' })
  await pass(450)
  await until(async () => expect(await onPhone()).toEqual({ text: 'Kun her' }))
  const found = await findDraft('own', id)
  expect(found).toMatchObject({ stored: undefined, phone: { content: { text: 'Kun her' }, ahead: true } })
})

test('without anything on the phone a server that does not answer is a problem, and one that has nothing is none', async () => {
  server.use(answer('get', path, noNetwork))
  await expect(findDraft('own', id)).rejects.toThrow()
  server.use(answer('get', path, () => problem(404)))
  expect(await findDraft('own', id)).toEqual({ stored: null, phone: undefined })
})
