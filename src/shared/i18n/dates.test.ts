import { afterEach, beforeEach, expect, test } from 'vitest'
import { dateOf, daysBetween, longDate, longInstant, shortDate } from './dates.ts'
import { changeLanguage, startWords } from './i18n.ts'

const zone = process.env.TZ

beforeEach(() => startWords('da'))
afterEach(() => {
  process.env.TZ = zone
})

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Copenhagen', 'UTC'])(
  'a local date is the same day on a phone in %s',
  (place) => {
    process.env.TZ = place
    expect(longDate('2026-11-23')).toBe('mandag den 23. november 2026')
    expect(shortDate('2026-11-23')).toBe('man. 23. nov.')
    expect(longDate('2027-03-28')).toBe('søndag den 28. marts 2027')
  },
)

test('an instant is shown by the clock in Denmark, in winter and in summer', () => {
  expect(longInstant('2026-11-23T23:30:00Z')).toBe('tirsdag den 24. november 2026 kl. 00.30')
  expect(dateOf('2026-06-30T22:30:00Z')).toBe('2026-07-01')
})

test('English dates are written the English way', async () => {
  await changeLanguage('en')
  // Browsers differ in the comma.
  expect(longDate('2026-11-23')).toMatch(/^Monday,? 23 November 2026$/)
})

test('days between two dates do not stumble over the change to summer time', () => {
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
})

test('what is not a local date is refused', () => {
  expect(() => longDate('2026-11-23T00:00:00Z')).toThrow(RangeError)
})
