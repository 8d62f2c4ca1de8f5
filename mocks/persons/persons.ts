import { daysFrom, localDateOf } from '#mocks/days.ts'
import type { World } from '#mocks/world.ts'
import { freshDecision } from './fresh-decision.ts'
import { longCase } from './long-case.ts'
import { nothingHappens } from './nothing-happens.ts'

const makers = { longCase, nothingHappens, freshDecision }

export type PersonKey = keyof typeof makers
export type Worlds = Record<PersonKey, World>

/** The mock persons as the panel offers them. */
export const persons: Record<PersonKey, string> = {
  longCase: 'Karla Mosegaard: a long case',
  nothingHappens: 'Verner Tofthøj: nothing happens',
  freshDecision: 'Noor Dahlvang: a fresh decision',
}

/** Every mock person's case as it stands at an instant, before anybody did anything. */
export function createWorlds(now: Date): Worlds {
  const days = daysFrom(localDateOf(now))
  return {
    longCase: longCase(days, now),
    nothingHappens: nothingHappens(days, now),
    freshDecision: freshDecision(days, now),
  }
}
