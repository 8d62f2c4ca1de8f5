import { expect, test } from 'vitest'
import { dueOf } from '#server/rules/clock.ts'
import { fold, refusalOf } from '../machine.ts'
import { complaintMachine } from './complaint.ts'
import { type ComplaintEvent, type ComplaintKind, openPoints } from './complaint-facts.ts'

const filing = 'the complaint'
const filed = (points = 2, about: ComplaintKind = 'decision'): ComplaintEvent => {
  return { type: 'filed', id: 'filed', on: '2026-11-02', filing, about, points, overOffer: false }
}
const answered = (point: number, on = '2026-11-10'): ComplaintEvent => ({
  type: 'pointAnswered',
  id: `answer:${point}`,
  on,
  point,
})
const reassessed = (outcome: 'changed' | 'partlyChanged' | 'upheld', on = '2026-11-12'): ComplaintEvent => {
  return { type: 'reassessed', id: 'reassessed', on, outcome }
}
const goOn = (goesOn: boolean, on = '2026-11-19'): ComplaintEvent => ({
  type: 'goOnAnswered',
  id: 'goOn',
  on,
  filing: 'said',
  goesOn,
})
const forwarded: ComplaintEvent = { type: 'forwarded', id: 'forwarded', on: '2026-11-20' }
const sentBack: ComplaintEvent = { type: 'sentBack', id: 'sentBack', on: '2027-02-01' }
const decided: ComplaintEvent = { type: 'decided', id: 'decided', on: '2027-03-01', outcome: 'upheld' }

const stateAfter = (...events: ComplaintEvent[]) => complaintMachine.stateOf(fold(complaintMachine, events))
const turnAfter = (...events: ComplaintEvent[]) => complaintMachine.standings[stateAfter(...events)].turn
const refused = (events: ComplaintEvent[], event: ComplaintEvent) => refusalOf(complaintMachine, events, event)?.detail
const dueAfter = (...events: ComplaintEvent[]) => {
  const clock = complaintMachine.clockOf(fold(complaintMachine, events))
  return clock && dueOf(clock)
}

test('when every point is answered a decision still waits for what the municipality makes of it; other complaints are answered', () => {
  expect(stateAfter(filed(), answered(1))).toBe('partlyAnswered')
  expect(stateAfter(filed(), answered(1), answered(2))).toBe('outcomeAwaited')
  expect(stateAfter(filed(2, 'handling'), answered(1), answered(2))).toBe('answered')
})

test('partly changed is the citizen’s turn; going on is the municipality’s, then the appeal body’s, then nobody’s', () => {
  const until = [filed(1), answered(1), reassessed('partlyChanged')]
  expect(turnAfter(...until)).toBe('citizen')
  expect(turnAfter(...until, goOn(true))).toBe('authority')
  expect(turnAfter(...until, goOn(true), forwarded)).toBe('appealBody')
  expect(stateAfter(...until, goOn(true), forwarded, decided)).toBe('decided')
  expect(stateAfter(...until, goOn(false))).toBe('settled')
})

test('no outcome closes a complaint while a point is open', () => {
  const open = [filed(2), answered(1)]
  expect(stateAfter(...open, reassessed('changed'))).toBe('pointsOpen')
  expect(stateAfter(...open, reassessed('partlyChanged'), goOn(false))).toBe('pointsOpen')
  expect(stateAfter(...open, forwarded, decided)).toBe('pointsOpen')
  expect(stateAfter(...open, forwarded, decided, answered(2, '2027-03-10'))).toBe('decided')
})

test('a case that was sent back is looked at again, and can be forwarded again', () => {
  const back = [filed(1), answered(1), reassessed('upheld'), forwarded, sentBack]
  expect(stateAfter(...back)).toBe('sentBack')
  expect(dueAfter(...back)).toBeNull()
  expect(refused(back, { ...reassessed('changed', '2027-02-20'), id: 'second' })).toBeUndefined()
})

test('the municipality’s time stands still while the citizen is asked, and runs on with what is left', () => {
  expect(dueAfter(filed(1))).toBe('2026-11-30')
  expect(dueAfter(filed(1), reassessed('partlyChanged', '2026-11-12'))).toBe('2026-12-10')
  // Seven days lay between the question and the answer.
  expect(dueAfter(filed(1), reassessed('partlyChanged', '2026-11-12'), goOn(true, '2026-11-19'))).toBe('2026-12-07')
})

test('a day that the municipality sets with a reason wins, and sending the complaint elsewhere does not restart the time', () => {
  const longer: ComplaintEvent = { type: 'extended', id: 'longer', on: '2026-11-20', newDue: '2026-12-18' }
  expect(dueAfter(filed(), longer)).toBe('2026-12-18')
  const rerouted: ComplaintEvent = { type: 'rerouted', id: 'rerouted', on: '2026-11-09', about: 'decision' }
  expect(dueAfter(filed(1, 'handling'), rerouted)).toBe('2026-11-30')
  expect(dueAfter({ ...filed(1), overOffer: true } as ComplaintEvent)).toBe('2026-11-09')
})

