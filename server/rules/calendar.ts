import Holidays from 'date-holidays'
import { closedDays } from './data/closed-days.ts'
import { addDays, type LocalDate, weekday } from './local-date.ts'
import type { Text } from './rule.ts'

/** A day on which no deadline ends and no working day is counted, and why. */
export type SkippedDay = Readonly<{
  date: LocalDate
  reason: 'weekend' | 'holiday' | 'closedDay'
  /** The day's name; absent for an ordinary weekend. */
  name?: Text
}>

// `public` leaves out what the library calls observances: 1 May, 5 June and 24 December are not holidays in Denmark.
const denmark = new Holidays('DK', { types: ['public'] })
const years = new Map<string, ReadonlyMap<LocalDate, Text>>()

/**
 * Which days do not count. `law`: weekends, holidays and the closed days, as the product reads the law. `certain`: without the closed days, for a
 * reader who must not be told a later day than everybody agrees on.
 */
export type Reading = 'law' | 'certain'

/** Why a day is not a working day in Denmark, or null when it is one. Throws InvalidLocalDateError. */
export function nonWorkingDay(date: LocalDate, reading: Reading = 'law'): SkippedDay | null {
  const day = weekday(date)
  const holiday = holidaysOf(date.slice(0, 4)).get(date)
  if (holiday) return { date, reason: 'holiday', name: holiday }
  // A weekend is certain, a closed day is our reading: a 5 June on a Saturday is told as a weekend.
  if (day === 0 || day === 6) return { date, reason: 'weekend' }
  if (reading === 'certain') return null
  const closed = closedDays.find(
    ({ monthDay, validFrom, validTo }) =>
      date.endsWith(monthDay) && validFrom <= date && (validTo === null || date <= validTo),
  )
  return closed ? { date, reason: 'closedDay', name: closed.name } : null
}

function holidaysOf(year: string): ReadonlyMap<LocalDate, Text> {
  const known = years.get(year)
  if (known) return known
  // The library's text date is the local day; its Date objects depend on time zones.
  const english = new Map(denmark.getHolidays(year, 'en').map(({ date, name }) => [date, name]))
  const holidays = new Map(
    denmark
      .getHolidays(year, 'da')
      .map(({ date, name }) => [date.slice(0, 10), { da: name, en: english.get(date) ?? name }] as const),
  )
  years.set(year, holidays)
  return holidays
}

/** The day itself when it is a working day, else the first one after it, with the days that were passed. */
export function nextWorkingDay(from: LocalDate, reading: Reading = 'law'): { date: LocalDate; skipped: SkippedDay[] } {
  const skipped: SkippedDay[] = []
  let date = from
  for (let day = nonWorkingDay(date, reading); day; day = nonWorkingDay(date, reading)) {
    skipped.push(day)
    date = addDays(date, 1)
  }
  return { date, skipped }
}

/** The `amount`-th working day after `from`, with the days in between that did not count. */
export function countWorkingDays(
  from: LocalDate,
  amount: number,
  reading: Reading = 'law',
): { date: LocalDate; skipped: SkippedDay[] } {
  const counted = { date: from, skipped: [] as SkippedDay[] }
  for (let left = amount; left > 0; left -= 1) {
    const next = nextWorkingDay(addDays(counted.date, 1), reading)
    counted.date = next.date
    counted.skipped.push(...next.skipped)
  }
  return counted
}
