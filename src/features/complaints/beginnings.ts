import type { ComplaintRule } from './complaint-rules.ts'
import type { ComplaintKind } from './complaints.queries.ts'

/** A situation that many have been in. Its words are in locales/<lang>/beginnings.json, and load when somebody opens the help. */
export interface Beginning {
  name: string
  /** The kinds of complaint that it fits. */
  kinds: readonly ComplaintKind[]
  rule: ComplaintRule
  /** A page that does more about it than a complaint can, when there is one. */
  elsewhere?: string
}

export const beginnings = [
  { name: 'reasonsMissing', kinds: ['decision'], rule: 'reasons' },
  { name: 'paperIgnored', kinds: ['decision'], rule: 'reasons' },
  { name: 'sameAgain', kinds: ['decision'], rule: 'everyPossibility' },
  { name: 'sanctionWithoutContact', kinds: ['decision'], rule: 'contactBeforeSanction' },
  { name: 'extendedWithoutDecision', kinds: ['decision', 'handling'], rule: 'assessedInTime' },
  { name: 'noAnswer', kinds: ['handling'], rule: 'promptly' },
  { name: 'pointsUnanswered', kinds: ['handling', 'decision'], rule: 'goodPractice' },
  { name: 'caseworkerAgain', kinds: ['handling'], rule: 'takingPart' },
  { name: 'wrongGuidance', kinds: ['handling'], rule: 'guidance' },
  { name: 'aboutAnother', kinds: ['handling'], rule: 'correctData', elsewhere: '/corrections/new?fault=notAboutMe' },
  { name: 'costsNotTold', kinds: ['handling'], rule: 'accessToRecords', elsewhere: '/records/new?what=costs' },
  { name: 'tone', kinds: ['conduct'], rule: 'goodPractice' },
] as const satisfies readonly Beginning[]
