import { expect, test } from 'vitest'
import { addDays, InvalidLocalDateError } from './local-date.ts'
import { silence } from './stagnation.ts'

const today = '2026-11-23'
const fourWeeksAgo = addDays(today, -28)

test('27 days without an event are not yet silence, 28 are', () => {
  expect(silence({ lastEventOn: addDays(today, -27), today, nextBookedOn: null })).toBeNull()
  expect(silence({ lastEventOn: fourWeeksAgo, today, nextBookedOn: null })).toEqual({ days: 28, sinceOn: fourWeeksAgo })
})

test('the days are calendar days, also across a change of the clock and a leap day', () => {
  expect(silence({ lastEventOn: '2028-02-01', today: '2028-04-01', nextBookedOn: null })?.days).toBe(60)
})

test('a date booked today or within 28 days breaks the silence', () => {
  expect(silence({ lastEventOn: fourWeeksAgo, today, nextBookedOn: today })).toBeNull()
  expect(silence({ lastEventOn: fourWeeksAgo, today, nextBookedOn: addDays(today, 28) })).toBeNull()
})

test('a booking that is past, or more than 28 days away, does not hide the silence', () => {
  expect(silence({ lastEventOn: fourWeeksAgo, today, nextBookedOn: addDays(today, -1) })).not.toBeNull()
  expect(silence({ lastEventOn: fourWeeksAgo, today, nextBookedOn: addDays(today, 29) })).not.toBeNull()
})

test('an event dated after today is no silence', () => {
  expect(silence({ lastEventOn: addDays(today, 3), today, nextBookedOn: null })).toBeNull()
})

test('a day that does not exist is refused', () => {
  expect(() => silence({ lastEventOn: '2026-02-30', today, nextBookedOn: null })).toThrow(InvalidLocalDateError)
  expect(() => silence({ lastEventOn: today, today, nextBookedOn: '2026-02-30' })).toThrow(InvalidLocalDateError)
})
