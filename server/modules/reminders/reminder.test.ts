import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Matter } from '#server/modules/matters/matters.public.ts'
import { addDays, daysBetween } from '#server/rules/local-date.ts'
import { type ReminderEvent, remindersOn } from './reminder.ts'

const today = '2026-11-23'
type Change = Partial<Pick<Matter, 'turn' | 'dueOn'>>

const matterOf = ({ turn = 'citizen', dueOn }: Change) =>
  ({
    ...{
      kind: 'letter',
      id: 'the letter',
      title: { da: 'Afgørelse' },
      state: 'canComplain',
      turn,
      since: '2026-11-01',
    },
    ...(dueOn === undefined ? {} : { dueOn }),
    overdueDays: dueOn === undefined ? 0 : Math.max(0, daysBetween(dueOn, today)),
    silentDays: 0,
  }) as Matter
const eventsOf = (change: Change) => remindersOn(today, [matterOf(change)]).map(({ event }) => event)

test.each<[number, ReminderEvent[]]>([
  [8, []],
  [7, ['sevenDays']],
  [4, ['sevenDays']],
  [3, ['threeDays']],
  [1, ['threeDays']],
  [0, ['lastDay']],
  [-1, []],
])('with %i days left of the citizen’s own, it is %j', (days, events) => {
  expect(eventsOf({ dueOn: addDays(today, days) })).toEqual(events)
})

test('the authority’s day is a reminder from the day after', () => {
  expect(eventsOf({ turn: 'authority', dueOn: '2026-11-23' })).toEqual([])
  expect(eventsOf({ turn: 'authority', dueOn: '2026-11-22' })).toEqual(['overdue'])
})

test('without a day, or when it is nobody’s turn, there is none', () => {
  expect([eventsOf({}), eventsOf({ turn: 'nobody', dueOn: today })]).toEqual([[], []])
})

test('a reminder names the matter and the day, so that a day that moves is another reminder', () => {
  const dueOn = addDays(today, 3)
  expect(remindersOn(today, [matterOf({ dueOn })])).toEqual([
    { kind: 'letter', matterId: 'the letter', event: 'threeDays', dueOn },
  ])
})

test('whoever looks in every day is reminded at most three times of a day, in this order, and of one thing at a time', () => {
  const orders = fc.uniqueArray(fc.integer({ min: -5, max: 30 }), { minLength: 1, maxLength: 36 })
  fc.assert(
    fc.property(orders, (daysLeft) => {
      const visits = [...daysLeft].sort((one, other) => other - one)
      const events = visits.flatMap((days) => {
        const now = eventsOf({ dueOn: addDays(today, days) })
        expect(now.length).toBeLessThanOrEqual(1)
        return now
      })
      const inOrder = ['sevenDays', 'threeDays', 'lastDay'].filter((event) => events.includes(event as ReminderEvent))
      expect([...new Set(events)]).toEqual(inOrder)
    }),
  )
})
