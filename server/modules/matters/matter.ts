import { daysBetween, type LocalDate } from '#server/rules/local-date.ts'
import type { RuleId } from '#server/rules/rule.ts'
import type { Text } from '#server/text.ts'
import { type DeadlineView, deadlineView } from './deadline-view.ts'

export type MatterKind = 'complaint' | 'recordsRequest' | 'meeting' | 'letter' | 'activity' | 'handover'

export type MatterState =
  | 'sent'
  | 'received'
  | 'partlyAnswered'
  | 'answered'
  | 'needsYou'
  | 'extended'
  | 'partlyDelivered'
  | 'delivered'
  | 'replyWanted'
  | 'accepted'
  | 'changeRequested'
  | 'canComplain'
  | 'canComment'
  | 'mustAnswer'
  | 'evaluationOverdue'
  | 'endedWithoutDecision'
  | 'commentInvited'

export type Turn = 'citizen' | 'authority' | 'nobody'

/** An open matter as it is stored: what does not change with the day. */
export interface StoredMatter {
  kind: MatterKind
  refId: string
  title: Text
  state: MatterState
  turn: Turn
  /** Since when it is their turn. */
  since: LocalDate
  /** The last day, when somebody has set one. It wins over the rule. */
  dueOn: LocalDate | null
  /** The rule that gives the last day, and the day it counts from. */
  ruleId: RuleId | null
  ruleStart: LocalDate | null
}

/** An open matter as it stands on a day, in the form of the contract. */
export interface Matter {
  kind: MatterKind
  id: string
  title: Text
  state: MatterState
  turn: Turn
  since: LocalDate
  dueOn?: LocalDate
  deadline?: DeadlineView
  overdueDays: number
  silentDays: number
}

/** How a matter stands on the day `today`. Days late and days of silence are whole days, never negative. */
export function toMatter(stored: StoredMatter, today: LocalDate): Matter {
  const { kind, refId, title, state, turn, since } = stored
  const deadline = deadlineOf(stored)
  const dueOn = stored.dueOn ?? deadline?.due
  return {
    kind,
    id: refId,
    title,
    state,
    turn,
    since,
    ...(dueOn === undefined ? {} : { dueOn }),
    // The sums are only shown when they lead to the day that is shown.
    ...(deadline && deadline.due === dueOn ? { deadline } : {}),
    overdueDays: dueOn === undefined ? 0 : Math.max(0, daysBetween(dueOn, today)),
    silentDays: turn === 'authority' ? Math.max(0, daysBetween(since, today)) : 0,
  }
}

/** The last day of a matter as the rules stand now, or `null` when it has none. */
export function lastDayOf(stored: Pick<StoredMatter, 'dueOn' | 'ruleId' | 'ruleStart'>): LocalDate | null {
  return stored.dueOn ?? deadlineOf(stored)?.due ?? null
}

function deadlineOf({ ruleId, ruleStart }: Pick<StoredMatter, 'ruleId' | 'ruleStart'>): DeadlineView | null {
  return ruleId === null || ruleStart === null ? null : deadlineView(ruleId, ruleStart)
}
