/** A day in Denmark, `YYYY-MM-DD`. */
export type LocalDate = string

const msPerDay = 86_400_000
const copenhagenDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' })

/** The day it is in Denmark at an instant. */
export function localDateOf(instant: Date): LocalDate {
  return copenhagenDay.format(instant)
}

/** The day `days` days later; earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * msPerDay).toISOString().slice(0, 10)
}

/** How many days lie between two days; negative when `to` is the earlier one. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / msPerDay)
}

/** An instant on a day. The hour is UTC: a clock in Denmark shows one more in winter and two more in summer. */
export function instantOn(date: LocalDate, hour: number): string {
  return `${date}T${String(hour).padStart(2, '0')}:00:00.000Z`
}

/** Days told from today; none is a Saturday or a Sunday. */
export interface Days {
  today: LocalDate
  ago: (days: number) => LocalDate
  ahead: (days: number) => LocalDate
}

export function daysFrom(today: LocalDate): Days {
  return {
    today,
    ago: (days) => weekday(addDays(today, -days), -1),
    ahead: (days) => weekday(addDays(today, days), 1),
  }
}

/** The day itself, or the nearest day of the week of work before (-1) or after (1) it. */
function weekday(date: LocalDate, step: -1 | 1): LocalDate {
  const day = new Date(date).getUTCDay()
  return day === 0 || day === 6 ? weekday(addDays(date, step), step) : date
}
