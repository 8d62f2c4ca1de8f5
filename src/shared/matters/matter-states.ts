import type { components } from '#api/generated/types.ts'
import type courseDa from '#locales/da/matter-course.json'
import type da from '#locales/da/matters.json'
import type courseEn from '#locales/en/matter-course.json'
import type en from '#locales/en/matters.json'

export type Matter = components['schemas']['Matter']
export type MatterKind = Matter['kind']
export type MatterState = Matter['state']

/** The states that each kind of matter can be in. The contract has one list for all kinds. */
interface States {
  complaint:
    | ('sent' | 'received' | 'needsYou' | 'partlyAnswered' | 'answered' | 'outcomeAwaited' | 'upheld' | 'partlyChanged')
    | ('goesOn' | 'changed' | 'settled' | 'forwarded' | 'sentBack' | 'decided' | 'pointsOpen')
  recordsRequest:
    | ('sent' | 'received' | 'needsYou' | 'extended' | 'partlyDelivered')
    | ('delivered' | 'partlyRefused' | 'refused')
  inquiry: 'sent' | 'received' | 'needsYou' | 'raised' | 'statementAwaited' | 'answered'
  correction:
    | ('sent' | 'received' | 'needsYou' | 'extended' | 'reassessmentAwaited')
    | ('markedWrong' | 'removed' | 'refused' | 'noted')
  meeting: 'replyWanted' | 'accepted' | 'changeRequested' | 'needsYou'
  letter: 'canComplain' | 'canComment' | 'mustAnswer'
  activity: 'evaluationOverdue' | 'endedWithoutDecision'
  handover: 'commentInvited'
}

/** The words of one state: what is the case, and why. */
export interface StateWords {
  state: string
  why: string
}

type MatterWordFile = {
  matter: { [Kind in MatterKind]: Record<States[Kind], StateWords> }
  next: Record<Matter['next'], string>
}
type Complete<Files extends MatterWordFile> = Files
type None<Left extends never> = Left

/** A kind, state or next step without words in a language, or a state of the contract that no kind has, does not compile. */
export type EveryMatterHasWords = [
  Complete<typeof da & typeof courseDa>,
  Complete<typeof en & typeof courseEn>,
  None<Exclude<MatterState, States[MatterKind]>>,
  None<Exclude<States[MatterKind], MatterState>>,
]
