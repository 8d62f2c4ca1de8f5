import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dateOf, daysBetween, longDate, longInstant, shortDate } from './dates.ts'
import { addWordsAtHand, changeLanguage, startWords } from './i18n.ts'
import { type Language, languages } from './languages.ts'

const zone = process.env.TZ

beforeEach(() => {
  startWords('da')
  addWordsAtHand(['common'])
})
afterEach(() => {
  process.env.TZ = zone
  vi.unstubAllGlobals()
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

test('where the browser knows time zones by itself, it is asked', () => {
  const asked = vi.fn((zone: string) => ({ toString: () => `2026-11-24T00:30:00+01:00[${zone}]` }))
  vi.stubGlobal('Temporal', { Instant: { from: () => ({ toZonedDateTimeISO: asked }) } })
  expect(longInstant('2026-11-23T23:30:00Z')).toBe('tirsdag den 24. november 2026 kl. 00.30')
  expect(asked).toHaveBeenCalledWith('Europe/Copenhagen')
})

test.each(Object.keys(languages) as Language[])(
  'in %s every day of a year is written as Intl writes it',
  async (code) => {
    await changeLanguage(code)
    const forms = [
      { show: longDate, options: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } },
      { show: shortDate, options: { weekday: 'short', day: 'numeric', month: 'short' } },
    ] as const
    for (const { show, options } of forms) {
      const intl = new Intl.DateTimeFormat(languages[code].locale, { ...options, timeZone: 'UTC' })
      for (let day = 0; day < 366; day++) {
        const at = new Date(Date.UTC(2028, 0, 1 + day))
        // Editions of Intl differ in the comma.
        expect(show(at.toISOString().slice(0, 10)).replace(',', '')).toBe(intl.format(at).replace(',', ''))
      }
    }
  },
)

test('days between two dates do not stumble over the change to summer time', () => {
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
})

test('what is not a local date is refused', () => {
  expect(() => longDate('2026-11-23T00:00:00Z')).toThrow(RangeError)
  expect(() => longDate('2026-13-01')).toThrow(RangeError)
})
