import { type Clock, dueOf, extendClock, startClock } from '#server/rules/clock.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Machine, MatterEvent, Refused, Standing } from '../machine.ts'

export type InquiryKind = 'question' | 'callBack' | 'cannotManage' | 'comment' | 'waitForStatement'

export type InquiryState = 'sent' | 'received' | 'needsYou' | 'raised' | 'statementAwaited' | 'answered'

export type InquiryEvent = MatterEvent &
  /** `wantedBy`: the citizen's own day, after which an answer is of no use any more. */
  (
    | { type: 'filed'; kind: InquiryKind; wantedBy: LocalDate | null }
    | { type: 'received' | 'couldNotBeTaken' }
    /** The last day has passed, and the municipality's leader was told. */
    | { type: 'raised' }
    /** `waitsUntil`: the municipality agrees to wait for the citizen's statement until then. */
    | { type: 'answered'; waitsUntil: LocalDate | null }
    | { type: 'statementSent' }
  )

export interface InquiryFacts {
  kind: InquiryKind
  filedOn: LocalDate
  isReceived: boolean
  untakenSince: LocalDate | null
  raisedOn: LocalDate | null
  answer: { on: LocalDate; waitsUntil: LocalDate | null } | null
  statementOn: LocalDate | null
  clock: Clock
}

const standings = {
  sent: { turn: 'authority', next: 'confirmReceipt', actions: [], whenLate: ['complainOverDelay'] },
  received: { turn: 'authority', next: 'answerInquiry', actions: [], whenLate: ['complainOverDelay'] },
  needsYou: { turn: 'citizen', next: 'mend', actions: ['mend'] },
  raised: { turn: 'authority', next: 'answerAsLeader', actions: ['complainOverDelay'] },
  statementAwaited: { turn: 'citizen', next: 'sendStatement', actions: ['sendStatement'] },
  answered: { turn: 'nobody', next: 'readAnswer', actions: [], closed: true },
} as const satisfies Record<InquiryState, Standing>

/** A question, a wish to be called or another short request: answered by its last day, or told to the leader. */
export const inquiryMachine: Machine<InquiryFacts, InquiryEvent, InquiryState> = {
  standings,
  apply,
  refusalOf,
  stateOf,
  sinceOf: (facts) => (facts.answer ? (facts.statementOn ?? facts.answer.on) : (facts.untakenSince ?? facts.filedOn)),
  clockOf: (facts) => {
    const state = stateOf(facts)
    if (state === 'statementAwaited')
      return extendClock(startClock(null, facts.filedOn), facts.answer?.waitsUntil ?? facts.filedOn)
    return standings[state].turn === 'authority' ? facts.clock : null
  },
  lapses: (facts) => stateOf(facts) === 'statementAwaited',
}

function apply(before: InquiryFacts | null, event: InquiryEvent): InquiryFacts {
  if (event.type === 'filed') {
    const { kind, wantedBy, on } = event
    return {
      ...{ kind, filedOn: on, isReceived: false, untakenSince: null, raisedOn: null, answer: null, statementOn: null },
      clock: clockFor(kind, on, wantedBy),
    }
  }
  if (before === null) throw new Error('An inquiry begins with being filed.')
  const on = event.on < before.filedOn ? before.filedOn : event.on
  switch (event.type) {
    case 'received':
      return { ...before, isReceived: true, untakenSince: null }
    case 'couldNotBeTaken':
      return { ...before, untakenSince: on }
    case 'raised':
      // The municipality's silence goes on counting: that somebody else is told is not an answer.
      return { ...before, raisedOn: on }
    case 'answered':
      return { ...before, answer: { on, waitsUntil: event.waitsUntil } }
    case 'statementSent':
      return { ...before, statementOn: on }
  }
}

/** The municipality's own target, or the citizen's day when that comes first. */
function clockFor(kind: InquiryKind, on: LocalDate, wantedBy: LocalDate | null): Clock {
  const clock = startClock(`inquiry.${kind}`, on)
  const due = dueOf(clock)
  return wantedBy !== null && (due === null || wantedBy < due) ? extendClock(startClock(null, on), wantedBy) : clock
}

function stateOf({ isReceived, untakenSince, raisedOn, answer, statementOn }: InquiryFacts): InquiryState {
  if (answer !== null) return answer.waitsUntil !== null && statementOn === null ? 'statementAwaited' : 'answered'
  if (untakenSince !== null) return 'needsYou'
  if (raisedOn !== null) return 'raised'
  return isReceived ? 'received' : 'sent'
}

const no = (detail: string, pointer = ''): Refused => ({ pointer, detail })

function refusalOf(facts: InquiryFacts | null, event: InquiryEvent): Refused | null {
  if (event.type === 'filed') return facts === null ? null : no('The inquiry is filed already.')
  if (facts === null) return no('There is no such inquiry.')
  switch (event.type) {
    case 'received':
    case 'couldNotBeTaken':
      return null
    case 'raised':
      return raiseRefusal(facts, event.on)
    case 'answered':
      return answerRefusal(facts, event)
    case 'statementSent':
      return stateOf(facts) === 'statementAwaited' ? null : no('Nobody waits for a statement.')
  }
}

function raiseRefusal(facts: InquiryFacts, on: LocalDate): Refused | null {
  if (facts.raisedOn !== null) return no('The leader was told already.')
  if (standings[stateOf(facts)].turn !== 'authority') return no('It is not the municipality’s turn.')
  const due = dueOf(facts.clock)
  return due !== null && on > due ? null : no('The last day has not passed.')
}

function answerRefusal(
  { kind }: InquiryFacts,
  { on, waitsUntil }: Extract<InquiryEvent, { type: 'answered' }>,
): Refused | null {
  if (waitsUntil === null) return null
  if (kind !== 'waitForStatement') return no('Only a decision that is to wait for a statement can wait.', '/waitsUntil')
  return waitsUntil >= on ? null : no('It cannot wait until a day that is over.', '/waitsUntil')
}
