// @vitest-environment node
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eventually } from '#tests/support/eventually.ts'
import { inPhoneDb } from './open-db.ts'
import { type Answer, Outbox, type OutboxPorts } from './outbox.ts'
import type { OutboxItem, Receipt } from './outbox-item.ts'
import { type PhoneOutbox, phoneOutbox } from './outbox-store.ts'
import { holdOpen, type OpenVault } from './vault.ts'

const begin = Date.parse('2026-11-25T10:00:00.000Z')
let vault: OpenVault
let store: PhoneOutbox

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: begin })
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  vault = holdOpen(crypto.randomUUID(), 'shared', key)
  store = phoneOutbox(vault)
})
afterEach(() => vi.useRealTimers())

const receiptOf = (id: string): Receipt => ({
  filingId: id,
  number: 'U-2026-AAAA-BBBB',
  filedAt: '2026-11-25T10:00:01.000Z',
  state: 'sent',
})
const arrived = (item: { id: string }): Answer => ({ kind: 'receipt', receipt: receiptOf(item.id) })
const refused = (status: number, retryAfterMs?: number): Answer => ({
  kind: 'refused',
  refusal: { status, type: '/problems/test', pointers: [] },
  ...(retryAfterMs ? { retryAfterMs } : {}),
})

function aFiling(text: string, caseId = 'own'): Omit<OutboxItem, 'seq'> {
  const id = crypto.randomUUID()
  return {
    id,
    caseId,
    queuedAt: new Date().toISOString(),
    request: { path: `/api/cases/${caseId}/complaints/${id}`, body: { text } },
    draft: { kind: 'complaint', content: { text }, basedOn: 0 },
    state: { name: 'waiting', tries: 0 },
    facts: {},
  }
}

/** A service that answers as it is told, one answer after the other and the last one for good. What it filed is in `filed`. */
function service(...answers: (Answer | ((item: OutboxItem) => Answer))[]) {
  const asked: { id: string; text: string; at: number }[] = []
  const send = vi.fn(async (item: OutboxItem): Promise<Answer> => {
    const { text } = item.request.body as { text: string }
    asked.push({ id: item.id, text, at: Date.now() - begin })
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    return typeof answer === 'function' ? answer(item) : (answer ?? { kind: 'silence' })
  })
  return { asked, send, texts: () => asked.map(({ text }) => text) }
}

function outboxWith(send: OutboxPorts['send'], ports: Partial<OutboxPorts> = {}): Outbox {
  return new Outbox({
    ...{ store, send, isStillOurs: async () => true, alone: (work) => work(), onChange: () => undefined },
    ...{ now: () => Date.now(), random: () => 1 },
    ...ports,
  })
}

async function freeze(...items: Omit<OutboxItem, 'seq'>[]): Promise<void> {
  for (const item of items) await store.freeze(item)
}

const statesOf = async () => (await store.list()).map(({ state }) => state.name)

test('what is filed is sent, and leaves when its receipt is stored', async () => {
  const filing = aFiling('klage')
  await freeze(filing)
  await outboxWith(service(arrived).send).wake()
  expect(await store.list()).toEqual([])
  expect((await store.sent()).map(({ receipt }) => receipt)).toEqual([receiptOf(filing.id)])
})

test('an item whose receipt cannot be stored stays and is sent again', async () => {
  const filing = aFiling('klage')
  await freeze(filing)
  const failing = { ...store, settle: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) }
  const { send, asked } = service(arrived)
  await outboxWith(send, { store: failing }).wake()
  expect(await statesOf()).toEqual(['waiting'])
  await vi.advanceTimersByTimeAsync(1_000)
  await outboxWith(send).wake('all')
  expect(asked.map(({ id }) => id)).toEqual([filing.id, filing.id])
  expect(await store.list()).toEqual([])
})

test('in one case everything is sent in the order in which it was filed, and another case does not wait for it', async () => {
  await freeze(aFiling('a1', 'a'), aFiling('b1', 'b'), aFiling('a2', 'a'))
  const { send, texts } = service((item) => (item.caseId === 'a' ? refused(500) : arrived(item)))
  await outboxWith(send).wake()
  expect(texts()).toEqual(['a1', 'b1'])
  expect((await store.list()).map(({ request }) => request.body)).toEqual([{ text: 'a1' }, { text: 'a2' }])
})

test('3P ten presses on “send” put it into the outbox once', async () => {
  const filing = aFiling('klage')
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => store.freeze(filing)))
  expect(outcomes.filter((outcome) => outcome === 'frozen')).toHaveLength(1)
  expect(await store.list()).toHaveLength(1)
})

