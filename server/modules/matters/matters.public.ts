import type { Queryable } from '#server/db/db.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { RuleId } from '#server/rules/rule.ts'
import { type DeadlineView, deadlineView } from './deadline-view.ts'
import { lastDayOf, type Matter, type MatterKind, type StoredMatter, toMatter } from './matter.ts'
import { type MatterMove, mattersRepository } from './matters.repository.ts'

export type { DeadlineView, Matter, MatterKind, StoredMatter }
export { toMatter }

/** What to write about a matter. Left out: no last day and no rule, open from now on, until it is closed. */
export interface MatterInput extends Omit<StoredMatter, 'dueOn' | 'ruleId' | 'ruleStart'> {
  caseId: string
  /** The last day, when somebody has set one. It wins over the rule. */
  dueOn?: LocalDate | null
  /** The rule that gives the last day, and the day it counts from. */
  ruleId?: RuleId | null
  ruleStart?: LocalDate | null
  /** The first and the last day on which the matter is open. */
  opensOn?: LocalDate | null
  closesOn?: LocalDate | null
  closed?: boolean
}

/** Writes a matter, or replaces the one of the same kind and id. `today` is the service's local date. Throws InvalidLocalDateError. */
export async function setMatter(tx: Queryable, input: MatterInput, today: LocalDate): Promise<void> {
  const { caseId, kind, refId, title, state, turn, since, dueOn = null, ruleId = null, ruleStart = null } = input
  const { opensOn, closesOn, closed = false } = input
  await mattersRepository.closeExpired(tx, caseId, today)
  await mattersRepository.upsert(tx, {
    ...{ caseId, kind, refId, title, state, turn, since, dueOn, ruleId, ruleStart },
    sortOn: lastDayOf({ dueOn, ruleId, ruleStart }) ?? 'infinity',
    opensOn: opensOn ?? '-infinity',
    closesOn: closesOn ?? 'infinity',
    closed: closed || (closesOn != null && closesOn < today),
  })
}

/** Changes whose turn it is in a matter and how it stands. Its title, rule and opening days stay. Harmless when there is none. */
export async function moveMatter(tx: Queryable, kind: MatterKind, refId: string, move: MatterMove): Promise<void> {
  await mattersRepository.move(tx, kind, refId, move)
}

/** Closes a matter. Harmless when there is none. */
export async function closeMatter(tx: Queryable, kind: MatterKind, refId: string): Promise<void> {
  await mattersRepository.close(tx, kind, refId)
}

/** The matters of these things, closed ones too, by the id of the thing. */
export async function readMatters(
  tx: Queryable,
  kind: MatterKind,
  refIds: readonly string[],
  today: LocalDate,
): Promise<Map<string, Matter>> {
  const stored = refIds.length === 0 ? [] : await mattersRepository.find(tx, kind, refIds)
  return new Map(stored.map((each) => [each.refId, toMatter(each, today)]))
}

/** The deadline that a rule sets for an event on `start`, with its sums, or `null` when the rule data do not reach back to that day. */
export function deadlineFor(rule: RuleId, start: LocalDate): DeadlineView | null {
  return deadlineView(rule, start)
}
