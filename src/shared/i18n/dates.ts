import { language } from './i18n.ts'
import { languages } from './languages.ts'
import { translatorFor, useWords } from './use-words.ts'

/**
 * Dates of people and law are local dates (`YYYY-MM-DD`): no time zone can shift them. Instants (`...Z`) are shown as the clock in Denmark
 * shows them, wherever the phone is. The words are ours (`date` in locales/<lang>/common.json, held against `Intl` in the test): a page's first
 * `Intl.DateTimeFormat` costs a slow phone a tenth to a quarter of a second.
 */
const denmark = 'Europe/Copenhagen'

const localDate = /^\d{4}-\d{2}-\d{2}$/

function show(date: string, form: 'long' | 'plain' | 'short'): string {
  const at = new Date(`${date}T00:00:00Z`)
  if (!localDate.test(date) || Number.isNaN(at.getTime())) throw new RangeError(`Not a local date: ${date}`)
  // words: common
  const t = translatorFor('common')
  const name = (names: string, position: number) => names.split(' ')[position] ?? ''
  const short = form === 'short'
  return t(`date.${form}`, {
    weekday: name(short ? t('date.weekdaysShort') : t('date.weekdays'), at.getUTCDay()),
    day: at.getUTCDate(),
    month: name(short ? t('date.monthsShort') : t('date.months'), at.getUTCMonth()),
    year: at.getUTCFullYear(),
  })
}

/** "mandag den 23. november 2026" */
export function longDate(date: string): string {
  return show(date, 'long')
}

/** "23. november 2026" */
function plainDate(date: string): string {
  return show(date, 'plain')
}

/** "man. 23. nov." – for lists where the year is plain from the rest. */
export function shortDate(date: string): string {
  return show(date, 'short')
}

/** `YYYY-MM-DDTHH:MM` of the clock in Denmark at an instant. */
function danishClock(instant: string): string {
  // Not every browser has it yet, but where it is, it is there at once.
  if (typeof Temporal !== 'undefined') return Temporal.Instant.from(instant).toZonedDateTimeISO(denmark).toString()
  clock ??= new Intl.DateTimeFormat(languages[language()].locale, clockParts)
  const found = Object.fromEntries(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return `${found.year}-${found.month}-${found.day}T${found.hour}:${found.minute}`
}

const clockParts = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  numberingSystem: 'latn',
  timeZone: denmark,
} as const
let clock: Intl.DateTimeFormat | undefined

/** "14.05": the clock in Denmark at an instant. */
function timeOf(instant: string): string {
  const [hour = '', minute = ''] = danishClock(instant).slice(11, 16).split(':')
  return translatorFor('common')('date.time', { hour, minute })
}

/** The local date in Denmark at an instant. */
export function dateOf(instant: string): string {
  return danishClock(instant).slice(0, 10)
}

/** "mandag den 23. november 2026 kl. 14.05" in Danish, "Monday, 23 November 2026 at 14:05" in English. */
export function longInstant(instant: string): string {
  return translatorFor('common')('date.instant', { date: longDate(dateOf(instant)), time: timeOf(instant) })
}

/** Today's local date in Denmark. */
function today(now: Date = new Date()): string {
  return dateOf(now.toISOString())
}

/** Whole days from one local date to another; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** A number as the language writes it. */
export function plainNumber(value: number): string {
  return new Intl.NumberFormat(languages[language()].locale).format(value)
}

/** Re-renders the caller when the language changes; returns the formatters. */
export function useDates() {
  useWords('common')
  return { longDate, plainDate, shortDate, timeOf, dateOf, longInstant, daysBetween, today }
}
