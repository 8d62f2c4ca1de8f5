import { type Clock, extendClock, startClock } from '#server/rules/clock.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Machine, MatterEvent, Refused, Standing } from '../machine.ts'

export type RecordsState =
  | 'sent'
  | 'received'
  | 'needsYou'
  | 'extended'
  | 'partlyDelivered'
  | 'delivered'
  | 'partlyRefused'
  | 'refused'

export type RecordsEvent = MatterEvent &
  (
    | { type: 'filed' }
    | { type: 'received' | 'couldNotBeTaken' }
    | { type: 'extended'; newDue: LocalDate }
    | { type: 'documentGiven'; given: boolean }
    | { type: 'done' }
  )

export interface RecordsFacts {
  filedOn: LocalDate
  isReceived: boolean
  untakenSince: LocalDate | null
  extendedTo: LocalDate | null
  /** By document: whether it was given or refused. */
  documents: ReadonlyMap<string, boolean>
  doneOn: LocalDate | null
  since: LocalDate
  clock: Clock
}

const standings = {
  sent: { turn: 'authority', next: 'confirmReceipt', actions: [], whenLate: ['complainOverDelay'] },
  received: { turn: 'authority', next: 'sendDocuments', actions: [], whenLate: ['complainOverDelay'] },
  needsYou: { turn: 'citizen', next: 'mend', actions: ['mend'] },
  extended: { turn: 'authority', next: 'sendDocuments', actions: [], whenLate: ['complainOverDelay'] },
  partlyDelivered: { turn: 'authority', next: 'sendRest', actions: [], whenLate: ['complainOverDelay'] },
  delivered: { turn: 'nobody', next: 'readDocuments', actions: [], closed: true },
  partlyRefused: { turn: 'nobody', next: 'complainOverRefusal', actions: ['complainOverRefusal'], closed: true },
  refused: { turn: 'nobody', next: 'complainOverRefusal', actions: ['complainOverRefusal'], closed: true },
} as const satisfies Record<RecordsState, Standing>

/** A request for access to records: acknowledged, perhaps extended, delivered or refused document by document, and then done. */
export const recordsMachine: Machine<RecordsFacts, RecordsEvent, RecordsState> = {
  standings,
  apply,
  refusalOf,
  stateOf,
  sinceOf: (facts) => untakenSince(facts) ?? facts.since,
  clockOf: (facts) => (standings[stateOf(facts)].turn === 'authority' ? facts.clock : null),
}

function apply(before: RecordsFacts | null, event: RecordsEvent): RecordsFacts {
  if (event.type === 'filed') {
    const { on } = event
    return {
      ...{ filedOn: on, since: on, isReceived: false, untakenSince: null, extendedTo: null, documents: new Map() },
      ...{ doneOn: null, clock: startClock('records.sevenWorkingDays', on) },
    }
  }
  if (before === null) throw new Error('A records request begins with being filed.')
  const on = event.on < before.filedOn ? before.filedOn : event.on
  const facts = { ...before, since: on }
  switch (event.type) {
    case 'received':
      return { ...before, isReceived: true, untakenSince: null }
    case 'couldNotBeTaken':
      return { ...before, untakenSince: on }
    case 'extended':
      return { ...facts, extendedTo: event.newDue, clock: extendClock(before.clock, event.newDue) }
    case 'documentGiven':
      return { ...facts, documents: new Map([...before.documents, [event.id, event.given]]) }
    case 'done':
      return { ...facts, doneOn: on }
  }
}

/** Once everything has been sent, a late document or extension does not open the request again. */
function stateOf(facts: RecordsFacts): RecordsState {
  const { isReceived, extendedTo, documents, doneOn } = facts
  const outcomes = [...documents.values()]
  if (doneOn !== null) {
    if (outcomes.every((given) => given)) return 'delivered'
    return outcomes.some((given) => given) ? 'partlyRefused' : 'refused'
  }
  if (untakenSince(facts) !== null) return 'needsYou'
  if (outcomes.length > 0) return 'partlyDelivered'
  if (extendedTo !== null) return 'extended'
  return isReceived ? 'received' : 'sent'
}

function untakenSince({ untakenSince: since, documents, extendedTo, doneOn }: RecordsFacts): LocalDate | null {
  return documents.size === 0 && extendedTo === null && doneOn === null ? since : null
}

function refusalOf(facts: RecordsFacts | null, event: RecordsEvent): Refused | null {
  if (event.type === 'filed') return facts === null ? null : { pointer: '', detail: 'The request is filed already.' }
  if (facts === null) return { pointer: '', detail: 'There is no such request.' }
  if (event.type !== 'extended') return null
  return event.newDue > event.on
    ? null
    : { pointer: '/newDue', detail: 'The new last day must come after the day it is told.' }
}
