import { createHash } from 'node:crypto'
import type { components } from '#api/generated/types.ts'
import type { BothLanguages, LocalDate } from './calendar.ts'
import { instantAt } from './calendar.ts'

export type Schemas = components['schemas']

/** The data of each type of record that the demo feeds. */
export interface DataOf {
  person: Schemas['PersonData']
  case: Schemas['CaseData']
  grant: Schemas['GrantData']
  assignment: Schemas['AssignmentData']
  plan: Schemas['PlanData']
  fact: Schemas['FactData']
  activity: Schemas['ActivityData']
  meeting: Schemas['MeetingData']
  letter: Schemas['LetterData']
  pointAnswer: Schemas['PointAnswerData']
  complaintStep: Schemas['ComplaintStepData']
  meetingReplyAnswer: Schemas['MeetingReplyAnswerData']
  recordsExtension: Schemas['RecordsExtensionData']
  recordsDocument: Schemas['RecordsDocumentData']
  recordsDone: Schemas['RecordsDoneData']
  inquiryAnswer: Schemas['InquiryAnswerData']
  correctionOutcome: Schemas['CorrectionOutcomeData']
}

/** A feed record whose data fits its type. */
export interface RecordOf<Type extends keyof DataOf> {
  type: Type
  id: string
  asOf: string
  data: DataOf[Type]
}

export type DemoRecord = { [Type in keyof DataOf]: RecordOf<Type> }[keyof DataOf]

/** An id that is the same at every start: a hash of the name in the form of a uuid (version 5). */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(`udvej demo ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Words in Danish and English. */
export function text(da: string, en: string): BothLanguages {
  return { da, en }
}

/** A record as the municipality's system knew it on a day, at half past seven in the morning. */
export function record<Type extends keyof DataOf>(
  type: Type,
  id: string,
  asOf: LocalDate,
  data: DataOf[Type],
): RecordOf<Type> {
  return { type, id, asOf: instantAt(asOf, '07:30'), data }
}
