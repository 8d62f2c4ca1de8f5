import type { Marked } from '#server/modules/corrections/marks.public.ts'
import type { Receipt } from '#server/modules/filings/filings.public.ts'
import type { RuleCitation } from '#server/rule-citation.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'

type GoalStatus = 'notStarted' | 'underWay' | 'reached' | 'stopped'

export interface SubGoal {
  id: string
  title: Text
  status: GoalStatus
}

export interface Goal extends SubGoal {
  subGoals: SubGoal[]
}

export interface ExitRequirement {
  id: string
  title: Text
  status: 'missing' | 'underWay' | 'done'
  provider: Text
  turn: 'citizen' | 'authority' | 'nobody'
  expectedOn?: LocalDate
}

export interface Exit {
  id: string
  title: Text
  about: Text
  whyOpen: Text
  aimedFor?: boolean
  rule?: RuleCitation
  requirements: ExitRequirement[]
}

/** The plan as the municipality wrote it. */
export interface PlanContent {
  purpose: Text
  programme?: Text
  startedOn?: LocalDate
  endsOn?: LocalDate
  goals: Goal[]
  wayOut: { here: Text; hereSince?: LocalDate; exits: Exit[] }
}

export interface StoredPlan {
  content: PlanContent
  updatedOn: LocalDate
}

/** The plan with the citizen's own words. */
export interface Plan extends PlanContent, Marked {
  ownWords: { text: string; version: number; receipt: Receipt } | null
  ownWordsVersion: number
  newChanges: number
  updatedOn: LocalDate
}
