import { expect, test } from 'vitest'
import { dueOf } from '#server/rules/clock.ts'
import { fold, refusalOf } from '../machine.ts'
import { createLightMachine, type LightEvent } from './light.ts'
import { type LetterState, letterStandings } from './light-kinds.ts'

const machine = createLightMachine<LetterState>(letterStandings)
type Told = Extract<LightEvent<LetterState>, { type: 'told' }>

const told = (more: Partial<Told> = {}): Told => ({
  ...{ type: 'told', id: 'told', on: '2026-11-02', state: 'canComplain', since: '2026-11-02', dueOn: null },
  ...{ ruleId: 'complaint.fourWeeks', ruleStart: '2026-11-02', opensOn: '2026-11-02', closesOn: '2026-11-30' },
  closed: false,
  ...more,
})
const moved = (dueOn: string | null): LightEvent<LetterState> => {
  return {
    type: 'moved',
    id: 'moved',
    on: '2026-11-05',
    state: 'mustAnswer',
    since: '2026-11-05',
    dueOn,
    closed: false,
  }
}
const closed: LightEvent<LetterState> = { type: 'closed', id: 'closed', on: '2026-11-09' }
const dueAfter = (...events: LightEvent<LetterState>[]) => {
  const clock = machine.clockOf(fold(machine, events))
  return clock && dueOf(clock)
}

test('what is told gives the state, since when, the rule’s day and the days on which it is open', () => {
  const facts = fold(machine, [told()])
  expect([machine.stateOf(facts), machine.sinceOf(facts), dueAfter(told())]).toEqual([
    ...['canComplain', '2026-11-02', '2026-11-30'],
  ])
  expect(machine.windowOf?.(facts)).toEqual({ opensOn: '2026-11-02', closesOn: '2026-11-30', closed: false })
})

test('told anew with another start the time counts anew; a day that was set wins over the rule', () => {
  expect(dueAfter(told(), told({ id: 'again', ruleStart: '2026-11-09' }))).toBe('2026-12-07')
  expect(dueAfter(told({ dueOn: '2026-11-25' }))).toBe('2026-11-25')
  expect(dueAfter(told({ ruleId: null, ruleStart: null }))).toBeNull()
})

test('a move changes state and since, and leaves the last day unless it brings one', () => {
  const facts = fold(machine, [told({ dueOn: '2026-11-25' }), moved(null)])
  expect([machine.stateOf(facts), machine.sinceOf(facts)]).toEqual(['mustAnswer', '2026-11-05'])
  expect(dueAfter(told({ dueOn: '2026-11-25' }), moved(null))).toBe('2026-11-25')
  expect(dueAfter(told({ dueOn: '2026-11-25' }), moved('2026-12-01'))).toBe('2026-12-01')
})

test('closed ends it until it is told again', () => {
  expect(machine.windowOf?.(fold(machine, [told(), closed])).closed).toBe(true)
  expect(machine.windowOf?.(fold(machine, [told(), closed, told({ id: 'again' })])).closed).toBe(false)
})

test('nothing comes before it is told, and no state that the kind does not have', () => {
  expect(refusalOf(machine, [], closed)?.detail).toBe('There is no such matter.')
  expect(refusalOf(machine, [], moved(null))?.detail).toBe('There is no such matter.')
  const strange = told({ state: 'accepted' as LetterState })
  expect(refusalOf(machine, [], strange)?.detail).toBe('There is no state accepted in a matter of this kind.')
  expect(refusalOf(machine, [told()], moved(null))).toBeNull()
})
