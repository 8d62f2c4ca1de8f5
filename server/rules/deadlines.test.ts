import { expect, test } from 'vitest'
import { ruleVersions } from './data/rule-versions.ts'
import vectors from './deadline-vectors.json' with { type: 'json' }
import { computeDeadline, createComputeDeadline } from './deadlines.ts'
import { InvalidLocalDateError, weekday } from './local-date.ts'
import { type RuleId, RuleNotInForceError, type RuleVersion, UnknownRuleError } from './rule.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

test.each(vectors)('$rules from $startWeekday $start ends on $dueWeekday $due', (vector) => {
  const due = vector.rules.reduce((start, rule) => computeDeadline({ rule: rule as RuleId, start }).due, vector.start)

  expect(due).toBe(vector.due)
  expect(weekdays[weekday(vector.start)]).toBe(vector.startWeekday)
  expect(weekdays[weekday(due)]).toBe(vector.dueWeekday)
})

test('all fifteen independently computed deadlines are there', () => {
  expect(vectors).toHaveLength(15)
})

test('a complaint deadline over New Year carries its whole calculation', () => {
  const rule = ruleVersions.find(({ id }) => id === 'complaint.fourWeeks')

  expect(computeDeadline({ rule: 'complaint.fourWeeks', start: '2026-12-03' })).toEqual({
    ruleId: 'complaint.fourWeeks',
    ruleVersion: '2013-07-01',
    whose: 'citizen',
    start: '2026-12-03',
    nominal: '2026-12-31',
    due: '2027-01-04',
    safe: '2026-12-31',
    counted: 4,
    unit: 'weeks',
    paused: 0,
    skipped: [
      { date: '2026-12-31', reason: 'closedDay', name: { da: 'Nytårsaftensdag', en: "New Year's Eve" } },
      { date: '2027-01-01', reason: 'holiday', name: { da: 'Nytårsdag', en: "New Year's Day" } },
      { date: '2027-01-02', reason: 'weekend' },
      { date: '2027-01-03', reason: 'weekend' },
    ],
    steps: [
      { step: 'start', date: '2026-12-03' },
      { step: 'count', date: '2026-12-31', amount: 4, unit: 'weeks', skipped: 0 },
      { step: 'move', date: '2027-01-04', days: 4 },
    ],
    source: rule?.source,
    verifiedOn: rule?.verifiedOn,
    uncertainty: rule?.uncertainty,
  })
})

test('working days are counted past the days that do not count, and the end needs no moving', () => {
  const { skipped, steps, nominal, due } = computeDeadline({ rule: 'records.sevenWorkingDays', start: '2026-12-17' })

  expect(nominal).toBe(due)
  expect(skipped.map(({ date }) => date)).toEqual([
    ...['2026-12-19', '2026-12-20', '2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27'],
  ])
  expect(steps).toEqual([
    { step: 'start', date: '2026-12-17' },
    { step: 'count', date: '2026-12-30', amount: 7, unit: 'workingDays', skipped: 6 },
  ])
})

test('a complaint over an offer is looked at again within five working days', () => {
  expect(computeDeadline({ rule: 'complaint.offer.reassessment', start: '2026-12-18' }).due).toBe('2026-12-29')
})

test('the need for more help is assessed two weeks before an activity ends, not moved past a weekend', () => {
  const { due, nominal, skipped, whose } = computeDeadline({ rule: 'activity.needAssessment', start: '2027-02-14' })

  expect({ due, nominal, skipped, whose }).toEqual({
    due: '2027-01-31',
    nominal: '2027-01-31',
    skipped: [],
    whose: 'authority',
  })
})

test('one month from 31 January ends in February, on the 29th in a leap year', () => {
  expect(computeDeadline({ rule: 'gdpr.oneMonth', start: '2028-01-31' }).due).toBe('2028-02-29')
  expect(computeDeadline({ rule: 'gdpr.oneMonth', start: '2028-01-29' }).due).toBe('2028-02-29')
})

test('the version valid on the start date is used, also when the deadline ends under the next one', () => {
  const [rule] = ruleVersions.filter(({ id }) => id === 'complaint.fourWeeks') as [RuleVersion]
  const compute = createComputeDeadline([
    { ...rule, validTo: '2026-12-31' },
    { ...rule, validFrom: '2027-01-01', amount: 6 },
  ])

  expect(compute({ rule: rule.id, start: '2026-12-31' })).toMatchObject({
    ruleVersion: '2013-07-01',
    due: '2027-01-28',
  })
  expect(compute({ rule: rule.id, start: '2027-01-01' })).toMatchObject({
    ruleVersion: '2027-01-01',
    due: '2027-02-12',
  })
})

test('a paper letter from 2026 on says that the presumption is doubtful', () => {
  expect(computeDeadline({ rule: 'letter.paperReceived', start: '2025-12-30' }).uncertainty).toBeNull()
  expect(computeDeadline({ rule: 'letter.paperReceived', start: '2026-01-02' }).uncertainty?.en).toContain('PostNord')
})

test('an unknown rule is refused by name', () => {
  const unknown = 'complaint.someday' as RuleId

  expect(() => computeDeadline({ rule: unknown, start: '2026-11-23' })).toThrow(UnknownRuleError)
  expect(() => computeDeadline({ rule: unknown, start: '2026-11-23' })).toThrow('complaint.someday')
})

test('a date before the first version, or after the last, is refused', () => {
  const [rule] = ruleVersions.filter(({ id }) => id === 'gdpr.oneMonth') as [RuleVersion]
  const ended = createComputeDeadline([{ ...rule, validTo: '2026-12-31' }])

  expect(() => computeDeadline({ rule: 'gdpr.oneMonth', start: '2018-05-24' })).toThrow(RuleNotInForceError)
  expect(computeDeadline({ rule: 'gdpr.oneMonth', start: '2018-05-25' }).due).toBe('2018-06-25')
  expect(() => ended({ rule: rule.id, start: '2027-01-01' })).toThrow(RuleNotInForceError)
})

test('a day that does not exist is refused', () => {
  expect(() => computeDeadline({ rule: 'gdpr.oneMonth', start: '2026-02-30' })).toThrow(InvalidLocalDateError)
})

test('the same question gives the same object, which cannot be changed', () => {
  const first = computeDeadline({ rule: 'gdpr.oneMonth', start: '2026-03-03' })

  expect(computeDeadline({ rule: 'gdpr.oneMonth', start: '2026-03-03' })).toBe(first)
  expect(Object.isFrozen(first) && Object.isFrozen(first.skipped) && Object.isFrozen(first.steps)).toBe(true)
})
