import { dueOf } from '#server/rules/clock.ts'
import { addDays, type LocalDate } from '#server/rules/local-date.ts'
import type { Refused } from '../machine.ts'
import { askedOn, type ComplaintEvent, type ComplaintFacts, openPoints, saidOf } from './complaint-facts.ts'
import { clockOf, complaintStandings, stateOf } from './complaint-state.ts'

/** How long until one can ask for the same missing answer again. Not a rule of law: it keeps one press from becoming twenty. */
const askAgainAfterDays = 14

const no = (detail: string, pointer = ''): Refused => ({ pointer, detail })

/** Why a new event cannot follow, or `null`. */
export function refusalOf(facts: ComplaintFacts | null, event: ComplaintEvent): Refused | null {
  if (event.type === 'filed') return facts === null ? null : no('The complaint is filed already.')
  if (facts === null) return no('There is no such complaint.')
  const { about, answers, outcome, forwardedOn, decided } = facts
  const said = saidOf(facts)
  switch (event.type) {
    case 'received':
    case 'couldNotBeTaken':
      return null
    case 'pointAnswered':
      return answerRefusal(facts, event.point, answers.get(event.point), event.id)
    case 'missingAsked':
      return askRefusal(facts, event.points, event.on)
    case 'extended':
      return extensionRefusal(facts, event.newDue, event.on)
    case 'rerouted':
      return outcome || forwardedOn || decided ? no('It has an outcome already, so it cannot be sent elsewhere.') : null
    case 'reassessed':
      if (about !== 'decision')
        return no('Only a complaint over a decision is reassessed. Send it on with "rerouted" first.')
      if (decided || forwardedOn) return no('It lies with the appeal body. Tell first that it was sent back.')
      return outcome ? no('It has been reassessed already. Send that record again to change it.') : null
    case 'goOnAnswered':
      if (outcome !== 'partlyChanged') return no('The municipality has not asked whether the complaint goes on.')
      if (forwardedOn || decided) return no('The complaint goes on already.')
      return said ? no('It was answered already. The first answer stands.') : null
    case 'forwarded':
      if (about !== 'decision') return no('Only a complaint over a decision goes to the appeal body.')
      if (decided || forwardedOn) return no('It lies with the appeal body already.')
      if (outcome === 'changed') return no('The citizen got what they asked for, so there is nothing to forward.')
      return said?.goesOn === false ? no('The citizen does not want it to go on.') : null
    case 'sentBack':
    case 'decided':
      if (decided) return no('The appeal body has decided already. Send that record again to change it.')
      return forwardedOn ? null : no('It does not lie with the appeal body. Tell first that it was forwarded.')
  }
}

function answerRefusal({ points }: ComplaintFacts, point: number, by: string | undefined, id: string): Refused | null {
  if (!Number.isInteger(point) || point < 1 || point > points) {
    const known = points === 1 ? 'point 1' : `the points 1 to ${points}`
    return no(`There is no point ${point}. The complaint has ${known}.`, '/pointNumber')
  }
  if (by === undefined || by === id) return null
  return no(
    `This point is answered by the record ${by.replace('answer:', '')}. Send that record to change it.`,
    '/pointNumber',
  )
}

/** What can be asked for: points that others got an answer before, or anything whose time is over. */
function askRefusal(facts: ComplaintFacts, points: readonly number[], on: LocalDate): Refused | null {
  const open = openPoints(facts)
  const state = stateOf(facts)
  const unknown = points.find((point) => !open.includes(point))
  if (unknown !== undefined)
    return no(`Point ${unknown} is not open. Open are: ${open.join(', ') || 'none'}.`, '/points')
  if (state === 'needsYou') return no('The complaint itself could not be taken yet.')
  if (complaintStandings[state].turn === 'nobody') return no('Nothing is missing.')
  const due = complaintStandings[state].turn === 'authority' ? complaintDue(facts) : null
  const isLate = due !== null && on > due
  const isPassedOver =
    open.length > 0 && (facts.answers.size > 0 || facts.outcome !== null || facts.forwardedOn !== null)
  if (!isLate && !isPassedOver) return no('The municipality’s time to answer is not over.')
  const before = askedOn(facts)
  return before !== null && on < addDays(before, askAgainAfterDays) ? no(`It was asked for on ${before}.`) : null
}

function complaintDue(facts: ComplaintFacts): LocalDate | null {
  const clock = clockOf(facts)
  return clock && dueOf(clock)
}

function extensionRefusal(facts: ComplaintFacts, newDue: LocalDate, on: LocalDate): Refused | null {
  if (complaintStandings[stateOf(facts)].turn !== 'authority')
    return no('It is not the municipality’s turn, so it has no time to extend.')
  return newDue > on ? null : no('The new last day must come after the day it is told.', '/newDue')
}
