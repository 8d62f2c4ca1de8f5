// @vitest-environment node
import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { eventually } from '#tests/support/eventually.ts'
import { aFiling, arrived, receiptOf, refused, service, withPhoneOutbox } from '#tests/support/phone-outbox.ts'
import type { Answer, OutboxPorts } from './outbox.ts'
import type { OutboxItem } from './outbox-item.ts'
import type { PhoneOutbox } from './outbox-store.ts'

const { phone, outboxWith, freeze, statesOf } = withPhoneOutbox()

test('what is filed is sent, and leaves when its receipt is stored', async () => {
  const filing = aFiling('klage')
  await freeze(filing)
  await outboxWith(service(arrived).send).wake()
  expect(await phone.store.list()).toEqual([])
  expect((await phone.store.sent()).map(({ receipt }) => receipt)).toEqual([receiptOf(filing.id)])
})

test('an item whose receipt cannot be stored stays and is sent again', async () => {
  const filing = aFiling('klage')
  await freeze(filing)
  const failing = { ...phone.store, settle: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) }
  const { send, asked } = service(arrived)
  await outboxWith(send, { store: failing }).wake()
  expect(await statesOf()).toEqual(['waiting'])
  await vi.advanceTimersByTimeAsync(1_000)
  await outboxWith(send).wake('all')
  expect(asked.map(({ id }) => id)).toEqual([filing.id, filing.id])
  expect(await phone.store.list()).toEqual([])
})

test('in one case everything is sent in the order in which it was filed, and another case does not wait for it', async () => {
  await freeze(aFiling('a1', 'a'), aFiling('b1', 'b'), aFiling('a2', 'a'))
  const { send, texts } = service((item) => (item.caseId === 'a' ? refused(500) : arrived(item)))
  await outboxWith(send).wake()
  expect(texts()).toEqual(['a1', 'b1'])
  expect((await phone.store.list()).map(({ request }) => request.body)).toEqual([{ text: 'a1' }, { text: 'a2' }])
})

test('3P ten presses on “send” put it into the outbox once', async () => {
  const filing = aFiling('klage')
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => phone.store.freeze(filing)))
  expect(outcomes.filter((outcome) => outcome === 'frozen')).toHaveLength(1)
  expect(await phone.store.list()).toHaveLength(1)
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
  expect((await phone.store.list())[0]?.state).toMatchObject({ name: 'waiting', tries: 1, setback: 'silence' })
  await vi.advanceTimersByTimeAsync(2_000)
  await eventually(async () => expect(await phone.store.list()).toEqual([]))
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
    const state = (await phone.store.list())[0]?.state
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
  expect(await phone.store.list()).toEqual([])
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
    ...phone.store,
    change: async (item) => {
      await phone.store.change(item)
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
  expect(await phone.store.list()).toEqual([])
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
  const [left, ...none] = await phone.store.list()
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
    await phone.store.discard(filing.id)
    return refused(500)
  }
  await outboxWith(send).wake()
  expect(await phone.store.list()).toEqual([])
})