test('however often it is woken, one thing is sent at a time', async () => {
  await freeze(aFiling('klage'))
  const { send, asked } = service(arrived)
  const outbox = outboxWith(send)
  await Promise.all(Array.from({ length: 10 }, () => outbox.wake('all')))
  expect(asked).toHaveLength(1)
})

test('wherever a press falls into a run under way, what it is about has been tried when it is answered', async () => {
  for (let turns = 0; turns < 40; turns += 1) {
    const items: OutboxItem[] = []
    const kept: OutboxPorts['store'] = {
      list: async () => [...items],
      change: async () => undefined,
      settle: async () => void items.pop(),
    }
    const { send, asked } = service(arrived)
    const outbox = outboxWith(send, { store: kept })
    void outbox.wake()
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
    items.push({ ...aFiling('klage'), seq: 1 })
    await outbox.wake('all')
    expect([turns, asked.length]).toEqual([turns, 1])
  }
})

test('24N an answer that is lost is asked for again with the very same filing', async () => {
  const filing = aFiling('klage')
  await freeze(filing)
  const { send, asked } = service({ kind: 'silence' }, arrived)
  const outbox = outboxWith(send)
  await outbox.wake()
  expect((await store.list())[0]?.state).toMatchObject({ name: 'waiting', tries: 1, setback: 'silence' })
  await vi.advanceTimersByTimeAsync(2_000)
  await eventually(async () => expect(await store.list()).toEqual([]))
  expect(asked.map(({ id, text }) => [id, text])).toEqual([
    [filing.id, 'klage'],
    [filing.id, 'klage'],
  ])
})

test('the pauses grow to five minutes', async () => {
  await freeze(aFiling('klage'))
  const outbox = outboxWith(service({ kind: 'silence' }).send)
  const pauses: number[] = []
  for (let round = 0; round < 12; round += 1) {
    await outbox.wake('all')
    const state = (await store.list())[0]?.state
    pauses.push(state?.name === 'waiting' ? (Date.parse(state.retryAt ?? '') - Date.now()) / 1000 : 0)
    vi.setSystemTime(Date.now() + 1_000)
  }
  outbox.stop()
  expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300])
})

test('29P a busy service is not asked again sooner than it said, though the way opens and the app starts anew', async () => {
  await freeze(aFiling('klage'), aFiling('anden sag', 'b'))
  const { send, asked } = service(refused(429, 20_000), arrived)
  const outbox = outboxWith(send)
  await outbox.wake()
  expect(asked).toHaveLength(1)
  outbox.stop()
  await vi.advanceTimersByTimeAsync(19_000)
  await outboxWith(send).wake('all')
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1_000)
  await outboxWith(send).wake('all')
  expect(await store.list()).toEqual([])
})

test('28P a way that opens and closes twenty times a minute does not make it ask without bounds', async () => {
  await freeze(aFiling('klage'))
  const { send, asked } = service({ kind: 'silence' })
  const outbox = outboxWith(send)
  for (let change = 0; change < 20; change += 1) {
    for (let wake = 0; wake < 3; wake += 1) await outbox.wake('all')
    vi.setSystemTime(Date.now() + 3_000)
  }
  outbox.stop()
  expect(asked.length).toBeLessThanOrEqual(21)
  expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
})

test('stopped while something is about to be sent, it sends nothing any more, and what waits stays', async () => {
  await freeze(aFiling('klage'))
  const { send, asked } = service(arrived)
  const stopping: PhoneOutbox = {
    ...store,
    change: async (item) => {
      await store.change(item)
      outbox.stop()
    },
  }
  const outbox = outboxWith(send, { store: stopping })
  await outbox.wake()
  expect(asked).toEqual([])
  expect(await statesOf()).toEqual(['waiting'])
})

test('17P when the session has ended nothing is sent until somebody is signed in, and then each once', async () => {
  await freeze(aFiling('et'), aFiling('to'))
  const { send, texts } = service(refused(401), arrived)
  const outbox = outboxWith(send)
  await outbox.wake()
  expect(outbox.pause).toBe('signedOut')
  await vi.advanceTimersByTimeAsync(600_000)
  await outbox.wake('all')
  expect(texts()).toEqual(['et'])
  await outbox.resume()
  expect(texts()).toEqual(['et', 'et', 'to'])
  expect(await store.list()).toEqual([])
})

