import { type Clock, extendClock, readClock, startClock } from '#server/rules/clock.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Machine, MatterEvent, Refused, Standing } from '../machine.ts'

export type CorrectionState =
  | 'sent'
  | 'received'
  | 'needsYou'
  | 'extended'
  | 'reassessmentAwaited'
  | 'markedWrong'
  | 'removed'
  | 'refused'
  | 'noted'

/** What the citizen says about a text. */
export type CorrectionFault = 'wrong' | 'incomplete' | 'notAboutMe'

/** What the municipality made of it. */
export type CorrectionResult = 'markedWrong' | 'removed' | 'refused' | 'noted'

export type CorrectionEvent = MatterEvent &
  (
    | { type: 'filed'; fault: CorrectionFault }
    | { type: 'received' | 'couldNotBeTaken' }
    | { type: 'extended'; newDue: LocalDate }
    /** `lines`: the activities that are built on the text, when it turned out wrong. A later one takes the place of an earlier one. */
    | { type: 'outcome'; result: CorrectionResult; lines: readonly string[] }
    | { type: 'lineReassessed'; activity: string }
  )

export interface CorrectionFacts {
  filedOn: LocalDate
  fault: CorrectionFault
  isReceived: boolean
  untakenSince: LocalDate | null
  extendedTo: LocalDate | null
  result: CorrectionResult | null
  answeredOn: LocalDate | null
  /** The activities that were built on the text, with the day on which each was assessed again. */
  lines: ReadonlyMap<string, LocalDate | null>
  since: LocalDate
  clock: Clock
}

const standings = {
  sent: { turn: 'authority', next: 'confirmReceipt', actions: [], whenLate: ['complainOverDelay'] },
  received: { turn: 'authority', next: 'decideCorrection', actions: [], whenLate: ['complainOverDelay'] },
  needsYou: { turn: 'citizen', next: 'mend', actions: ['mend'] },
  extended: { turn: 'authority', next: 'decideCorrection', actions: [], whenLate: ['complainOverDelay'] },
  // The text is corrected, but what was built on it still stands.
  reassessmentAwaited: { turn: 'authority', next: 'reassessLines', actions: [] },
  markedWrong: { turn: 'nobody', next: 'readOutcome', actions: [], closed: true },
  removed: { turn: 'nobody', next: 'readOutcome', actions: [], closed: true },
  refused: { turn: 'nobody', next: 'readRefusal', actions: ['complainOverRefusal', 'goFurther'], closed: true },
  noted: { turn: 'nobody', next: 'readOutcome', actions: ['goFurther'], closed: true },
} as const satisfies Record<CorrectionState, Standing>

const resultsFor: Record<CorrectionFault, readonly CorrectionResult[]> = {
  wrong: ['markedWrong', 'refused', 'noted'],
  incomplete: ['markedWrong', 'refused', 'noted'],
  notAboutMe: ['removed', 'refused'],
}

/** A correction: looked at within a month, perhaps longer; and when a fact was wrong, open until everything that was built on it is assessed again. */
export const correctionMachine: Machine<CorrectionFacts, CorrectionEvent, CorrectionState> = {
  standings,
  apply,
  refusalOf,
  stateOf,
  sinceOf: (facts) => untakenSince(facts) ?? facts.since,
  clockOf: (facts) => (facts.result === null && untakenSince(facts) === null ? facts.clock : null),
}

function apply(before: CorrectionFacts | null, event: CorrectionEvent): CorrectionFacts {
  if (event.type === 'filed') {
    const { on, fault } = event
    return {
      ...{ filedOn: on, fault, since: on, isReceived: false, untakenSince: null, extendedTo: null, result: null },
      ...{ answeredOn: null, lines: new Map(), clock: startClock('gdpr.oneMonth', on) },
    }
  }
  if (before === null) throw new Error('A correction begins with being filed.')
  const on = event.on < before.filedOn ? before.filedOn : event.on
  const facts = { ...before, since: on }
  switch (event.type) {
    case 'received':
      return { ...before, isReceived: true, untakenSince: null }
    case 'couldNotBeTaken':
      return { ...before, untakenSince: on }
    case 'extended':
      return { ...facts, extendedTo: event.newDue, clock: extendClock(before.clock, event.newDue) }
    case 'outcome':
      return { ...facts, result: event.result, answeredOn: on, lines: linesAfter(before, event.lines) }
    case 'lineReassessed':
      return { ...facts, lines: new Map([...before.lines, [event.activity, on]]) }
  }
}

/** What is assessed again stays so, unless it is built on the text once more. */
function linesAfter({ lines }: CorrectionFacts, waiting: readonly string[]): CorrectionFacts['lines'] {
  const assessed = [...lines].filter(([, on]) => on !== null)
  return new Map([...assessed, ...waiting.map((activity) => [activity, null] as const)])
}

function stateOf(facts: CorrectionFacts): CorrectionState {
  const { isReceived, extendedTo, result, lines } = facts
  if (result !== null) return [...lines.values()].includes(null) ? 'reassessmentAwaited' : result
  if (untakenSince(facts) !== null) return 'needsYou'
  if (extendedTo !== null) return 'extended'
  return isReceived ? 'received' : 'sent'
}

/** Somebody who extends or answers has taken it, whatever the receipt said. */
function untakenSince({ untakenSince: since, extendedTo, result }: CorrectionFacts): LocalDate | null {
  return extendedTo === null && result === null ? since : null
}

function refusalOf(facts: CorrectionFacts | null, event: CorrectionEvent): Refused | null {
  if (event.type === 'filed') return facts === null ? null : refused('', 'The correction is filed already.')
  if (facts === null) return refused('', 'There is no such correction.')
  switch (event.type) {
    case 'extended':
      return extensionRefusal(facts, event)
    case 'outcome': {
      const possible = resultsFor[facts.fault]
      if (possible.includes(event.result)) return null
      return refused(
        '/outcome',
        `is not possible for a correction with the fault ${facts.fault}: use ${possible.join(' or ')}`,
      )
    }
    case 'lineReassessed':
      return facts.lines.has(event.activity) ? null : refused('', 'This activity was not built on the text.')
    case 'received':
    case 'couldNotBeTaken':
      return null
  }
}

/** It may take two months more, when that is told within the first (GDPR art. 12(3)). */
function extensionRefusal(facts: CorrectionFacts, event: { on: LocalDate; newDue: LocalDate }): Refused | null {
  const { filedOn, result } = facts
  if (result !== null) return refused('', 'The correction is answered already.')
  const first = readClock(startClock('gdpr.oneMonth', filedOn))
  const last = readClock(startClock('gdpr.threeMonths', filedOn))
  if (first && event.on > first.due)
    return refused('', `Longer time must be told within the first month, by ${first.due}.`)
  if (event.newDue <= event.on) return refused('/newDue', 'The new last day must come after the day it is told.')
  if (last && event.newDue > last.due)
    return refused('/newDue', `lies after the third month: the last possible day is ${last.due}`)
  return null
}

function refused(pointer: string, detail: string): Refused {
  return { pointer, detail }
}
