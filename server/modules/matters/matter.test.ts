import { expect, test } from 'vitest'
import { type StoredMatter, toMatter } from './matter.ts'

const stored: StoredMatter = {
  ...{ kind: 'complaint', refId: 'c', title: { da: 'Sag' }, state: 'sent', turn: 'authority', since: '2026-11-02' },
  ...{ dueOn: null, ruleId: 'complaint.reassessment', ruleStart: '2026-11-02' },
}

test('a rule gives the last day with its sums', () => {
  const { dueOn, deadline, overdueDays, silentDays } = toMatter(stored, '2026-11-23')
  expect([dueOn, overdueDays, silentDays]).toEqual(['2026-11-30', 0, 21])
  expect(deadline).toMatchObject({
    due: '2026-11-30',
    start: '2026-11-02',
    counted: 4,
    unit: 'weeks',
    whose: 'authority',
  })
  expect(deadline?.source.label.da).toMatch(/retssikkerhedsloven/)
})

test('a day is late from the day after the last day', () => {
  expect(toMatter(stored, '2026-11-30').overdueDays).toBe(0)
  expect(toMatter(stored, '2026-12-01').overdueDays).toBe(1)
})

test('a day that somebody has set wins over the rule, and is not shown with the rule’s sums', () => {
  const matter = toMatter({ ...stored, dueOn: '2026-12-20' }, '2026-11-23')
  expect(matter.dueOn).toBe('2026-12-20')
  expect(matter.deadline).toBeUndefined()
  expect(toMatter({ ...stored, dueOn: '2026-11-30' }, '2026-11-23').deadline).toBeDefined()
})

test('only the authority is silent, and never a negative number of days', () => {
  expect(toMatter({ ...stored, turn: 'citizen' }, '2026-11-23').silentDays).toBe(0)
  expect(toMatter({ ...stored, since: '2026-11-25' }, '2026-11-23').silentDays).toBe(0)
})

test('without a rule, or before the rule data begin, there is no last day', () => {
  for (const none of [{ ruleId: null, ruleStart: null }, { ruleStart: '1999-01-01' }]) {
    const matter = toMatter({ ...stored, ...none }, '2026-11-23')
    expect([Object.keys(matter).includes('dueOn'), Object.keys(matter).includes('deadline')]).toEqual([false, false])
  }
})

test('months and days are told as such', () => {
  expect(toMatter({ ...stored, ruleId: 'gdpr.oneMonth' }, '2026-11-23').deadline?.unit).toBe('months')
  expect(toMatter({ ...stored, ruleId: 'activity.needAssessment' }, '2026-11-23').deadline?.unit).toBe('days')
})
