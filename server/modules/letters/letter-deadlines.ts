import { type DeadlineView, deadlineFor } from '#server/modules/matters/matters.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { LetterContent } from './letter.ts'

/** The day a letter counts as received: the day it was made available, or the presumed day of arrival for paper. */
export function receivedOn({ delivery, availableOn }: LetterContent): LocalDate {
  if (delivery === 'digital') return availableOn
  return deadlineFor('letter.paperReceived', availableOn)?.due ?? availableOn
}

/** The last day to complain over a decision by the service's own count; null for other letters. */
export function complaintDeadline(letter: LetterContent, received: LocalDate): DeadlineView | null {
  return letter.kind === 'decision' ? deadlineFor('complaint.fourWeeks', received) : null
}

/** The last day to do something about a letter. What the letter itself says wins over the count. */
export function lastDayOf(letter: LetterContent, received: LocalDate): LocalDate | null {
  const named = letter.options.flatMap(({ by }) => by ?? []).sort()[0]
  return letter.statedDeadline ?? complaintDeadline(letter, received)?.due ?? named ?? null
}

/** The day to tell: the last one that is certain. */
export function actBy(letter: LetterContent, received: LocalDate): LocalDate | null {
  const safe = letter.statedDeadline === undefined ? complaintDeadline(letter, received)?.safe : undefined
  return safe ?? lastDayOf(letter, received)
}

/** Whether the letter states a day that no reading of the rule gives. */
export function isMismatch({ due, safe }: DeadlineView, stated: LocalDate): boolean {
  return stated !== due && stated !== safe
}