test('an app that is too old stops sending, and everything stays', async () => {
  await freeze(aFiling('et'), aFiling('to'))
  const { send, asked } = service(refused(426))
  const outbox = outboxWith(send)
  await outbox.wake()
  await outbox.wake('all')
  expect(outbox.pause).toBe('outdated')
  expect(asked).toHaveLength(1)
  expect(await statesOf()).toEqual(['waiting', 'waiting'])
})

test.each([403, 404, 409, 413, 422])('%i needs the person, keeps why, and holds up nothing else', async (status) => {
  await freeze(aFiling('et'), aFiling('to'))
  const { send, texts } = service(refused(status), arrived)
  await outboxWith(send).wake()
  expect(texts()).toEqual(['et', 'to'])
  const [left, ...none] = await store.list()
  expect(left?.state).toMatchObject({ name: 'needsYou', refusal: { status } })
  expect(none).toEqual([])
})

test('a case that another person cannot see is no refusal: it waits for its own person', async () => {
  await freeze(aFiling('klage'))
  const outbox = outboxWith(service(refused(404)).send, { isStillOurs: async () => false })
  await outbox.wake()
  expect(outbox.pause).toBe('signedOut')
  expect(await statesOf()).toEqual(['waiting'])
})

test('what is thrown away while it is being sent does not come back', async () => {
  const filing = aFiling('klage')
  await freeze(filing)
  const send = async (): Promise<Answer> => {
    await store.discard(filing.id)
    return refused(500)
  }
  await outboxWith(send).wake()
  expect(await store.list()).toEqual([])
})

test('16P three things queued by an older edition are all sent, each once', async () => {
  const older = [aFiling('et'), aFiling('to'), aFiling('tre')]
  for (const { id, caseId, queuedAt, request, draft, state } of older) {
    const sealed = await vault.seal(`outbox/${id}`, 1, { request, draft, state })
    await inPhoneDb((db) => db.add('outbox', { id, caseId, queuedAt, vaultId: vault.id, sealed }))
  }
  const { send, texts } = service(arrived)
  await outboxWith(send).wake()
  expect(texts()).toEqual(['et', 'to', 'tre'])
  expect(await store.list()).toEqual([])
})

test('23P one that does not open is set aside, and the others are sent', async () => {
  const [broken, whole] = [aFiling('et'), aFiling('to')]
  await freeze(broken, whole)
  await inPhoneDb(async (db) => {
    const row = await db.getFromIndex('outbox', 'byId', broken.id)
    if (row) await db.put('outbox', { ...row, sealed: { ...row.sealed, data: new ArrayBuffer(40) } })
  })
  const { send, texts } = service(arrived)
  await outboxWith(send).wake()
  expect(texts()).toEqual(['to'])
  expect(await inPhoneDb((db) => db.get('setAside', `outbox/${broken.id}`))).toMatchObject({ from: 'outbox' })
})

test('what a newer edition queued is neither sent nor touched by this one', async () => {
  const { id, caseId, queuedAt } = aFiling('fra fremtiden')
  const sealed = await vault.seal(`outbox/${id}`, 99, { something: 'else' })
  await inPhoneDb((db) => db.add('outbox', { id, caseId, queuedAt, vaultId: vault.id, sealed }))
  await freeze(aFiling('af i dag'))
  const { send, texts } = service(arrived)
  await outboxWith(send).wake()
  expect(texts()).toEqual(['af i dag'])
  expect(await inPhoneDb((db) => db.getFromIndex('outbox', 'byId', id))).toBeDefined()
})

test('taking something in removes its draft in the same step, and taking it back makes it one again', async () => {
  const filing = aFiling('klage')
  await inPhoneDb(async (db) => {
    const sealed = await vault.seal(`drafts/${filing.id}`, 1, {})
    await db.put('drafts', { id: filing.id, vaultId: vault.id, caseId: 'own', savedAt: filing.queuedAt, sealed })
  })
  await freeze(filing)
  expect(await inPhoneDb((db) => db.get('drafts', filing.id))).toBeUndefined()
  const { kind, content } = filing.draft
  const draft = { id: filing.id, caseId: 'own', kind, content, basedOn: 0, ahead: true, savedAt: filing.queuedAt }
  expect(await store.takeBack(filing.id, draft)).toBe(true)
  expect(await store.takeBack(filing.id, draft)).toBe(false)
  expect(await store.list()).toEqual([])
  expect(await inPhoneDb((db) => db.get('drafts', filing.id))).toMatchObject({ id: filing.id })
})

test('another person’s outbox is not to be seen', async () => {
  await freeze(aFiling('klage'))
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  expect(await phoneOutbox(holdOpen(crypto.randomUUID(), 'shared', key)).list()).toEqual([])
})
