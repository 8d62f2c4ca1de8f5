import { readClock, startClock } from '#server/rules/clock.ts'
import type { Deadline } from '#server/rules/deadlines.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { RuleId, RuleKind, Whose } from '#server/rules/rule.ts'
import type { Text } from '#server/text.ts'

/** A deadline with its sums, as the contract tells it. */
export interface DeadlineView {
  ruleId: string
  due: LocalDate
  /** The day to keep to when the last one rests on our reading; left out when it does not, or the day is the authority's. */
  safe?: LocalDate
  start: LocalDate
  nominal: LocalDate
  counted: number
  unit: 'weeks' | 'workingDays' | 'months' | 'years' | 'days'
  /** How many days the clock stood still, when it did. */
  paused?: number
  skipped: { date: LocalDate; reason: 'weekend' | 'holiday' | 'closedDay'; name?: Text }[]
  whose: Exclude<Whose, 'appealBody'>
  source: { label: Text; url?: string; checkedOn: LocalDate }
  verifiedOn: LocalDate
  uncertainty?: Text
}

const units: Record<RuleKind, DeadlineView['unit']> = {
  weeks: 'weeks',
  workingDays: 'workingDays',
  calendarMonth: 'months',
  years: 'years',
  days: 'days',
  daysBefore: 'days',
}

// The rules answer with the same frozen object for the same input, so its view can be kept beside it.
const views = new WeakMap<Deadline, DeadlineView>()

/** The deadline that a rule sets for an event on `start`, or `null` when the rule data do not reach back to that day. */
export function deadlineView(rule: RuleId, start: LocalDate): DeadlineView | null {
  const deadline = readClock(startClock(rule, start))
  return deadline && viewOf(deadline)
}

/** A deadline in the form of the contract. */
export function viewOf(deadline: Deadline): DeadlineView {
  const known = views.get(deadline)
  if (known) return known
  const view = toView(deadline)
  views.set(deadline, view)
  return view
}

function toView(deadline: Deadline): DeadlineView {
  const { ruleId, due, safe, start, nominal, counted, paused, whose, source, verifiedOn, uncertainty } = deadline
  // While a complaint lies with the appeal body no clock is shown, and no page has words for one.
  if (whose === 'appealBody') throw new Error(`No page shows ${ruleId}.`)
  return {
    ruleId,
    due,
    ...(whose === 'citizen' && safe !== due ? { safe } : {}),
    start,
    nominal,
    counted,
    unit: units[deadline.unit],
    ...(paused > 0 ? { paused } : {}),
    skipped: deadline.skipped.map(({ date, reason, name }) => (name ? { date, reason, name } : { date, reason })),
    whose,
    source: { label: source.citation, ...(source.url === null ? {} : { url: source.url }), checkedOn: verifiedOn },
    verifiedOn,
    ...(uncertainty === null ? {} : { uncertainty }),
  }
}
