import { computeDeadline, type Deadline, type Pause } from './deadlines.ts'
import type { LocalDate } from './local-date.ts'
import { type RuleId, RuleNotInForceError } from './rule.ts'

/** A time limit that runs: the rule and the day it counts from, the times it stood still, and a day that somebody has set instead. */
export interface Clock {
  /** `null` when no rule gives a day; then only a day that was set counts. */
  readonly rule: RuleId | null
  readonly start: LocalDate
  readonly pauses: readonly Pause[]
  /** Since when it stands still. */
  readonly stoodStillSince: LocalDate | null
  /** The last day that somebody has set, with a reason. It wins over the rule. */
  readonly setDue: LocalDate | null
}

/** Starts counting. The day itself does not count. */
export function startClock(rule: RuleId | null, on: LocalDate): Clock {
  return { rule, start: on, pauses: [], stoodStillSince: null, setDue: null }
}

/** Counts anew from a later day: earlier pauses and a day that was set are no longer of account. */
export function restartClock({ rule }: Clock, on: LocalDate): Clock {
  return startClock(rule, on)
}

/** Lets it stand still. One that does so already keeps its first day. */
export function pauseClock(clock: Clock, on: LocalDate): Clock {
  return { ...clock, stoodStillSince: clock.stoodStillSince ?? on }
}

/** Lets it run on. Harmless when it runs. */
export function resumeClock(clock: Clock, on: LocalDate): Clock {
  const { stoodStillSince: from, pauses } = clock
  if (from === null) return clock
  return { ...clock, pauses: [...pauses, { from, to: on < from ? from : on }], stoodStillSince: null }
}

/** Sets another last day. */
export function extendClock(clock: Clock, due: LocalDate): Clock {
  return { ...clock, setDue: due }
}

/** What the rule gives for a clock, or `null` without a rule, while it stands still, and for a start before the rule data. */
export function readClock({ rule, start, pauses, stoodStillSince }: Clock): Deadline | null {
  if (rule === null || stoodStillSince !== null) return null
  try {
    return computeDeadline({ rule, start, pauses })
  } catch (error) {
    if (error instanceof RuleNotInForceError) return null
    throw error
  }
}

/** The day to tell: the one that was set; else by the rule, and for a citizen the last one that is certain. */
export function dueOf(clock: Clock): LocalDate | null {
  if (clock.setDue !== null) return clock.setDue
  const deadline = readClock(clock)
  return deadline && (deadline.whose === 'citizen' ? deadline.safe : deadline.due)
}
