import type { Marked } from '#server/modules/corrections/marks.public.ts'
import type { DeadlineView } from '#server/modules/matters/matters.public.ts'
import type { Actor, RuleCitation } from '#server/rule-citation.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'

export type LetterKind = 'decision' | 'recommendation' | 'hearing' | 'invitation' | 'information'

interface LetterOption {
  action: 'complain' | 'comment' | 'attend' | 'provide' | 'call' | 'nothing'
  text: Text
  /** The last day that the letter itself names. */
  by?: LocalDate
}

/** A letter as the municipality sent it: the card in plain words, and the original. */
export interface LetterContent {
  kind: LetterKind
  title: Text
  about: Text
  outcome: Text
  reasons: { facts: Text[]; considerations: Text[]; rules: RuleCitation[] }
  meaning: Text
  options: LetterOption[]
  recommends?: Text
  decides?: Text
  sender: Text
  answeredBy: Actor
  answerPhone?: string
  availableOn: LocalDate
  delivery: 'digital' | 'paper'
  statedDeadline?: LocalDate
  overOffer?: boolean
  original: Text
}

export interface StoredLetter {
  id: string
  receivedOn: LocalDate
  unread: boolean
  content: LetterContent
}

export interface LetterSummary {
  id: string
  kind: LetterKind
  title: Text
  summary: Text
  sender: Text
  availableOn: LocalDate
  unread: boolean
  actBy?: LocalDate
}

/** A letter with what the service adds to it. */
export interface Letter extends LetterContent, Marked {
  id: string
  unread: boolean
  receivedOn: LocalDate
  complaintDeadline?: DeadlineView
  deadlineMismatch?: boolean
  complaintIds: string[]
  inquiryIds: string[]
}
