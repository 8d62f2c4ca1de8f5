import { type Clock, readClock } from '#server/rules/clock.ts'
import type { Pause } from '#server/rules/deadlines.ts'
import { daysBetween, type LocalDate } from '#server/rules/local-date.ts'
import type { RuleId } from '#server/rules/rule.ts'
import type { Text } from '#server/text.ts'
import { type DeadlineView, viewOf } from './deadline-view.ts'
import type { MatterAction, NextStep, Turn } from './machine.ts'
import { type MatterKind, type MatterState, standingOf } from './standings.ts'

/** The lists of the first page: what waits for the citizen, for somebody else, and for nobody. */
export type Side = 'citizen' | 'authority' | 'nobody'

/** A matter as it is stored: what does not change with the day. */
export interface StoredMatter {
  kind: MatterKind
  refId: string
  title: Text
  state: MatterState
  /** The list that it stands in. Whose turn it is follows from its state. */
  turn: Side
  /** Since when it is their turn. */
  since: LocalDate
  /** The last day, when somebody has set one. It wins over the rule. */
  dueOn: LocalDate | null
  /** The rule that gives the last day, the day it counts from, and the times it stood still. */
  ruleId: RuleId | null
  ruleStart: LocalDate | null
  pauses?: readonly Pause[] | null
  /** The last day as it was told when the clock started. */
  toldDue?: LocalDate | null
}

/** A matter as it stands on a day, in the form of the contract. */
export interface Matter {
  kind: MatterKind
  id: string
  title: Text
  state: MatterState
  turn: Turn
  next: NextStep
  actions: MatterAction[]
  since: LocalDate
  dueOn?: LocalDate
  deadline?: DeadlineView
  /** The last day was another one before. `calendar`: a holiday or a rule has changed. `extended`: the authority has set a new day. */
  movedFrom?: { day: LocalDate; why: 'calendar' | 'extended' }
  /** The letter states another day than we count. */
  mismatch?: { countedOn: LocalDate }
  overdueDays: number
  silentDays: number
}

/** How a matter stands on the day `today`. Days late and days of silence are whole days, never negative. */
export function toMatter(stored: Omit<StoredMatter, 'turn'>, today: LocalDate): Matter {
  const { kind, refId, title, state, since } = stored
  const { turn, next, actions, whenLate = [] } = standingOf(kind, state)
  const { dueOn, endsOn, ...days } = daysOf(stored)
  const overdueDays = endsOn === null ? 0 : Math.max(0, daysBetween(endsOn, today))
  return {
    ...{ kind, id: refId, title, state, turn, next, since },
    actions: overdueDays > 0 ? [...actions, ...whenLate] : [...actions],
    ...(dueOn === null ? {} : { dueOn }),
    ...days,
    overdueDays,
    silentDays: turn === 'authority' ? Math.max(0, daysBetween(since, today)) : 0,
  }
}

type Days = Pick<Matter, 'deadline' | 'movedFrom' | 'mismatch'> & {
  /** The day to tell. */
  dueOn: LocalDate | null
  /** The day after which it is late. */
  endsOn: LocalDate | null
}

function daysOf(stored: Omit<StoredMatter, 'turn'>): Days {
  const { kind, dueOn: setDue, toldDue = null } = stored
  const deadline = readClock(clockOf(stored))
  if (deadline === null) return { dueOn: setDue, endsOn: setDue }
  const { due, safe, whose } = deadline
  const ours = whose === 'citizen' ? safe : due
  const agrees = setDue === null || setDue === due || setDue === safe
  if (agrees) {
    const dueOn = setDue ?? ours
    const moved = setDue === null && toldDue !== null && toldDue !== dueOn
    // The sums are only shown when they lead to the day that is shown.
    const sums = { dueOn, endsOn: setDue ?? due, deadline: viewOf(deadline) }
    return moved ? { ...sums, movedFrom: { day: toldDue, why: 'calendar' } } : sums
  }
  if (kind === 'letter') return { dueOn: setDue, endsOn: setDue, mismatch: { countedOn: ours } }
  return { dueOn: setDue, endsOn: setDue, movedFrom: { day: toldDue ?? ours, why: 'extended' } }
}

function clockOf(stored: Pick<StoredMatter, 'dueOn' | 'ruleId' | 'ruleStart' | 'pauses'>): Clock {
  const { ruleId, ruleStart, pauses, dueOn } = stored
  const rule = ruleStart === null ? null : ruleId
  return { rule, start: ruleStart ?? '', pauses: pauses ?? [], stoodStillSince: null, setDue: dueOn }
}
