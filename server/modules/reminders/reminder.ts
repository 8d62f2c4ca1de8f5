import type { Matter } from '#server/modules/matters/matters.public.ts'
import { daysBetween, type LocalDate } from '#server/rules/local-date.ts'

/** `sevenDays`, `threeDays`, `lastDay`: so long until the citizen's own day. `overdue`: the day of somebody else has passed. */
export type ReminderEvent = 'sevenDays' | 'threeDays' | 'lastDay' | 'overdue'

/** What the citizen is reminded of, once: an event of a matter, for the last day that it has now. */
export interface Reminder {
  kind: Matter['kind']
  matterId: string
  event: ReminderEvent
  dueOn: LocalDate
}

/**
 * What to be reminded of on the day `today`, in the order of the matters. A citizen whose own day has passed is not reminded: that would be a reproach, and the
 * page says what can still be done. A deadline that moves is another one.
 */
export function remindersOn(today: LocalDate, matters: readonly Matter[]): Reminder[] {
  return matters.flatMap(({ kind, id, turn, dueOn, overdueDays }) => {
    if (dueOn === undefined || turn === 'nobody') return []
    const event = turn === 'citizen' ? eventBefore(daysBetween(today, dueOn)) : overdueDays > 0 ? 'overdue' : null
    return event === null ? [] : [{ kind, matterId: id, event, dueOn }]
  })
}

/** The newest that has come. Who was away on the seventh day is reminded later, but not of seven and three days at once. */
function eventBefore(days: number): ReminderEvent | null {
  if (days < 0) return null
  if (days === 0) return 'lastDay'
  if (days <= 3) return 'threeDays'
  return days <= 7 ? 'sevenDays' : null
}
