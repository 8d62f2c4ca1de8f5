import { nonWorkingDay, type SkippedDay } from './calendar.ts'
import { ruleVersions } from './data/rule-versions.ts'
import { addDays, addMonths, type LocalDate, localDate } from './local-date.ts'
import { type RuleId, type RuleKind, type RuleVersion, type Source, type Text, versionOn } from './rule.ts'

/** One line of the calculation, in order, for a page to put into words. */
export type DeadlineStep =
  /** The day it all counts from; it is not counted itself. */
  | Readonly<{ step: 'start'; date: LocalDate }>
  /** Counting `amount` of `unit` leads to `date`, passing `skipped` days that are not counted. */
  | Readonly<{ step: 'count'; date: LocalDate; amount: number; unit: RuleKind; skipped: number }>
  /** That day is not a working day, so the end moves `days` days to `date`. */
  | Readonly<{ step: 'move'; date: LocalDate; days: number }>

/** A deadline together with the calculation that gave it. */
export type Deadline = Readonly<{
  ruleId: RuleId
  /** The `validFrom` of the version used. */
  ruleVersion: LocalDate
  whose: 'citizen' | 'authority'
  start: LocalDate
  /** The day the counting ends on, before it moves to a working day. */
  nominal: LocalDate
  /** The last day, to its end at midnight in Denmark. */
  due: LocalDate
  /** How many of `unit` were counted. */
  counted: number
  unit: RuleKind
  /** Days not counted, or moved past, oldest first. */
  skipped: readonly SkippedDay[]
  steps: readonly DeadlineStep[]
  source: Source
  verifiedOn: LocalDate
  uncertainty: Text | null
}>

export type ComputeDeadline = (input: { rule: RuleId; start: LocalDate }) => Deadline

// A page asks for a handful of deadlines again and again; one entry is about 1 kB.
const rememberedAtMost = 5_000

/** Makes a computeDeadline over other rule data than the product's own. */
export function createComputeDeadline(versions: readonly RuleVersion[]): ComputeDeadline {
  const remembered = new Map<string, Deadline>()
  return ({ rule, start }) => {
    // The start date decides the version, so rule and start name one result.
    const key = `${rule} ${start}`
    const known = remembered.get(key)
    if (known) return known
    const deadline = compute(versionOn(versions, rule, localDate(start)), start)
    if (remembered.size >= rememberedAtMost) remembered.delete(remembered.keys().next().value as string)
    remembered.set(key, deadline)
    return deadline
  }
}

/**
 * The deadline that a rule sets for an event on `start`, by the version of the rule valid on that day. Counting follows
 * the Ministry of Justice's guidance 9533/2018: the day of the event does not count, weeks are counted as weeks, and an
 * end on a weekend, holiday or closed day moves to the next working day. Same input, same (frozen) object.
 * Throws InvalidLocalDateError, UnknownRuleError or RuleNotInForceError.
 */
export const computeDeadline: ComputeDeadline = createComputeDeadline(ruleVersions)

function compute(version: RuleVersion, start: LocalDate): Deadline {
  const { kind, amount } = version
  const counted = countFrom(start, version)
  const moved = version.endsOn === 'workingDay' ? nextWorkingDay(counted.date) : { date: counted.date, skipped: [] }
  const steps: DeadlineStep[] = [
    { step: 'start', date: start },
    { step: 'count', date: counted.date, amount, unit: kind, skipped: counted.skipped.length },
  ]
  if (moved.skipped.length > 0) steps.push({ step: 'move', date: moved.date, days: moved.skipped.length })
  return Object.freeze({
    ruleId: version.id,
    ruleVersion: version.validFrom,
    whose: version.whose,
    start,
    nominal: counted.date,
    due: moved.date,
    counted: amount,
    unit: kind,
    skipped: Object.freeze([...counted.skipped, ...moved.skipped]),
    steps: Object.freeze(steps),
    source: version.source,
    verifiedOn: version.verifiedOn,
    uncertainty: version.uncertainty,
  })
}

type Counted = { date: LocalDate; skipped: SkippedDay[] }

function countFrom(start: LocalDate, { kind, amount }: RuleVersion): Counted {
  switch (kind) {
    case 'weeks':
      return { date: addDays(start, 7 * amount), skipped: [] }
    case 'days':
      return { date: addDays(start, amount), skipped: [] }
    case 'daysBefore':
      return { date: addDays(start, -amount), skipped: [] }
    case 'calendarMonth':
      return { date: addMonths(start, amount), skipped: [] }
    case 'workingDays':
      return countWorkingDays(start, amount)
  }
}

function countWorkingDays(start: LocalDate, amount: number): Counted {
  const counted: Counted = { date: start, skipped: [] }
  for (let left = amount; left > 0; left -= 1) {
    const next = nextWorkingDay(addDays(counted.date, 1))
    counted.date = next.date
    counted.skipped.push(...next.skipped)
  }
  return counted
}

/** The day itself when it is a working day, else the first one after it. */
function nextWorkingDay(from: LocalDate): Counted {
  const skipped: SkippedDay[] = []
  let date = from
  for (let day = nonWorkingDay(date); day; day = nonWorkingDay(date)) {
    skipped.push(day)
    date = addDays(date, 1)
  }
  return { date, skipped }
}
