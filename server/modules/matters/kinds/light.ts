import { startClock } from '#server/rules/clock.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { RuleId } from '#server/rules/rule.ts'
import type { Machine, MatterEvent, Standing } from '../machine.ts'

/** How a light matter stands, as the module that it belongs to works it out of its own content. */
export interface LightFacts<State extends string> {
  state: State
  since: LocalDate
  /** The last day, when somebody has set one. It wins over the rule. */
  dueOn: LocalDate | null
  ruleId: RuleId | null
  ruleStart: LocalDate | null
  /** The first and the last day on which it is open. */
  opensOn: LocalDate | null
  closesOn: LocalDate | null
  closed: boolean
}

export type LightEvent<State extends string> = MatterEvent &
  (
    | ({ type: 'told' } & LightFacts<State>)
    | ({ type: 'moved' } & Pick<LightFacts<State>, 'state' | 'since' | 'closed'> & { dueOn: LocalDate | null })
    | { type: 'closed' }
  )

/**
 * A matter that one thing in the case leaves open: a letter, a meeting, an activity, a hand-over. `told` says how it stands, and a time limit that begins on
 * another day counts anew; `moved` turns it, and leaves its days as they are; `closed` ends it until it is told again.
 */
export function createLightMachine<State extends string>(
  standings: Readonly<Record<State, Standing>>,
): Machine<LightFacts<State>, LightEvent<State>, State> {
  return {
    standings,
    apply,
    refusalOf: (facts, event) => {
      if (facts === null && event.type !== 'told') return { pointer: '', detail: 'There is no such matter.' }
      if (event.type === 'closed' || event.state in standings) return null
      return { pointer: '', detail: `There is no state ${event.state} in a matter of this kind.` }
    },
    stateOf: ({ state }) => state,
    sinceOf: ({ since }) => since,
    clockOf: ({ ruleId, ruleStart, dueOn, since }) => {
      const clock = startClock(ruleStart === null ? null : ruleId, ruleStart ?? since)
      return { ...clock, setDue: dueOn }
    },
    windowOf: ({ opensOn, closesOn, closed }) => ({ opensOn, closesOn, closed }),
  }
}

function apply<State extends string>(before: LightFacts<State> | null, event: LightEvent<State>): LightFacts<State> {
  if (event.type === 'told') {
    const { state, since, dueOn, ruleId, ruleStart, opensOn, closesOn, closed } = event
    return { state, since, dueOn, ruleId, ruleStart, opensOn, closesOn, closed }
  }
  if (before === null) throw new Error('A matter begins with being told.')
  if (event.type === 'closed') return { ...before, closed: true }
  const { state, since, closed, dueOn } = event
  return { ...before, state, since, closed, dueOn: dueOn ?? before.dueOn }
}
