import type { Clock } from '#server/rules/clock.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { MatterEvent } from '../machine.ts'

export type ComplaintKind = 'decision' | 'handling' | 'conduct'
export type ReassessmentOutcome = 'changed' | 'partlyChanged' | 'upheld'
export type AppealOutcome = 'changed' | 'upheld' | 'dismissed'

export type ComplaintEvent = MatterEvent &
  (
    | { type: 'filed'; filing: string; about: ComplaintKind; points: number; overOffer: boolean }
    /** `filing`: the complaint itself, or what the citizen sent in it later. */
    | { type: 'received' | 'couldNotBeTaken'; filing: string }
    /** `leavesOpen`: it says nothing to the principle decision that the point cites. */
    | { type: 'pointAnswered'; point: number; leavesOpen?: true }
    | { type: 'missingAsked'; filing: string; points: readonly number[] }
    | { type: 'extended'; newDue: LocalDate }
    | { type: 'rerouted'; about?: ComplaintKind }
    | { type: 'reassessed'; outcome: ReassessmentOutcome }
    | { type: 'goOnAnswered'; filing: string; goesOn: boolean }
    | { type: 'forwarded' }
    | { type: 'sentBack' }
    | { type: 'decided'; outcome: AppealOutcome }
  )

export interface ComplaintFacts {
  filing: string
  about: ComplaintKind
  points: number
  overOffer: boolean
  filedOn: LocalDate
  isReceived: boolean
  /** Filings of the citizen in this matter that the municipality's system could not take, and since when. */
  untaken: ReadonlyMap<string, LocalDate>
  /** The event that answered each point. */
  answers: ReadonlyMap<number, string>
  /** Points whose answer left something open. */
  halfAnswered: ReadonlySet<number>
  asked: { filing: string; on: LocalDate } | null
  outcome: ReassessmentOutcome | null
  goOn: { filing: string; goesOn: boolean; on: LocalDate } | null
  forwardedOn: LocalDate | null
  sentBackOn: LocalDate | null
  decided: { outcome: AppealOutcome; on: LocalDate } | null
  since: LocalDate
  /** The municipality's time, and the citizen's own to say whether a partly upheld complaint goes on. */
  authorityClock: Clock
  citizenClock: Clock | null
}

/** The numbers of the points without an answer, or with one that left something open. */
export function openPoints({
  points,
  answers,
  halfAnswered,
}: Pick<ComplaintFacts, 'points' | 'answers' | 'halfAnswered'>): number[] {
  return Array.from({ length: points }, (_, index) => index + 1).filter(
    (number) => !answers.has(number) || halfAnswered.has(number),
  )
}

/** What the citizen said about going on. What the municipality's system could not take has not been said. */
export function saidOf({ goOn, untaken }: ComplaintFacts): ComplaintFacts['goOn'] {
  return goOn && !untaken.has(goOn.filing) ? goOn : null
}

/** When the citizen last asked for what is missing, `null` when that did not reach the municipality. */
export function askedOn({ asked, untaken }: Pick<ComplaintFacts, 'asked' | 'untaken'>): LocalDate | null {
  return asked && !untaken.has(asked.filing) ? asked.on : null
}
