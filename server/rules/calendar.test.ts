import { expect, test } from 'vitest'
import { nonWorkingDay } from './calendar.ts'
import { addDays, daysBetween } from './local-date.ts'

// Easter by an almanac, so that the library is not its own witness.
test.each([['2023-04-09'], ['2026-04-05'], ['2027-03-28'], ['2028-04-16'], ['2038-04-25']])(
  'the holidays around Easter Sunday %s are known',
  (easter) => {
    for (const offset of [-3, -2, 0, 1, 39, 49, 50]) {
      expect(nonWorkingDay(addDays(easter, offset)), `Easter ${offset}`).toMatchObject({ reason: 'holiday' })
    }
    expect(nonWorkingDay(addDays(easter, -4))).toBeNull()
    expect(nonWorkingDay(addDays(easter, 2))).toBeNull()
    expect(nonWorkingDay(addDays(easter, 40)), 'the Friday after Ascension Day').toBeNull()
  },
)

test('Store Bededag is a holiday until 2023 and a working day from 2024', () => {
  expect(nonWorkingDay('2023-05-05')).toMatchObject({ reason: 'holiday', name: { da: 'Store Bededag' } })
  for (const friday of ['2024-04-26', '2025-05-16', '2026-05-01', '2027-04-23', '2028-05-12']) {
    expect(nonWorkingDay(friday), friday).toBeNull()
  }
})

test('5 June, 24 December and 31 December are closed days, told by name in both languages', () => {
  expect(nonWorkingDay('2026-06-05')).toEqual({
    date: '2026-06-05',
    reason: 'closedDay',
    name: { da: 'Grundlovsdag', en: 'Constitution Day' },
  })
  expect(nonWorkingDay('2026-12-24')).toMatchObject({ reason: 'closedDay' })
  expect(nonWorkingDay('2026-12-31')).toMatchObject({ reason: 'closedDay' })
})

test('1 May, 27 to 30 December and the Monday of Fastelavn are working days', () => {
  for (const date of ['2026-05-01', '2027-12-27', '2026-12-28', '2026-12-29', '2026-12-30', '2026-02-16']) {
    expect(nonWorkingDay(date), date).toBeNull()
  }
})

test('a holiday on a weekend is told as the holiday, a closed day on a weekend as the weekend', () => {
  expect(nonWorkingDay('2026-12-26')).toMatchObject({ reason: 'holiday', name: { en: 'Boxing Day' } })
  expect(nonWorkingDay('2027-06-05')).toEqual({ date: '2027-06-05', reason: 'weekend' })
})

test('a year has exactly its weekends, its holidays and its closed days', () => {
  const days = Array.from({ length: daysBetween('2026-01-01', '2027-01-01') }, (_, day) => addDays('2026-01-01', day))
  const skipped = days.map((day) => nonWorkingDay(day)).filter((day) => day !== null)
  const dates = (reason: string) => skipped.filter((day) => day.reason === reason).map((day) => day.date)

  expect(dates('holiday')).toEqual([
    ...['2026-01-01', '2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06'],
    ...['2026-05-14', '2026-05-24', '2026-05-25', '2026-12-25', '2026-12-26'],
  ])
  expect(dates('closedDay')).toEqual(['2026-06-05', '2026-12-24', '2026-12-31'])
  // 104 Saturdays and Sundays, less Easter Sunday, Whit Sunday and 26 December.
  expect(dates('weekend')).toHaveLength(101)
})
