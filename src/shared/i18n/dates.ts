import { useSyncExternalStore } from 'react'
import { language, subscribeToWords, wordsVersion } from './i18n.ts'
import { languages } from './languages.ts'

/**
 * Dates of people and law are local dates (`YYYY-MM-DD`). They are formatted at UTC midnight *in* UTC, so no time zone can shift them.
 * Instants (`...Z`) are shown as the clock in Denmark shows them, wherever the phone is.
 */
const denmark = 'Europe/Copenhagen'
const formats = new Map<string, Intl.DateTimeFormat>()

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language() + JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(languages[language()].locale, options)
  formats.set(key, made)
  return made
}

const localDate = /^\d{4}-\d{2}-\d{2}$/

function showLocal(date: string, options: Intl.DateTimeFormatOptions): string {
  if (!localDate.test(date)) throw new RangeError(`Not a local date: ${date}`)
  return format({ ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}

/** "mandag den 23. november 2026" */
export function longDate(date: string): string {
  return showLocal(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** "23. november 2026" */
function plainDate(date: string): string {
  return showLocal(date, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** "man. 23. nov." – for lists where the year is plain from the rest. */
export function shortDate(date: string): string {
  return showLocal(date, { weekday: 'short', day: 'numeric', month: 'short' })
}

/** "14.05": the clock in Denmark at an instant. */
function timeOf(instant: string): string {
  return format({ hour: '2-digit', minute: '2-digit', timeZone: denmark }).format(new Date(instant))
}

/** The local date in Denmark at an instant. Put together from parts: a format of another language than the reader's costs a slow phone a twentieth of a second. */
export function dateOf(instant: string): string {
  const parts = format({ year: 'numeric', month: '2-digit', day: '2-digit', timeZone: denmark }).formatToParts(
    new Date(instant),
  )
  const part = (wanted: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === wanted)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** "mandag den 23. november 2026 kl. 14.05" in Danish, "Monday, 23 November 2026 at 14:05" in English. */
export function longInstant(instant: string): string {
  const joint = language() === 'da' ? 'kl.' : 'at'
  return `${longDate(dateOf(instant))} ${joint} ${timeOf(instant)}`
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
  useSyncExternalStore(subscribeToWords, wordsVersion, wordsVersion)
  return { longDate, plainDate, shortDate, timeOf, dateOf, longInstant, daysBetween, today }
}
