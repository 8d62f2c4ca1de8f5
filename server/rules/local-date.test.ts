import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  InvalidLocalDateError,
  localDate,
  localDateOf,
  today,
  weekday,
} from './local-date.ts'

test('a real day is returned as it came', () => {
  expect(localDate('2028-02-29')).toBe('2028-02-29')
})

test.each([
  ['30 February', '2026-02-30'],
  ['29 February outside a leap year', '2027-02-29'],
  ['29 February in 2100, which is no leap year', '2100-02-29'],
  ['31 April', '2026-04-31'],
  ['month 13', '2026-13-01'],
  ['day 0', '2026-01-00'],
  ['missing zeros', '2026-2-3'],
  ['a timestamp', '2026-02-03T00:00:00Z'],
  ['a space after', '2026-02-03 '],
  ['a line break after', '2026-02-03\n'],
  ['other digits', '２０２６-02-03'],
  ['a year out of range', '0026-02-03'],
  ['nothing', ''],
  ['a number', 20260203],
  ['null', null],
])('%s is refused', (_what, value) => {
  expect(() => localDate(value)).toThrow(InvalidLocalDateError)
})

test('the error names the text that was refused', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow('"2026-02-30"')
})

test('days are added across a leap day, a year and a change to summer time', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
})

test('a month later is the same day, or the last day of a shorter month', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
})

test('adding days and counting them back agree', () => {
  const day = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays('1900-01-01', days))
  fc.assert(
    fc.property(day, fc.integer({ min: -5_000, max: 5_000 }), (start, days) => {
      fc.pre(daysBetween('1900-01-01', start) + days >= 0)
      expect(daysBetween(start, addDays(start, days))).toBe(days)
    }),
  )
})

test('a result outside the years that are known is refused', () => {
  expect(() => addDays('2199-12-31', 1)).toThrow(InvalidLocalDateError)
  expect(() => addDays('2026-01-01', Number.NaN)).toThrow(InvalidLocalDateError)
})

test('the day of the week is known', () => {
  expect(weekday('2026-11-23')).toBe(1)
  expect(weekday('2026-04-05')).toBe(0)
})

test.each([
  ['summer evening, already tomorrow in Denmark', '2026-07-01T22:00:00Z', '2026-07-02'],
  ['winter evening, a minute before midnight in Denmark', '2026-01-01T22:59:00Z', '2026-01-01'],
  ['winter midnight in Denmark', '2026-01-01T23:00:00Z', '2026-01-02'],
  ['last winter-time midnight before the clock goes forward', '2026-03-28T23:00:00Z', '2026-03-29'],
  ['the hour that is skipped', '2026-03-29T01:00:00Z', '2026-03-29'],
  ['first summer-time midnight', '2026-03-29T22:00:00Z', '2026-03-30'],
  ['a minute before that midnight', '2026-03-29T21:59:59Z', '2026-03-29'],
  ['the hour that comes twice', '2026-10-25T01:30:00Z', '2026-10-25'],
  ['summer time is over: 22:00 UTC is still the same day', '2026-10-25T22:30:00Z', '2026-10-25'],
  ['first winter-time midnight', '2026-10-25T23:00:00Z', '2026-10-26'],
])('today in Denmark: %s', (_what, instant, date) => {
  expect(localDateOf(instant)).toBe(date)
  expect(today({ now: () => new Date(instant) })).toBe(date)
})

test('a text that is no instant is refused', () => {
  expect(() => localDateOf('yesterday')).toThrow(RangeError)
})
