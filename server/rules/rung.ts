import type { LocalDate } from './local-date.ts'
import type { RuleId, Source, Text } from './rule.ts'

/** The courses that a disagreement can take. */
export type CourseKind = 'decision' | 'handling' | 'conduct' | 'records' | 'correction'

export type RungId =
  | 'municipality'
  | 'mayor'
  | 'appealBody'
  | 'reopening'
  | 'ombudsman'
  | 'dataProtection'
  | 'supervision'
  | 'courts'
  | 'adviser'
  | 'helpers'

/** How far a disagreement has come. A day is `null` while that has not happened. */
export interface Course {
  kind: CourseKind
  filedOn: LocalDate
  /** When the municipality was finished with it. */
  answeredOn: LocalDate | null
  forwardedOn: LocalDate | null
  decidedOn: LocalDate | null
  /** When something that was asked for was refused. */
  refusedOn: LocalDate | null
  /** When the last word was said that can be asked to be taken up again. */
  finalOn: LocalDate | null
  /** Why what has not opened yet does not come any more. */
  stoppedBy: StoppedBy | null
}

/** `declined`: the citizen said that it does not go on. `changed`: the decision was changed. `nothingRefused`: there is nothing to complain over. */
export type StoppedBy = 'declined' | 'changed' | 'nothingRefused'

type CourseDay = Exclude<keyof Course, 'kind' | 'stoppedBy'>

/** One step of the way, as it stands in a period. */
export interface RungVersion {
  readonly id: RungId
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
  /** What has to have happened before it is lawfully next, by course. Courses that are left out do not have the step. */
  readonly opensWith: Readonly<Partial<Record<CourseKind, CourseDay>>>
  /** The time since filing after which it opens although nothing has happened. */
  readonly opensAfter: RuleId | null
  /** The time from its opening until which it can be taken. */
  readonly closesWith: RuleId | null
  readonly source: Source
  readonly verifiedOn: LocalDate
  readonly uncertainty: Text | null
}
