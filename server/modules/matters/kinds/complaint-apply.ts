import { type Clock, extendClock, pauseClock, resumeClock, startClock } from '#server/rules/clock.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { RuleId } from '#server/rules/rule.ts'
import type { ComplaintEvent, ComplaintFacts, ComplaintKind, ReassessmentOutcome } from './complaint-facts.ts'
import { sinceAskedAgain } from './complaint-state.ts'

/** The facts after an event that was accepted. */
export function apply(before: ComplaintFacts | null, event: ComplaintEvent): ComplaintFacts {
  if (event.type === 'filed') return filed(event)
  if (before === null) throw new Error('A complaint begins with being filed.')
  // A system's clock may be behind ours. Nothing happens to a complaint before it is there.
  const on = event.on < before.filedOn ? before.filedOn : event.on
  const facts = { ...before, since: on }
  switch (event.type) {
    case 'received':
      return {
        ...before,
        isReceived: before.isReceived || event.filing === before.filing,
        untaken: without(before, event.filing),
      }
    case 'couldNotBeTaken':
      return { ...before, untaken: new Map([...before.untaken, [event.filing, on]]) }
    case 'pointAnswered':
      return pointAnswered(facts, event)
    case 'missingAsked':
      // The municipality's silence goes on counting: to be asked is not to have done something.
      return { ...before, asked: { filing: event.filing, on } }
    case 'extended':
      return { ...facts, authorityClock: extendClock(before.authorityClock, event.newDue) }
    case 'rerouted':
      return rerouted(facts, event.about ?? before.about)
    case 'reassessed':
      return reassessed(facts, event.outcome, on)
    case 'goOnAnswered':
      return {
        ...facts,
        goOn: { filing: event.filing, goesOn: event.goesOn, on },
        authorityClock: resumeClock(askedAgain(before), on),
      }
    case 'forwarded':
      return { ...facts, forwardedOn: on }
    case 'sentBack':
      return { ...facts, sentBackOn: on, forwardedOn: null, outcome: null, goOn: null, citizenClock: null }
    case 'decided':
      return { ...facts, decided: { outcome: event.outcome, on } }
  }
}

function filed({ filing, about, points, overOffer, on }: Extract<ComplaintEvent, { type: 'filed' }>): ComplaintFacts {
  return {
    ...{ filing, about, points, overOffer, filedOn: on, since: on, isReceived: false },
    ...{ untaken: new Map(), answers: new Map(), halfAnswered: new Set(), asked: null },
    ...{ outcome: null, goOn: null, forwardedOn: null, sentBackOn: null, decided: null },
    authorityClock: startClock(ruleFor(about, overOffer), on),
    citizenClock: null,
  }
}

function pointAnswered(
  facts: ComplaintFacts,
  { id, point, leavesOpen }: Extract<ComplaintEvent, { type: 'pointAnswered' }>,
): ComplaintFacts {
  const others = [...facts.halfAnswered].filter((number) => number !== point)
  return {
    ...facts,
    answers: new Map([...facts.answers, [point, id]]),
    halfAnswered: new Set(leavesOpen ? [...others, point] : others),
  }
}

/** Only a complaint over a decision has a time by law. What is slow elsewhere shows as days of silence. */
function ruleFor(about: ComplaintKind, overOffer: boolean): RuleId | null {
  if (about !== 'decision') return null
  return overOffer ? 'complaint.offer.reassessment' : 'complaint.reassessment'
}

/** The time counts from the day the complaint was filed, whatever it was taken for first. */
function rerouted(facts: ComplaintFacts, about: ComplaintKind): ComplaintFacts {
  return { ...facts, about, authorityClock: { ...facts.authorityClock, rule: ruleFor(about, facts.overOffer) } }
}

function reassessed(facts: ComplaintFacts, outcome: ReassessmentOutcome, on: LocalDate): ComplaintFacts {
  if (outcome !== 'partlyChanged')
    return { ...facts, outcome, citizenClock: null, authorityClock: resumeClock(facts.authorityClock, on) }
  return {
    ...{ ...facts, outcome },
    citizenClock: startClock('complaint.goOn', on),
    authorityClock: pauseClock(facts.authorityClock, on),
  }
}

function without({ untaken }: ComplaintFacts, filing: string): ReadonlyMap<string, LocalDate> {
  return new Map([...untaken].filter(([id]) => id !== filing))
}

/** The municipality's time, which stands still again from the day on which the citizen's word could not be taken. */
function askedAgain(facts: ComplaintFacts): Clock {
  const since = sinceAskedAgain(facts)
  return since ? pauseClock(facts.authorityClock, since) : facts.authorityClock
}
