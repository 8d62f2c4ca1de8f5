import type { Scope } from '#server/access.ts'
import type { Receipt, StoredFiling } from '#server/modules/filings/filings.public.ts'
import { receiptOf } from '#server/modules/filings/filings.public.ts'
import type { CorrectionFault, LadderView, Matter } from '#server/modules/matters/matters.public.ts'
import type { Pointed, ThingKind } from '#server/modules/passages/passages.public.ts'
import type { ProblemError } from '#server/problem.ts'
import type { Actor, RuleCitation } from '#server/rule-citation.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'

/** A correction as it was filed. */
export interface CorrectionBody {
  about: { kind: ThingKind; id?: string; part?: string }
  fault: CorrectionFault
  right?: string
  shows?: string
}

interface OutcomeBase {
  decidedOn: LocalDate
  by: Actor
  text?: Text
  told?: Text[]
}

/** What the municipality made of a correction. */
export type CorrectionOutcome = OutcomeBase &
  (
    | { outcome: 'markedWrong'; right: Text }
    | { outcome: 'removed'; right?: Text }
    | { outcome: 'refused'; text: Text; rule: RuleCitation; howToComplain?: Text }
    | { outcome: 'noted'; text: Text }
  )

/** An activity that was built on a fact that was wrong. */
export interface CorrectionLine {
  activityId: string
  title: Text
  reassessedOn?: LocalDate
}

export interface CorrectionHistoryEvent {
  event: 'filed' | 'received' | 'needsYou' | 'extended' | 'lineReassessed' | CorrectionOutcome['outcome']
  at: string
  newDue?: LocalDate
  text?: Text
  activity?: Text
}

export interface CorrectionSummary {
  id: string
  about: { kind: ThingKind; title: Text }
  fault: CorrectionFault
  matter: Matter
  receipt: Receipt
}

export interface Correction extends Omit<CorrectionBody, 'about'> {
  id: string
  about: CorrectionBody['about'] & { title: Text; activityId?: string; quote?: Text }
  matter: Matter
  receipt: Receipt
  outcome?: CorrectionOutcome
  lines: CorrectionLine[]
  history: CorrectionHistoryEvent[]
  ladder: LadderView
}

/** The part of the case that a text stands in: who may not see it, may not point at it and does not read it here. */
export const scopeOfThing: Record<ThingKind, Scope> = {
  fact: 'plan',
  activity: 'plan',
  plan: 'plan',
  letter: 'letters',
  meeting: 'meetings',
}

export function bodyOf(filing: StoredFiling): CorrectionBody {
  return filing.body as CorrectionBody
}

/** What a correction points at. There is one plan in a case, and it has the case's id. */
export function pointedAt({ about: { kind, id, part } }: CorrectionBody, caseId: string): Pointed {
  return { kind, id: id ?? caseId, part }
}

/** What does not hang together in a correction that fits the contract. Empty: it can be filed. */
export function faultsOf({ about, fault, right, shows }: CorrectionBody): ProblemError[] {
  const faults: ProblemError[] = []
  if (about.kind === 'plan' && about.id !== undefined) {
    faults.push({ pointer: '/about/id', detail: 'must be left out for the plan: there is one in a case' })
  }
  if (about.kind !== 'plan' && about.id === undefined) {
    faults.push({ pointer: '/about/id', detail: 'is required: say which fact, activity, letter or meeting it is' })
  }
  if (fault !== 'notAboutMe') return faults
  const detail = 'must be left out: what is about somebody else is not repeated'
  if (right !== undefined) faults.push({ pointer: '/right', detail })
  if (shows !== undefined) faults.push({ pointer: '/shows', detail })
  return faults
}

export function toSummary(filing: StoredFiling, matter: Matter): CorrectionSummary {
  const { about, fault } = bodyOf(filing)
  return { id: filing.id, about: { kind: about.kind, title: matter.title }, fault, matter, receipt: receiptOf(filing) }
}
