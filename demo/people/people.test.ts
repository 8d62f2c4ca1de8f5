import { expect, test } from 'vitest'
import { faultsOf } from '#demo/contract-check.ts'
import testPersons from '#demo/test-persons.json' with { type: 'json' }
import { addDays, isWorkday, localDateOf, say } from './calendar.ts'
import { everybodysRecords } from './everybody.ts'
import { karen } from './karen/ids.ts'
import type { DataOf, DemoRecord, RecordOf } from './records.ts'
import { samira } from './samira/ids.ts'
import { torben } from './torben/ids.ts'

const someToday = '2026-11-23'
// Every third day of two years: every weekday, both changes of the clock, Christmas and Easter.
const todays = Array.from({ length: 244 }, (_, index) => addDays(someToday, index * 3))
const records = everybodysRecords(someToday)

const ofType = <Type extends keyof DataOf>(all: readonly DemoRecord[], type: Type) =>
  all.filter((record): record is RecordOf<Type> & DemoRecord => record.type === type)
const newest = <Type extends keyof DataOf>(type: Type, id: string, all = records) =>
  ofType(all, type).findLast((record) => record.id === id) as RecordOf<Type>

test('every record fits the schema of its type in the contract', () => {
  for (const record of records) expect(faultsOf(record), `${record.type} ${record.id}`).toEqual([])
})

test('every decision says who decides and how to complain, for the service refuses one that does not', () => {
  for (const { data } of ofType(records, 'letter').filter(({ data: { kind } }) => kind === 'decision')) {
    expect(data.decides, data.title.en).toBeDefined()
    expect(data.options.map(({ action }) => action)).toContain('complain')
  }
})

test('every id that a record names was fed before it', () => {
  const fed = new Set<string>()
  const subGoals = new Set(
    ofType(records, 'plan').flatMap(({ data }) => data.goals.flatMap((goal) => goal.subGoals.map(({ id }) => id))),
  )
  for (const record of records) {
    const named = [
      ...('caseId' in record.data ? [record.data.caseId] : []),
      ...('personId' in record.data ? [record.data.personId] : []),
      ...(record.type === 'activity' ? record.data.basedOn : []),
      ...(record.type === 'plan' ? [record.id] : []),
    ]
    for (const id of named) expect(fed, `${record.type} ${record.id}`).toContain(id)
    if (record.type === 'activity') expect(subGoals).toContain(record.data.subGoalId)
    fed.add(record.id)
  }
})

test('versions of a record come in the order in which they were recorded, none from the future', () => {
  for (const today of todays) {
    const seen = new Map<string, string>()
    for (const { id, type, asOf } of everybodysRecords(today)) {
      const key = `${type} ${id}`
      expect(asOf > (seen.get(key) ?? ''), `${key} on ${today}`).toBe(true)
      expect(localDateOf(new Date(asOf)) < today, `${key} on ${today}`).toBe(true)
      seen.set(key, asOf)
    }
  }
})

test('starting again on another day of the same week changes no plan, fact, activity or meeting', () => {
  const calm = ({ type }: DemoRecord) => ['plan', 'fact', 'activity', 'meeting', 'assignment', 'grant'].includes(type)
  expect(everybodysRecords('2026-11-27').filter(calm)).toEqual(everybodysRecords('2026-11-23').filter(calm))
})

test('nothing ends before it starts, and no case starts before the rules do', () => {
  for (const record of todays.flatMap(everybodysRecords)) {
    if (record.type === 'case') expect(record.data.startedOn > '2015-01-01').toBe(true)
    if (record.type === 'assignment' && record.data.to) expect(record.data.to >= record.data.from).toBe(true)
    if (record.type === 'meeting') expect(record.data.endsAt > record.data.startsAt).toBe(true)
    if (record.type !== 'activity') continue
    const { startsOn, endsOn, evaluateOn, triedBefore } = record.data
    expect(endsOn >= startsOn && evaluateOn >= startsOn).toBe(true)
    for (const { from = '', to = '' } of triedBefore) expect(to >= from && to < startsOn).toBe(true)
  }
})

