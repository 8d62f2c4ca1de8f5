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
  expect(toMatter({ ...stored, state: 'needsYou' }, '2026-11-23').silentDays).toBe(0)
  expect(toMatter({ ...stored, state: 'forwarded' }, '2026-11-23')).toMatchObject({ turn: 'appealBody', silentDays: 0 })
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

const letter: StoredMatter = {
  ...stored,
  ...{ kind: 'letter', state: 'canComplain', turn: 'citizen', ruleId: 'complaint.fourWeeks', ruleStart: '2026-11-26' },
}

test('the citizen is told the last day that is certain, and is not late before the last day', () => {
  expect(toMatter(letter, '2026-12-25')).toMatchObject({ dueOn: '2026-12-24', overdueDays: 0 })
  expect(toMatter(letter, '2026-12-25').deadline).toMatchObject({ due: '2026-12-28', safe: '2026-12-24' })
  expect(toMatter(letter, '2026-12-29').overdueDays).toBe(1)
  const theirs = { ...stored, ruleStart: '2026-11-26' }
  expect(toMatter(theirs, '2026-12-01').dueOn).toBe('2026-12-28')
  expect(toMatter(theirs, '2026-12-01').deadline?.safe).toBeUndefined()
})

test('the day in the letter wins and a mismatch is shown, but not where the letter only reads the closed days otherwise', () => {
  expect(toMatter({ ...letter, dueOn: '2026-12-23' }, '2026-12-01')).toMatchObject({
    dueOn: '2026-12-23',
    mismatch: { countedOn: '2026-12-24' },
  })
  for (const dueOn of ['2026-12-24', '2026-12-28']) {
    const { mismatch, deadline } = toMatter({ ...letter, dueOn }, '2026-12-01')
    expect([mismatch, deadline?.due]).toEqual([undefined, '2026-12-28'])
  }
})

test('a day that is another one than was told says from which day it was moved, and why', () => {
  expect(toMatter({ ...stored, toldDue: '2026-11-30' }, '2026-11-23').movedFrom).toBeUndefined()
  expect(toMatter({ ...stored, toldDue: '2026-11-27' }, '2026-11-23').movedFrom).toEqual({
    day: '2026-11-27',
    why: 'calendar',
  })
  const longer = toMatter({ ...stored, toldDue: '2026-11-30', dueOn: '2026-12-18' }, '2026-11-23')
  expect(longer).toMatchObject({ dueOn: '2026-12-18', movedFrom: { day: '2026-11-30', why: 'extended' } })
})

test('what can be done only when it is late is offered only then', () => {
  expect(toMatter(stored, '2026-11-30').actions).toEqual([])
  expect(toMatter(stored, '2026-12-01').actions).toEqual(['askForMissingAnswer'])
})
