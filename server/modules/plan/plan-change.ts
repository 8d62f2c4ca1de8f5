import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'

/** A value before or after a change. One of the three. */
export interface ChangeValue {
  date?: LocalDate
  text?: Text
  /** A status, a kind, or `yes` and `no`. */
  code?: string
}

export type ChangedField =
  | 'added'
  | 'removed'
  | 'title'
  | 'purpose'
  | 'programme'
  | 'startedOn'
  | 'status'
  | 'startsOn'
  | 'endsOn'
  | 'evaluateOn'
  | 'because'
  | 'evaluation'
  | 'purposeKind'
  | 'chosenBy'
  | 'provider'
  | 'extent'
  | 'rule'
  | 'considerations'
  | 'aimedFor'
  | 'expectedOn'
  | 'here'
  | 'correction'

export interface ChangeSubject {
  kind: 'plan' | 'goal' | 'subGoal' | 'exit' | 'requirement' | 'activity' | 'fact'
  /** Only for what has a page of its own. */
  id?: string
  title: Text
}

/** A difference between two versions that the citizen is told about. */
export interface FoundChange {
  subject: ChangeSubject
  field: ChangedField
  from?: ChangeValue
  to?: ChangeValue
}

/** A change as it is stored and told. `by` is the role of whoever made it. */
export interface PlanChange extends FoundChange {
  id: string
  on: LocalDate
  by: Text
  isNew: boolean
}
