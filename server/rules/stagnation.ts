import { ruleVersions } from './data/rule-versions.ts'
import { daysBetween, type LocalDate } from './local-date.ts'
import { versionOn } from './rule.ts'

/** How long nothing has happened, and since when. */
export type Silence = Readonly<{ days: number; sinceOn: LocalDate }>

/**
 * Tells that a case stands still: the last event lies as many days back as the rule `case.stagnation` says, and nothing
 * is booked within as many days ahead. A booking further away does not hide the silence, nor does one that is past.
 * Returns null when the case moves. Throws InvalidLocalDateError, or RuleNotInForceError for a today before the rule.
 */
export function silence(facts: {
  lastEventOn: LocalDate
  today: LocalDate
  nextBookedOn: LocalDate | null
}): Silence | null {
  const { lastEventOn, today, nextBookedOn } = facts
  const days = daysBetween(lastEventOn, today)
  const limit = versionOn(ruleVersions, 'case.stagnation', today).amount
  const daysToBooking = nextBookedOn === null ? null : daysBetween(today, nextBookedOn)
  if (days < limit) return null
  if (daysToBooking !== null && daysToBooking >= 0 && daysToBooking <= limit) return null
  return { days, sinceOn: lastEventOn }
}
