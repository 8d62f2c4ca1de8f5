import Holidays from 'date-holidays'

/** A day in Denmark, `YYYY-MM-DD`. */
export type LocalDate = string

/** Words in both of the demo's languages. */
export type BothLanguages = { da: string; en: string }

const msPerDay = 86_400_000
const denmark = new Holidays('DK', { types: ['public'] })
const closedDays = ['06-05', '12-24', '12-31']
const holidaysOfYear = new Map<string, ReadonlySet<LocalDate>>()

const copenhagenDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' })
const copenhagenTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
})

/** The day it is in Denmark at an instant. */
export function localDateOf(instant: Date): LocalDate {
  return copenhagenDay.format(instant)
}

/** The day `days` days later; earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10)
}

/** 1 is Monday, 7 is Sunday. */
function weekdayOf(date: LocalDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** Monday to Friday, no public holiday, and none of the days on which town halls are closed. */
export function isWorkday(date: LocalDate): boolean {
  return weekdayOf(date) < 6 && !closedDays.includes(date.slice(5)) && !holidays(date.slice(0, 4)).has(date)
}

/** That day, or the first working day after it. */
export function workdayFrom(date: LocalDate): LocalDate {
  return isWorkday(date) ? date : workdayFrom(addDays(date, 1))
}

/** That day, or the last working day before it. */
export function workdayUntil(date: LocalDate): LocalDate {
  return isWorkday(date) ? date : workdayUntil(addDays(date, -1))
}

/** The instant when a clock on a wall in Denmark shows `time` (`HH:MM`) that day, in UTC. */
export function instantAt(date: LocalDate, time: string): string {
  for (const offset of ['+01:00', '+02:00']) {
    const instant = new Date(`${date}T${time}:00${offset}`)
    if (copenhagenTime.format(instant) === time) return instant.toISOString()
  }
  throw new Error(`No clock in Denmark shows ${time} on ${date}`)
}

const longDay = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const shortDay = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const
const inWords = {
  da: { long: new Intl.DateTimeFormat('da-DK', longDay), short: new Intl.DateTimeFormat('da-DK', shortDay) },
  en: { long: new Intl.DateTimeFormat('en-GB', longDay), short: new Intl.DateTimeFormat('en-GB', shortDay) },
}

/** The day in words, with its weekday: "mandag den 7. december 2026". */
export function say(date: LocalDate): BothLanguages {
  const at = new Date(`${date}T12:00:00Z`)
  return { da: inWords.da.long.format(at), en: inWords.en.long.format(at).replace(',', '') }
}

/** The day as it stands at the head of a letter: "7. december 2026". */
export function sayShort(date: LocalDate): BothLanguages {
  const at = new Date(`${date}T12:00:00Z`)
  return { da: inWords.da.short.format(at), en: inWords.en.short.format(at) }
}

/** The days of a story that is told relative to today. */
export type Days = ReturnType<typeof storyDays>

/**
 * Plans and meetings hang on the Monday of this week, so that starting the demo again tomorrow does not change every date of a plan;
 * letters and deadlines hang on today, so that a fresh letter is fresh. All are working days.
 */
export function storyDays(today: LocalDate) {
  const monday = addDays(today, 1 - weekdayOf(today))
  return {
    today,
    /** A weekday (1 is Monday) of the week that lies `weeks` ahead, or the next working day. */
    week: (weeks: number, weekday: number) => workdayFrom(addDays(monday, weeks * 7 + weekday - 1)),
    /** The last working day of the week that lies `weeks` ahead. */
    weekEnd: (weeks: number) => workdayUntil(addDays(monday, weeks * 7 + 4)),
    ago: (days: number) => workdayUntil(addDays(today, -days)),
    ahead: (days: number) => workdayFrom(addDays(today, days)),
  }
}

function holidays(year: string): ReadonlySet<LocalDate> {
  const known = holidaysOfYear.get(year)
  if (known) return known
  const days = new Set(denmark.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)))
  holidaysOfYear.set(year, days)
  return days
}