test('meetings are on working days between eight and four by the clock in Denmark', () => {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' })
  for (const { data } of ofType(todays.flatMap(everybodysRecords), 'meeting')) {
    expect(isWorkday(localDateOf(new Date(data.startsAt)))).toBe(true)
    expect(hour.format(new Date(data.startsAt)) >= '08:00' && hour.format(new Date(data.endsAt)) <= '16:00').toBe(true)
    if (data.replyBy) expect(data.replyBy < localDateOf(new Date(data.startsAt))).toBe(true)
  }
})

test('letters come and their deadlines end on working days', () => {
  for (const { data } of ofType(todays.flatMap(everybodysRecords), 'letter')) {
    const days = [data.availableOn, data.statedDeadline, ...data.options.map(({ by }) => by)].filter(
      (day) => day !== undefined,
    )
    for (const day of days) expect(isWorkday(day), `${data.title.en} ${day}`).toBe(true)
  }
})

test('what waits for a citizen is still ahead of them on every day', () => {
  for (const today of todays) {
    const all = everybodysRecords(today)
    expect((newest('meeting', samira.meetings.next, all).data.replyBy ?? '') > today).toBe(true)
    expect((newest('meeting', karen.meetings.handover, all).data.replyBy ?? '') > today).toBe(true)
    expect((newest('letter', karen.letters.recommendation, all).data.statedDeadline ?? '') > today).toBe(true)
    expect((newest('letter', samira.letters.sanction, all).data.statedDeadline ?? '') > today).toBe(true)
    expect(
      ofType(all, 'assignment').some(({ data }) => (data.handover?.commentBy ?? '') > today && data.from > today),
    ).toBe(true)
  }
})

test('the letter about the deduction names another last day than four weeks from its arrival, on nearly every day', () => {
  const differs = todays.filter((today) => {
    const { availableOn, statedDeadline = '' } = newest(
      'letter',
      samira.letters.sanction,
      everybodysRecords(today),
    ).data
    expect(statedDeadline < addDays(availableOn, 35)).toBe(true)
    return statedDeadline < addDays(availableOn, 28)
  })
  expect(differs.length / todays.length).toBeGreaterThan(0.9)
})

test('nothing was recorded in the silent case for more than sixty days, and nothing is booked', () => {
  for (const today of todays) {
    const silent = everybodysRecords(today).filter(
      ({ id, data }) => id === torben.case || ('caseId' in data && data.caseId === torben.case),
    )
    for (const { type, asOf } of silent)
      expect(localDateOf(new Date(asOf)) < addDays(today, -60), `${type} on ${today}`).toBe(true)
    expect(ofType(silent, 'meeting').filter(({ data }) => data.state === 'planned')).toEqual([])
    const [guidance, mentor] = [torben.activities.guidance, torben.activities.mentor].map(
      (id) => newest('activity', id, silent).data,
    )
    expect(guidance).toMatchObject({ status: 'underWay' })
    expect((guidance?.endsOn ?? '') < today).toBe(true)
    expect((mentor?.evaluateOn ?? '') < today && mentor?.evaluation === undefined).toBe(true)
  }
})

test('a placement still rests on the fact that came from another case', () => {
  expect(newest('fact', karen.facts.gardening).data.status).toBe('wrong')
  expect(newest('activity', karen.activities.garden).data).toMatchObject({ status: 'agreed' })
  expect(newest('activity', karen.activities.garden).data.basedOn).toContain(karen.facts.gardening)
  expect(newest('activity', karen.activities.garden).data.triedBefore).toHaveLength(5)
  expect(newest('plan', karen.case).data.wayOut.exits).toHaveLength(4)
})

test('everybody who can be picked on the sign-in page is fed, and nobody else', () => {
  const keys = ofType(records, 'person').map(({ data }) => [data.loginKey, data.name])
  expect(testPersons.map(({ key, name }) => [key, name]).toSorted()).toEqual(keys.toSorted())
})

test('no number looks like a personal identification number, and telephone numbers are invented', () => {
  const everything = JSON.stringify(todays.flatMap(everybodysRecords).map(({ data }) => data))
  expect(everything).not.toMatch(/\b\d{6}[- ]?\d{4}\b/)
  for (const [number] of everything.matchAll(/\b\d\d \d\d \d\d \d\d\b/g)) expect(number).toMatch(/^70 10 00/)
})

test('a day is said with its weekday in both languages', () => {
  expect(say('2026-12-07')).toEqual({ da: 'mandag den 7. december 2026', en: 'Monday 7 December 2026' })
})
