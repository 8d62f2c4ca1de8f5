import { countWorkingDays, nextWorkingDay, nonWorkingDay, type Reading, type SkippedDay } from './calendar.ts'
import { ruleVersions } from './data/rule-versions.ts'
import { addDays, addMonths, daysBetween, type LocalDate, localDate } from './local-date.ts'
import { type RuleId, type RuleKind, type RuleVersion, type Source, type Text, versionOn, type Whose } from './rule.ts'

/** One line of the calculation, in order, for a page to put into words. */
export type DeadlineStep =
  /** The day it all counts from; it is not counted itself. */
  | Readonly<{ step: 'start'; date: LocalDate }>
  /** Counting `amount` of `unit` leads to `date`, passing `skipped` days that are not counted. */
  | Readonly<{ step: 'count'; date: LocalDate; amount: number; unit: RuleKind; skipped: number }>
  /** The clock stood still for `days`, which leads to `date`. */
  | Readonly<{ step: 'pause'; date: LocalDate; days: number }>
  /** That day is not a working day, so the end moves `days` days to `date`. */
  | Readonly<{ step: 'move'; date: LocalDate; days: number }>

/** A time in which a clock stood still: from the day it was stopped to the day it ran on. */
export type Pause = Readonly<{ from: LocalDate; to: LocalDate }>

/** A deadline together with the calculation that gave it. */
export type Deadline = Readonly<{
  ruleId: RuleId
  /** The `validFrom` of the version used. */
  ruleVersion: LocalDate
  whose: Whose
  start: LocalDate
  /** The day the counting ends on, before it moves to a working day. */
  nominal: LocalDate
  /** The last day, to its end at midnight in Denmark. */
  due: LocalDate
  /** The last day that does not rest on our reading of the closed days: the same as `due`, or earlier. */
  safe: LocalDate
  /** How many of `unit` were counted. */
  counted: number
  unit: RuleKind
  /** How many days the clock stood still; working days when those are counted. */
  paused: number
  /** Days not counted, or moved past, oldest first. */
  skipped: readonly SkippedDay[]
  steps: readonly DeadlineStep[]
  source: Source
  verifiedOn: LocalDate
  uncertainty: Text | null
}>

export type ComputeDeadline = (input: { rule: RuleId; start: LocalDate; pauses?: readonly Pause[] }) => Deadline

// A page asks for a handful of deadlines again and again; one entry is about 1 kB.
const rememberedAtMost = 5_000

/** Makes a computeDeadline over other rule data than the product's own. */
export function createComputeDeadline(versions: readonly RuleVersion[]): ComputeDeadline {
  const remembered = new Map<string, Deadline>()
  return ({ rule, start, pauses = [] }) => {
    // The start date decides the version, so rule, start and pauses name one result.
    const key = [rule, start, ...pauses.map(({ from, to }) => `${from}/${to}`)].join(' ')
    const known = remembered.get(key)
    if (known) return known
    const deadline = compute(versionOn(versions, rule, localDate(start)), start, pauses)
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

function compute(version: RuleVersion, start: LocalDate, pauses: readonly Pause[]): Deadline {
  const { kind, amount } = version
  const { counted, paused, ran, moved } = run(version, start, pauses, 'law')
  const steps: DeadlineStep[] = [
    { step: 'start', date: start },
    { step: 'count', date: counted.date, amount, unit: kind, skipped: counted.skipped.length },
  ]
  if (paused > 0) steps.push({ step: 'pause', date: ran.date, days: paused })
  if (moved.skipped.length > 0) steps.push({ step: 'move', date: moved.date, days: moved.skipped.length })
  const skipped = [...counted.skipped, ...ran.skipped, ...moved.skipped]
  // Without a closed day on the way both readings are the same.
  const isCertain = paused === 0 && !skipped.some(({ reason }) => reason === 'closedDay')
  return Object.freeze({
    ruleId: version.id,
    ruleVersion: version.validFrom,
    whose: version.whose,
    start,
    nominal: ran.date,
    due: moved.date,
    safe: isCertain ? moved.date : run(version, start, pauses, 'certain').moved.date,
    counted: amount,
    unit: kind,
    paused,
    skipped: Object.freeze(skipped),
    steps: Object.freeze(steps),
    source: version.source,
    verifiedOn: version.verifiedOn,
    uncertainty: version.uncertainty,
  })
}

type Counted = { date: LocalDate; skipped: SkippedDay[] }

function run(version: RuleVersion, start: LocalDate, pauses: readonly Pause[], reading: Reading) {
  const counted = countFrom(start, version, reading)
  const paused = daysPaused(version.kind, pauses, reading)
  const ran = runOn(counted.date, version.kind, paused, reading)
  const moved = version.endsOn === 'workingDay' ? nextWorkingDay(ran.date, reading) : { date: ran.date, skipped: [] }
  return { counted, paused, ran, moved }
}

function countFrom(start: LocalDate, { kind, amount }: RuleVersion, reading: Reading): Counted {
  switch (kind) {
    case 'weeks':
      return { date: addDays(start, 7 * amount), skipped: [] }
    case 'days':
      return { date: addDays(start, amount), skipped: [] }
    case 'daysBefore':
      return { date: addDays(start, -amount), skipped: [] }
    case 'calendarMonth':
      return { date: addMonths(start, amount), skipped: [] }
    case 'years':
      return { date: addMonths(start, 12 * amount), skipped: [] }
    case 'workingDays':
      return countWorkingDays(start, amount, reading)
  }
}

/** A rule that counts working days gets its paused working days back, any other its paused days. */
function daysPaused(kind: RuleKind, pauses: readonly Pause[], reading: Reading): number {
  return pauses.reduce((days, { from, to }) => days + pausedIn(kind, from, to, reading), 0)
}

function pausedIn(kind: RuleKind, from: LocalDate, to: LocalDate, reading: Reading): number {
  if (kind !== 'workingDays') return Math.max(0, daysBetween(from, to))
  let days = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (nonWorkingDay(day, reading) === null) days += 1
  }
  return days
}

function runOn(date: LocalDate, kind: RuleKind, paused: number, reading: Reading): Counted {
  if (paused === 0) return { date, skipped: [] }
  return kind === 'workingDays' ? countWorkingDays(date, paused, reading) : { date: addDays(date, paused), skipped: [] }
}
