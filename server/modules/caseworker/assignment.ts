import type { Receipt } from '#server/modules/filings/filings.public.ts'
import type { Actor, RuleCitation } from '#server/rule-citation.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'

/** What one caseworker tells the next. */
interface HandoverContent {
  note: Text
  reason?: Text
  writtenOn?: LocalDate
  /** Until when the citizen's comments come before the new caseworker starts. */
  commentBy?: LocalDate
}

/** Somebody who has, had or will have the case, as the municipality told it. */
export interface AssignmentContent {
  name: string
  role: Text
  profession: Text
  responsibleFor: Text
  main?: boolean
  unit: { name: Text; phone: string; address?: Text; leader?: Actor }
  phone: string
  phoneHours: { weekday: number; from: string; to: string }[]
  answersWithinWorkingDays: number
  from: LocalDate
  to?: LocalDate
  handover?: HandoverContent
}

export type StoredAssignment = AssignmentContent & { id: string }

export interface HandoverComment {
  text: string
  receipt: Receipt
}

export type Assignment = Omit<StoredAssignment, 'handover'> & {
  handover?: HandoverContent & { comments: HandoverComment[] }
}

export interface DecisionRole {
  question: Text
  recommends: Text
  decides: Text
  sameTeam?: boolean
  rule?: RuleCitation
}

export interface Caseworkers {
  current: Assignment[]
  coming: Assignment[]
  past: Assignment[]
  decisionRoles: DecisionRole[]
}
