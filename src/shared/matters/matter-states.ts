import type { components } from '#api/generated/types.ts'
import type da from '#locales/da/matters.json'
import type en from '#locales/en/matters.json'

export type Matter = components['schemas']['Matter']
export type MatterKind = Matter['kind']
export type MatterState = Matter['state']

/** The states that each kind of matter can be in. The contract has one list for all kinds. */
const matterStates = {
  complaint: ['sent', 'received', 'partlyAnswered', 'answered', 'needsYou'],
  recordsRequest: ['sent', 'received', 'extended', 'partlyDelivered', 'delivered', 'needsYou'],
  meeting: ['replyWanted', 'accepted', 'changeRequested'],
  letter: ['canComplain', 'canComment', 'mustAnswer'],
  activity: ['evaluationOverdue', 'endedWithoutDecision'],
  handover: ['commentInvited'],
} as const satisfies Record<MatterKind, readonly MatterState[]>

type States = typeof matterStates

/** The words of one state: what is the case, why, and what happens next. */
export interface StateWords {
  state: string
  why: string
  next: string
}

type MatterWordFile = { matter: { [Kind in MatterKind]: Record<States[Kind][number], StateWords> } }
type Complete<File extends MatterWordFile> = File
type None<Left extends never> = Left

/** A kind or state without words in a language, or a state of the contract that no kind has, does not compile. */
export type EveryMatterHasWords = [
  Complete<typeof da>,
  Complete<typeof en>,
  None<Exclude<MatterState, States[MatterKind][number]>>,
]

/** Whether there are words for the pair. A newer server may know states that this edition of the app does not. */
export function hasWords({ kind, state }: Pick<Matter, 'kind' | 'state'>): boolean {
  const known: readonly MatterState[] | undefined = matterStates[kind]
  return known?.includes(state) ?? false
}
