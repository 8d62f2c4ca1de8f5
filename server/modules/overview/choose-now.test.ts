import { expect, test } from 'vitest'
import type { Matter } from '#server/modules/matters/matters.public.ts'
import { chooseNow, type Open } from './choose-now.ts'

const today = '2026-11-23'
const nothing: Open = { yours: [], authoritys: [], meeting: null }

function matter(id: string, more: Partial<Matter> = {}): Matter {
  const base = {
    kind: 'letter',
    state: 'canComplain',
    turn: 'citizen',
    next: 'complainOrNot',
    since: '2026-11-01',
  } as const
  return { ...base, id, title: { da: id }, actions: [], overdueDays: 0, silentDays: 0, ...more }
}
const authoritys = (id: string, overdueDays: number, silentDays: number) =>
  matter(id, { turn: 'authority', overdueDays, silentDays })
const meeting = (on: string) => ({
  matter: matter('meeting', { kind: 'meeting', state: 'accepted', turn: 'nobody' }),
  on,
})
const chosen = (open: Partial<Open>) => chooseNow({ ...nothing, ...open }, today)?.id ?? null

test('nothing open is no answer', () => {
  expect(chosen({})).toBeNull()
})

test('the citizen’s own matter comes first when it is due within 14 days', () => {
  const waiting = [authoritys('late', 40, 80)]
  expect(chosen({ yours: [matter('mine', { dueOn: '2026-12-07' })], authoritys: waiting })).toBe('mine')
  expect(chosen({ yours: [matter('mine', { dueOn: '2026-12-08' })], authoritys: waiting })).toBe('late')
})

test('what the citizen is late with comes before what is due tomorrow', () => {
  const yours = [matter('late', { dueOn: '2026-11-20', overdueDays: 3 }), matter('tomorrow', { dueOn: '2026-11-24' })]
  expect(chosen({ yours })).toBe('late')
})

test('what could not be taken is for today, though it has no last day', () => {
  const yours = [matter('tomorrow', { dueOn: '2026-11-24' }), matter('failed', { state: 'needsYou' })]
  expect(chosen({ yours })).toBe('failed')
})

test('a meeting within 7 days comes before the authority’s matters, a later one does not', () => {
  const waiting = [authoritys('waiting', 0, 5)]
  expect(chosen({ meeting: meeting('2026-11-30'), authoritys: waiting })).toBe('meeting')
  expect(chosen({ meeting: meeting('2026-12-01'), authoritys: waiting })).toBe('waiting')
})

test('of a meeting and a matter that are both near, the first to come is the answer', () => {
  expect(chosen({ meeting: meeting('2026-11-25'), yours: [matter('mine', { dueOn: '2026-11-26' })] })).toBe('meeting')
  expect(chosen({ meeting: meeting('2026-11-26'), yours: [matter('mine', { dueOn: '2026-11-26' })] })).toBe('mine')
})

test('the authority’s latest matter comes first, and without a late one the longest silence', () => {
  const silent = [authoritys('short', 0, 3), authoritys('long', 0, 60)]
  expect(chosen({ authoritys: [...silent, authoritys('late', 2, 10), authoritys('later', 9, 10)] })).toBe('later')
  expect(chosen({ authoritys: silent })).toBe('long')
})

test('what the citizen can do in good time is the answer when nothing presses and nobody else’s turn it is', () => {
  expect(chosen({ yours: [matter('fresh decision', { dueOn: '2026-12-21' }), matter('unread')] })).toBe(
    'fresh decision',
  )
})
