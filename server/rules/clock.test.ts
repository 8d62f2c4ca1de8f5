import { expect, test } from 'vitest'
import { dueOf, extendClock, pauseClock, readClock, restartClock, resumeClock, startClock } from './clock.ts'

const started = startClock('complaint.reassessment', '2026-11-02')

test('a clock gives the day of its rule', () => {
  expect(dueOf(started)).toBe('2026-11-30')
})

test('while it stands still it gives no day, and afterwards it ends later by the days that it stood still', () => {
  const still = pauseClock(started, '2026-11-10')
  expect(dueOf(still)).toBeNull()
  const runsOn = resumeClock(still, '2026-11-17')
  expect(readClock(runsOn)).toMatchObject({ nominal: '2026-12-07', due: '2026-12-07', paused: 7 })
  expect(readClock(runsOn)?.steps).toContainEqual({ step: 'pause', date: '2026-12-07', days: 7 })
})

test('a count of working days gets its working days back, not the weekend', () => {
  const clock = startClock('records.sevenWorkingDays', '2026-11-02')
  expect(dueOf(clock)).toBe('2026-11-11')
  // Friday to Monday: one working day was lost.
  expect(readClock(resumeClock(pauseClock(clock, '2026-11-06'), '2026-11-09'))).toMatchObject({
    due: '2026-11-12',
    paused: 1,
  })
})

test('pausing twice counts once, running on twice changes nothing, and a day that goes backwards loses nothing', () => {
  const twice = pauseClock(pauseClock(started, '2026-11-10'), '2026-11-15')
  const runsOn = resumeClock(resumeClock(twice, '2026-11-17'), '2026-11-20')
  expect(dueOf(runsOn)).toBe('2026-12-07')
  expect(dueOf(resumeClock(pauseClock(started, '2026-11-10'), '2026-11-09'))).toBe('2026-11-30')
})

test('a day that was set wins over the rule until the clock starts anew', () => {
  const longer = extendClock(started, '2026-12-18')
  expect(dueOf(longer)).toBe('2026-12-18')
  expect(readClock(longer)?.due).toBe('2026-11-30')
  expect(dueOf(restartClock(longer, '2026-11-09'))).toBe('2026-12-07')
})

test('the citizen is told the last day that is certain, the authority has the day of the count', () => {
  // Four weeks end on Christmas Eve. That it moves the deadline is our reading.
  expect(dueOf(startClock('complaint.fourWeeks', '2026-11-26'))).toBe('2026-12-24')
  expect(dueOf(startClock('complaint.reassessment', '2026-11-26'))).toBe('2026-12-28')
  expect(dueOf(startClock('complaint.fourWeeks', '2026-11-28'))).toBe('2026-12-28')
})

test('without a rule, or before the rule data, there is no day', () => {
  expect(dueOf(startClock(null, '2026-11-02'))).toBeNull()
  expect(dueOf(startClock('complaint.reassessment', '1999-01-04'))).toBeNull()
  expect(dueOf(extendClock(startClock(null, '2026-11-02'), '2026-12-01'))).toBe('2026-12-01')
})
