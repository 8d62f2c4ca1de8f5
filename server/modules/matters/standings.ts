import { type ComplaintState, complaintStandings } from './kinds/complaint-state.ts'
import { type CorrectionState, correctionMachine } from './kinds/correction.ts'
import { type InquiryState, inquiryMachine } from './kinds/inquiry.ts'
import {
  type ActivityState,
  activityStandings,
  type HandoverState,
  handoverStandings,
  type LetterState,
  letterStandings,
  type MeetingState,
  meetingStandings,
} from './kinds/light-kinds.ts'
import { type RecordsState, recordsMachine } from './kinds/records-request.ts'
import type { Standing } from './machine.ts'

/** The states of each kind of matter. */
export interface StatesOf {
  complaint: ComplaintState
  recordsRequest: RecordsState
  inquiry: InquiryState
  correction: CorrectionState
  meeting: MeetingState
  letter: LetterState
  activity: ActivityState
  handover: HandoverState
}

export type MatterKind = keyof StatesOf
export type MatterState = StatesOf[MatterKind]

const standings: { readonly [Kind in MatterKind]: Readonly<Record<StatesOf[Kind], Standing>> } = {
  complaint: complaintStandings,
  recordsRequest: recordsMachine.standings,
  inquiry: inquiryMachine.standings,
  correction: correctionMachine.standings,
  meeting: meetingStandings,
  letter: letterStandings,
  activity: activityStandings,
  handover: handoverStandings,
}

/** What a state of a kind means. Throws when the kind has no such state. */
export function standingOf(kind: MatterKind, state: MatterState): Standing {
  const standing = (standings[kind] as Readonly<Record<string, Standing | undefined>>)[state]
  if (standing === undefined) throw new Error(`A ${kind} has no state ${state}.`)
  return standing
}