test('an impossible step is refused with the reason', () => {
  expect(refused([filed(3)], answered(4))).toBe('There is no point 4. The complaint has the points 1 to 3.')
  expect(refused([filed(1)], answered(2))).toBe('There is no point 2. The complaint has point 1.')
  expect(refused([filed()], goOn(true))).toMatch(/has not asked/)
  expect(refused([filed()], decided)).toMatch(/does not lie with the appeal body/)
  expect(refused([filed(2, 'conduct')], reassessed('upheld'))).toMatch(/Only a complaint over a decision/)
  expect(refused([filed(1), reassessed('changed')], forwarded)).toMatch(/nothing to forward/)
  expect(refused([filed(1), reassessed('partlyChanged'), goOn(false)], forwarded)).toMatch(/does not want it/)
  expect(refused([filed(1), reassessed('upheld')], { ...reassessed('changed'), id: 'other' })).toMatch(
    /reassessed already/,
  )
  expect(refused([filed(), reassessed('upheld')], { ...forwarded, id: 'reassessed' })).toMatch(/something else before/)
})

test('a step told anew takes the place of the old one', () => {
  const corrected = reassessed('changed')
  expect(refused([filed(1), answered(1), reassessed('upheld')], corrected)).toBeUndefined()
  expect(stateAfter(filed(1), answered(1), reassessed('upheld'), corrected)).toBe('changed')
  const moved: ComplaintEvent = { ...answered(2), id: 'answer:1' } as ComplaintEvent
  expect(openPoints(fold(complaintMachine, [filed(2), answered(1), moved]))).toEqual([1])
})

test('a missing answer can be asked for once others were given or the time is over, and again after two weeks', () => {
  const ask = (on: string, points = [2], id = `asked:${on}`): ComplaintEvent => ({
    type: 'missingAsked',
    id,
    on,
    filing: id,
    points,
  })
  expect(refused([filed()], ask('2026-11-10'))).toMatch(/is not over/)
  expect(refused([filed()], ask('2026-12-01'))).toBeUndefined()
  expect(refused([filed(), answered(1)], ask('2026-11-11'))).toBeUndefined()
  expect(refused([filed(), answered(1)], ask('2026-11-11', [1]))).toMatch(/Open are: 2/)
  const asked = [filed(), answered(1), ask('2026-11-11')]
  expect(refused(asked, ask('2026-11-24'))).toMatch(/asked for on 2026-11-11/)
  expect(refused(asked, ask('2026-11-25'))).toBeUndefined()
  const untaken: ComplaintEvent = { type: 'couldNotBeTaken', id: 'no', on: '2026-11-12', filing: 'asked:2026-11-11' }
  expect(refused([...asked, untaken], ask('2026-11-13'))).toBeUndefined()
})

test('what could not be taken waits for the citizen until it was, or until the municipality acts all the same', () => {
  const no: ComplaintEvent = { type: 'couldNotBeTaken', id: 'no', on: '2026-11-03', filing }
  const yes: ComplaintEvent = { type: 'received', id: 'yes', on: '2026-11-05', filing }
  expect(stateAfter(filed(), no)).toBe('needsYou')
  expect(complaintMachine.sinceOf(fold(complaintMachine, [filed(), no]))).toBe('2026-11-03')
  expect(stateAfter(filed(), no, yes)).toBe('received')
  expect(complaintMachine.sinceOf(fold(complaintMachine, [filed(), no, yes]))).toBe('2026-11-02')
  expect(stateAfter(filed(), no, answered(1))).toBe('partlyAnswered')
})

test('a word on going on that could not be taken was not said: the citizen has the whole time again, the municipality none less', () => {
  const asked = [filed(1), answered(1), reassessed('partlyChanged', '2026-11-12'), goOn(false, '2026-11-19')]
  const no: ComplaintEvent = { type: 'couldNotBeTaken', id: 'no', on: '2026-12-14', filing: 'said' }
  const again = [...asked, no]
  expect([stateAfter(...again), dueAfter(...again)]).toEqual(['partlyChanged', '2027-01-11'])
  expect(complaintMachine.sinceOf(fold(complaintMachine, again))).toBe('2026-12-14')
  const second: ComplaintEvent = { ...goOn(true, '2026-12-16'), id: 'second', filing: 'said again' } as ComplaintEvent
  expect(refused(asked, second)).toMatch(/first answer stands/)
  expect(refused(again, second)).toBeUndefined()
  // It stood still for seven days and for two.
  expect([stateAfter(...again, second), dueAfter(...again, second)]).toEqual(['goesOn', '2026-12-09'])
  expect(stateAfter(...again, { type: 'received', id: 'yes', on: '2026-12-15', filing: 'said' })).toBe('settled')
})

test('an answer that leaves something open leaves its point open, until a newer version answers it', () => {
  const half: ComplaintEvent = { type: 'pointAnswered', id: 'answer:1', on: '2026-11-10', point: 1, leavesOpen: true }
  const { leavesOpen: _, ...whole } = half
  expect(stateAfter(filed(1, 'handling'), half)).toBe('partlyAnswered')
  expect(openPoints(fold(complaintMachine, [filed(2), half, answered(2)]))).toEqual([1])
  expect(stateAfter(filed(1, 'handling'), half, whole)).toBe('answered')
})
