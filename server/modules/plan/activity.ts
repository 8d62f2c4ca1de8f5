import type { Marked } from '#server/modules/corrections/marks.public.ts'
import type { DeadlineView, Matter } from '#server/modules/matters/matters.public.ts'
import type { Actor, RuleCitation } from '#server/rule-citation.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'

type ActivityStatus = 'proposed' | 'agreed' | 'underWay' | 'ended' | 'cancelled'

/** An activity as the municipality wrote it, with its "because". */
export interface ActivityContent {
  title: Text
  status: ActivityStatus
  purposeKind: 'clarify' | 'job' | 'education' | 'health' | 'network'
  because: Text
  judgedBy?: Text
  subGoalId: string
  chosenBy: Actor
  chosenOn?: LocalDate
  citizenView?: 'agreed' | 'disagreed' | 'notAsked'
  rule?: RuleCitation
  startsOn: LocalDate
  endsOn: LocalDate
  evaluateOn: LocalDate
  evaluation?: Text
  provider?: Text
  extent?: Text
  triedBefore: { title: Text; from?: LocalDate; to?: LocalDate; showed: Text }[]
  considerations: Text[]
}

export interface StoredActivity {
  id: string
  caseId: string
  basedOn: string[]
  subGoalTitle: Text
  content: ActivityContent
}

/** Something the plan is built on. */
export interface FactContent {
  statement: Text
  source: Text
  statedOn?: LocalDate
  status: 'standing' | 'disputed' | 'wrong'
  markedOn?: LocalDate
  correction?: Text
}

/** Whether a fact stands, and what is right instead. */
export type FactMark = Pick<FactContent, 'status' | 'markedOn' | 'correction'>

export type Fact = FactContent & { id: string }

/** An activity with the facts it rests on and what is open about it today. */
export interface Activity extends ActivityContent, Marked {
  id: string
  subGoalTitle: Text
  basedOn: (Fact & Marked)[]
  matter?: Matter
  needDecision?: DeadlineView
  reassess?: { since: LocalDate; factId: string }
}
