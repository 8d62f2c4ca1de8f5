import { computeDeadline, type Deadline } from '#server/rules/deadlines.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import { type RuleId, type RuleKind, RuleNotInForceError } from '#server/rules/rule.ts'
import type { Text } from '#server/text.ts'

/** A deadline with its sums, as the contract tells it. */
export interface DeadlineView {
  ruleId: string
  due: LocalDate
  start: LocalDate
  nominal: LocalDate
  counted: number
  unit: 'weeks' | 'workingDays' | 'months' | 'days'
  skipped: { date: LocalDate; reason: 'weekend' | 'holiday' | 'closedDay'; name?: Text }[]
  whose: 'citizen' | 'authority'
  source: { label: Text; url?: string; checkedOn: LocalDate }
  verifiedOn: LocalDate
  uncertainty?: Text
}

const units: Record<RuleKind, DeadlineView['unit']> = {
  weeks: 'weeks',
  workingDays: 'workingDays',
  calendarMonth: 'months',
  days: 'days',
  daysBefore: 'days',
}

// The rules answer with the same frozen object for the same input, so its view can be kept beside it.
const views = new WeakMap<Deadline, DeadlineView>()

/** The deadline that a rule sets for an event on `start`, or `null` when the rule data do not reach back to that day. */
export function deadlineView(rule: RuleId, start: LocalDate): DeadlineView | null {
  try {
    const deadline = computeDeadline({ rule, start })
    const known = views.get(deadline)
    if (known) return known
    const view = toView(deadline)
    views.set(deadline, view)
    return view
  } catch (error) {
    if (error instanceof RuleNotInForceError) return null
    throw error
  }
}

function toView(deadline: Deadline): DeadlineView {
  const { ruleId, due, start, nominal, counted, whose, source, verifiedOn, uncertainty } = deadline
  return {
    ruleId,
    due,
    start,
    nominal,
    counted,
    unit: units[deadline.unit],
    skipped: deadline.skipped.map(({ date, reason, name }) => (name ? { date, reason, name } : { date, reason })),
    whose,
    source: { label: source.citation, ...(source.url === null ? {} : { url: source.url }), checkedOn: verifiedOn },
    verifiedOn,
    ...(uncertainty === null ? {} : { uncertainty }),
  }
}
