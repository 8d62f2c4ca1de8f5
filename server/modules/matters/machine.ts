import type { Clock } from '#server/rules/clock.ts'
import type { LocalDate } from '#server/rules/local-date.ts'

/** Who has to do something now. `appealBody`: the body that the municipality passed a complaint on to. */
export type Turn = 'citizen' | 'authority' | 'appealBody' | 'nobody'

/** What has to happen next, by whoever has the turn. */
export type NextStep =
  | 'confirmReceipt'
  | 'answerPoints'
  | 'answerRest'
  | 'tellOutcome'
  | 'forward'
  | 'sayWhetherOn'
  | 'decideAppeal'
  | 'decideAgain'
  | 'readAnswers'
  | 'readOutcome'
  | 'readDecision'
  | 'mend'
  | 'sendDocuments'
  | 'sendRest'
  | 'readDocuments'
  | 'complainOverRefusal'
  | 'answerInquiry'
  | 'answerAsLeader'
  | 'sendStatement'
  | 'readAnswer'
  | 'decideCorrection'
  | 'reassessLines'
  | 'readRefusal'
  | 'reply'
  | 'meet'
  | 'answerWish'
  | 'complainOrNot'
  | 'commentOrNot'
  | 'answerHearing'
  | 'evaluate'
  | 'decideWhatFollows'
  | 'commentOnHandover'

/** What the citizen can do about it. Reading, calling and waiting are always possible and not listed. */
export type MatterAction =
  | 'askForMissingAnswer'
  | 'answerGoOn'
  | 'mend'
  | 'complain'
  | 'complainOverDelay'
  | 'complainOverRefusal'
  | 'comment'
  | 'answer'
  | 'reply'
  | 'sendStatement'
  | 'goFurther'

/** What one state means, the same for every matter in it. */
export interface Standing {
  turn: Turn
  next: NextStep
  actions: readonly MatterAction[]
  /** What can be done besides, once the last day has passed. */
  whenLate?: readonly MatterAction[]
  /** Nobody has anything left to do, so it is no longer open. */
  closed?: true
}

/** What every event of every kind has. */
export interface MatterEvent {
  type: string
  /** The same id again is a new version of the same event. */
  id: string
  /** The day to tell. */
  on: LocalDate
}

/** Why an event cannot happen in a state. `pointer` names the field that is to blame, when one is. */
export interface Refused {
  pointer: string
  detail: string
}

/**
 * A kind of matter as a pure machine: events in, facts and state out. `apply` takes any event that was ever accepted; whether a new one is possible
 * is what `refusalOf` says, on the facts before it.
 */
export interface Machine<Facts, Event extends MatterEvent, State extends string> {
  readonly standings: Readonly<Record<State, Standing>>
  apply(facts: Facts | null, event: Event): Facts
  refusalOf(facts: Facts | null, event: Event): Refused | null
  stateOf(facts: Facts): State
  /** Since when it is their turn. */
  sinceOf(facts: Facts): LocalDate
  /** The time limit that runs, or `null` when none does. */
  clockOf(facts: Facts): Clock | null
  /** The days on which it is open, and whether somebody has closed it. Left out: as its state says. */
  windowOf?(facts: Facts): { opensOn: LocalDate | null; closesOn: LocalDate | null; closed: boolean }
  /** Whether it is no longer open once its last day has passed, because then nobody has to do anything. It can still be acted on. */
  lapses?(facts: Facts): boolean
}

/** The newest version of each event, in the place where it first happened. */
export function newestVersions<Event extends MatterEvent>(events: readonly Event[]): Event[] {
  // A Map keeps the place of a key's first entry and the value of its last.
  return [...new Map(events.map((event) => [event.id, event])).values()]
}

/** The facts after all events. Throws when there are none. */
export function fold<Facts, Event extends MatterEvent>(
  machine: Pick<Machine<Facts, Event, string>, 'apply'>,
  events: readonly Event[],
): Facts {
  const facts = newestVersions(events).reduce<Facts | null>((before, event) => machine.apply(before, event), null)
  if (facts === null) throw new Error('A matter begins with an event.')
  return facts
}

/** Why a new event, or a new version of an earlier one, cannot be taken; `null` when it can. */
export function refusalOf<Facts, Event extends MatterEvent>(
  machine: Pick<Machine<Facts, Event, string>, 'apply' | 'refusalOf'>,
  events: readonly Event[],
  event: Event,
): Refused | null {
  const history = newestVersions(events)
  const place = history.findIndex(({ id }) => id === event.id)
  const before = place === -1 ? history : history.slice(0, place)
  if (place !== -1 && history[place]?.type !== event.type) {
    return {
      pointer: '',
      detail: 'This record told of something else before. Send a new record with an id of its own.',
    }
  }
  return machine.refusalOf(before.length === 0 ? null : fold(machine, before), event)
}
