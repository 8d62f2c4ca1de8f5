/**
 * A date of people and law, `YYYY-MM-DD`, as the calendar on the wall in Copenhagen shows it. It has no time and no
 * offset, so it cannot slip a day. Every function here refuses a text that is not a real day.
 */
export type LocalDate = string

/** Anything that can tell the present instant. */
export type Clock = { now(): Date }

/** The text is not a day that exists, or lies outside 1900–2199. */
export class InvalidLocalDateError extends Error {
  readonly value: unknown

  constructor(value: unknown) {
    super(`Not a date in the form YYYY-MM-DD between 1900 and 2199: ${JSON.stringify(value)}`)
    this.name = 'InvalidLocalDateError'
    this.value = value
  }
}

const msPerDay = 86_400_000
const msPerQuarter = 900_000

// Every page works with the same few days again and again.
const rememberedAtMost = 10_000
const dayNumbers = new Map<string, number>()
const daysOfQuarters = new Map<number, LocalDate>()
const pattern = /^(?:19|20|21)\d\d-\d\d-\d\d$/

const copenhagen = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Returns the text unchanged when it is a real day. Throws InvalidLocalDateError otherwise (2026-02-30, 2026-2-3, a timestamp). */
export function localDate(value: unknown): LocalDate {
  toDayNumber(value)
  return value as LocalDate
}

/** The day `days` days after `date`; before it when negative. Whole days. Throws InvalidLocalDateError. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/**
 * The same day of the month `months` later, or that month's last day when it is shorter (31 January + 1 = 28 or
 * 29 February). Throws InvalidLocalDateError.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const start = new Date(toDayNumber(date) * msPerDay)
  const year = start.getUTCFullYear()
  const month = start.getUTCMonth() + months
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return fromDayNumber(Date.UTC(year, month, Math.min(start.getUTCDate(), lastDay)) / msPerDay)
}

/** Days from `from` to `to`; negative when `to` is the earlier. Throws InvalidLocalDateError. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** Day of the week, 0 = Sunday … 6 = Saturday. Throws InvalidLocalDateError. */
export function weekday(date: LocalDate): number {
  return new Date(toDayNumber(date) * msPerDay).getUTCDay()
}

/** The day it is in Denmark at an instant (a Date, or ISO text with an offset). Throws RangeError when that is no instant. */
export function localDateOf(instant: Date | string): LocalDate {
  const time = new Date(instant).getTime()
  // Asking Intl is slow, and in Denmark the day has only ever changed on a quarter of an hour.
  return remember(daysOfQuarters, Math.floor(time / msPerQuarter), () => {
    const parts = copenhagen.formatToParts(time)
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value
    return localDate(`${part('year')}-${part('month')}-${part('day')}`)
  })
}

/** Today in Denmark by the given clock. The service's clock counts for deadlines, never the phone's. */
export function today(clock: Clock): LocalDate {
  return localDateOf(clock.now())
}

function toDayNumber(value: unknown): number {
  if (typeof value !== 'string' || !pattern.test(value)) throw new InvalidLocalDateError(value)
  return remember(dayNumbers, value, () => {
    const time = Date.parse(`${value}T00:00:00Z`)
    // Date.parse rolls 30 February over into March: the day must come back as it went in.
    if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
      throw new InvalidLocalDateError(value)
    return time / msPerDay
  })
}

/** Keeps what was worked out for a key, up to a number of keys; then the oldest goes. */
function remember<Key, Value>(known: Map<Key, Value>, key: Key, work: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const value = work()
  if (known.size >= rememberedAtMost) known.delete(known.keys().next().value as Key)
  known.set(key, value)
  return value
}

function fromDayNumber(day: number): LocalDate {
  const date = new Date(day * msPerDay)
  if (Number.isNaN(date.getTime())) throw new InvalidLocalDateError(day)
  return localDate(date.toISOString().slice(0, 10))
}
