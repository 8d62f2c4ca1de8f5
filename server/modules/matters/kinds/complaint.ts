import type { Machine } from '../machine.ts'
import { apply } from './complaint-apply.ts'
import { type ComplaintEvent, type ComplaintFacts, openPoints } from './complaint-facts.ts'
import { refusalOf } from './complaint-refusals.ts'
import { type ComplaintState, clockOf, complaintStandings, sinceOf, stateOf } from './complaint-state.ts'

/** A complaint over a decision, over how a case is handled, or over conduct. It is not closed while one of its points is open. */
export const complaintMachine: Machine<ComplaintFacts, ComplaintEvent, ComplaintState> = {
  standings: complaintStandings,
  apply,
  refusalOf,
  stateOf,
  sinceOf,
  clockOf,
  lapses: (facts) => stateOf(facts) === 'partlyChanged' && openPoints(facts).length === 0,
}
