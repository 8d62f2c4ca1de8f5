import type da from '#locales/da/plan.json'
import type en from '#locales/en/plan.json'
import type { Activity, Fact, Goal, PlanChange, Requirement } from './plan.queries.ts'

type Field = PlanChange['field']
type Kind = PlanChange['subject']['kind']
type Words<Key extends string> = Record<Key, string>

/** Which fields of which kinds of things a change can be about. Each pair has a sentence in the word files. */
export const changeKinds = {
  added: ['plan', 'goal', 'subGoal', 'exit', 'requirement', 'activity', 'fact'],
  removed: ['plan', 'goal', 'subGoal', 'exit', 'requirement', 'activity', 'fact'],
  title: ['goal', 'subGoal', 'exit', 'requirement', 'activity', 'fact'],
  purpose: ['plan'],
  programme: ['plan'],
  startedOn: ['plan'],
  status: ['goal', 'subGoal', 'requirement', 'activity', 'fact'],
  startsOn: ['activity'],
  endsOn: ['plan', 'activity'],
  evaluateOn: ['activity'],
  because: ['exit', 'activity'],
  evaluation: ['activity'],
  purposeKind: ['activity'],
  chosenBy: ['activity'],
  provider: ['requirement', 'activity'],
  extent: ['activity'],
  rule: ['exit', 'activity'],
  considerations: ['activity'],
  aimedFor: ['exit'],
  expectedOn: ['requirement'],
  here: ['plan'],
  correction: ['fact'],
} as const satisfies Record<Field, readonly Kind[]>

/** Codes that a change can go from and to, by what they are codes of. */
const changeCodes = {
  goalStatus: ['notStarted', 'underWay', 'reached', 'stopped'],
  requirementStatus: ['missing', 'underWay', 'done'],
  activityStatus: ['proposed', 'agreed', 'underWay', 'ended', 'cancelled'],
  factStatus: ['standing', 'disputed', 'wrong'],
  purposeKind: ['clarify', 'job', 'education', 'health', 'network'],
  aimedFor: ['yes', 'no'],
} as const

type Codes = typeof changeCodes
type ChangeKinds = typeof changeKinds

interface PlanWordFile {
  goalStatus: Words<Goal['status']>
  requirementStatus: Words<Requirement['status']>
  activityStatus: Words<Activity['status']>
  factStatus: Words<Fact['status']>
  purposeKind: Words<Activity['purposeKind']>
  citizenView: Words<NonNullable<Activity['citizenView']>>
  change: { [F in Field]: Words<ChangeKinds[F][number]> }
  code: { [C in keyof Codes]: Words<Codes[C][number]> }
}
type Complete<File extends PlanWordFile> = File

/** A field, kind or status of the contract without words in a language does not compile. */
export type EverythingHasWords = [Complete<typeof da>, Complete<typeof en>]

/** The key of a change's sentence. A newer server may tell of changes that this edition of the app has no sentence for. */
export function sentenceKey({ field, subject }: Pick<PlanChange, 'field' | 'subject'>): string {
  const kinds: readonly Kind[] | undefined = changeKinds[field]
  return kinds?.includes(subject.kind) ? `change.${field}.${subject.kind}` : 'changeOther'
}

/** What a change's codes are codes of, or undefined when its values are no codes. */
function codesOf({ field, subject: { kind } }: Pick<PlanChange, 'field' | 'subject'>): keyof Codes | undefined {
  if (field === 'purposeKind' || field === 'aimedFor') return field
  if (field !== 'status') return undefined
  if (kind === 'goal' || kind === 'subGoal') return 'goalStatus'
  if (kind === 'requirement' || kind === 'activity' || kind === 'fact') return `${kind}Status`
  return undefined
}

/** The key of a code's word inside a sentence, or undefined when it is not known here. */
export function codeKey(change: Pick<PlanChange, 'field' | 'subject'>, code: string): string | undefined {
  const codes = codesOf(change)
  const known: readonly string[] = codes ? changeCodes[codes] : []
  return known.includes(code) ? `code.${codes}.${code}` : undefined
}
