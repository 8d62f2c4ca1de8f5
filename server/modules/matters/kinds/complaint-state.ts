import { type Clock, restartClock, startClock } from '#server/rules/clock.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Standing } from '../machine.ts'
import { type ComplaintFacts, openPoints, saidOf } from './complaint-facts.ts'

export type ComplaintState =
  | 'sent'
  | 'received'
  | 'needsYou'
  | 'partlyAnswered'
  | 'answered'
  | 'outcomeAwaited'
  | 'upheld'
  | 'partlyChanged'
  | 'goesOn'
  | 'changed'
  | 'settled'
  | 'forwarded'
  | 'sentBack'
  | 'decided'
  | 'pointsOpen'

/** What each state means. */
export const complaintStandings = {
  sent: { turn: 'authority', next: 'confirmReceipt', actions: [], whenLate: ['askForMissingAnswer'] },
  received: { turn: 'authority', next: 'answerPoints', actions: [], whenLate: ['askForMissingAnswer'] },
  needsYou: { turn: 'citizen', next: 'mend', actions: ['mend'] },
  partlyAnswered: { turn: 'authority', next: 'answerRest', actions: ['askForMissingAnswer'] },
  outcomeAwaited: { turn: 'authority', next: 'tellOutcome', actions: [], whenLate: ['askForMissingAnswer'] },
  upheld: { turn: 'authority', next: 'forward', actions: ['askForMissingAnswer'] },
  partlyChanged: { turn: 'citizen', next: 'sayWhetherOn', actions: ['answerGoOn', 'askForMissingAnswer'] },
  goesOn: { turn: 'authority', next: 'forward', actions: ['askForMissingAnswer'] },
  forwarded: { turn: 'appealBody', next: 'decideAppeal', actions: ['askForMissingAnswer'] },
  sentBack: { turn: 'authority', next: 'decideAgain', actions: ['askForMissingAnswer'] },
  pointsOpen: { turn: 'authority', next: 'answerRest', actions: ['askForMissingAnswer', 'goFurther'] },
  answered: { turn: 'nobody', next: 'readAnswers', actions: ['goFurther'], closed: true },
  changed: { turn: 'nobody', next: 'readOutcome', actions: [], closed: true },
  settled: { turn: 'nobody', next: 'readOutcome', actions: ['goFurther'], closed: true },
  decided: { turn: 'nobody', next: 'readDecision', actions: ['goFurther'], closed: true },
} as const satisfies Record<ComplaintState, Standing>

/** Where a complaint is. */
export function stateOf(facts: ComplaintFacts): ComplaintState {
  const { about, answers, outcome, forwardedOn, sentBackOn, decided } = facts
  const ends = (state: ComplaintState) => (openPoints(facts).length > 0 ? 'pointsOpen' : state)
  if (untakenSince(facts) !== null) return 'needsYou'
  if (decided !== null) return ends('decided')
  if (forwardedOn !== null) return 'forwarded'
  if (outcome === 'changed') return ends('changed')
  if (outcome === 'upheld') return 'upheld'
  if (outcome === 'partlyChanged') {
    const said = saidOf(facts)
    if (said === null) return 'partlyChanged'
    return said.goesOn ? 'goesOn' : ends('settled')
  }
  if (sentBackOn !== null) return 'sentBack'
  if (answers.size === 0) return facts.isReceived ? 'received' : 'sent'
  if (openPoints(facts).length > 0) return 'partlyAnswered'
  return about === 'decision' ? 'outcomeAwaited' : 'answered'
}

/** Since when it is their turn. */
export function sinceOf(facts: ComplaintFacts): LocalDate {
  return untakenSince(facts) ?? sinceAskedAgain(facts) ?? facts.since
}

/** The time limit that runs. */
export function clockOf(facts: ComplaintFacts): Clock | null {
  const { turn } = complaintStandings[stateOf(facts)]
  if (turn === 'authority') return facts.sentBackOn === null ? facts.authorityClock : withoutRule(facts)
  return turn === 'citizen' ? citizenClockOf(facts) : null
}

/** No law that we know gives a day once the appeal body has sent a case back; a day that the municipality has set stands. */
function withoutRule({ authorityClock, sentBackOn, filedOn }: ComplaintFacts): Clock {
  return { ...startClock(null, sentBackOn ?? filedOn), setDue: authorityClock.setDue }
}

/** A complaint that could not be taken waits for the citizen, unless the municipality has acted on it all the same. */
function untakenSince(facts: ComplaintFacts): LocalDate | null {
  const { filing, untaken, answers, outcome, forwardedOn, decided, sentBackOn } = facts
  const isUntouched =
    answers.size === 0 && outcome === null && forwardedOn === null && sentBackOn === null && decided === null
  return isUntouched ? (untaken.get(filing) ?? null) : null
}

/** Since when the citizen has to say anew whether it goes on. */
export function sinceAskedAgain(facts: ComplaintFacts): LocalDate | null {
  const { goOn, untaken } = facts
  return (stateOf(facts) === 'partlyChanged' && goOn && untaken.get(goOn.filing)) || null
}

/** Whoever has to say it anew has the whole time again. */
function citizenClockOf(facts: ComplaintFacts): Clock | null {
  const since = sinceAskedAgain(facts)
  return facts.citizenClock && since ? restartClock(facts.citizenClock, since) : facts.citizenClock
}
