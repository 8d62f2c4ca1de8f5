import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { activityRecord, danish, meetingRecord, planRecord } from '#tests/support/feed-records.ts'
import { feedCitizen, feedHelper } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await buildTestApp()
})
beforeEach(() => itIs('2026-11-23'))
afterAll(() => app.close())

const itIs = (day: string) => {
  app.time.now = new Date(`${day}T09:00:00.000Z`)
}
const hours = { startsAt: '2026-12-08T09:00:00.000Z', endsAt: '2026-12-08T10:00:00.000Z' }
const invitation = (caseId: string, id: string, replyBy: string, asOf = '2026-11-20T08:00:00.000Z') =>
  meetingRecord({ caseId, ...hours, replyBy }, { id, asOf })

/** A citizen who is asked to answer by these days. The first day has passed: that one is the answer to "what now?". */
async function citizenAskedBy(...days: string[]) {
  const meetings = days.map((replyBy) => ({ id: randomUUID() as string, replyBy }))
  const citizen = await feedCitizen(app, (caseId) => [
    planRecord(caseId),
    invitation(caseId, randomUUID(), '2026-11-16'),
    ...meetings.map(({ id, replyBy }) => invitation(caseId, id, replyBy)),
  ])
  const reminded = async () => {
    const { reminders = [] } = (await citizen.get('/overview')).body
    return reminders.map(({ dueOn }: { dueOn: string }) => dueOn)
  }
  return { citizen, meetings, reminded }
}

test('one is reminded seven days before, three days before and on the day, each on one day only', async () => {
  const { reminded } = await citizenAskedBy('2026-11-30')
  const days: Record<string, string[]> = {}
  for (let day = 22; day <= 30; day += 1) {
    itIs(`2026-11-${day}`)
    days[day] = await reminded()
  }
  const one = ['2026-11-30']
  expect(days).toEqual({ 22: [], 23: one, 24: [], 25: [], 26: [], 27: one, 28: [], 29: [], 30: one })
})

test('a reminder stands for its day, also when something changes in the case', async () => {
  const { citizen, reminded } = await citizenAskedBy('2026-11-30')
  expect(await reminded()).toEqual(['2026-11-30'])
  await app.feed([planRecord(citizen.caseId, { purpose: danish('Noget nyt.') }, '2026-11-23T08:00:00.000Z')])
  expect((await citizen.get('/overview')).body.purpose).toEqual(danish('Noget nyt.'))
  expect(await reminded()).toEqual(['2026-11-30'])
  const sql = 'select event, due_on, made_on from reminders where person_id = $1 and due_on > $2'
  expect(await app.db.query(sql, [citizen.personId, '2026-11-23'])).toEqual([
    { event: 'sevenDays', due_on: '2026-11-30', made_on: '2026-11-23' },
  ])
})

test('who comes by late is reminded of what is nearest, and not of the days before', async () => {
  const { reminded } = await citizenAskedBy('2026-11-25')
  expect(await reminded()).toEqual(['2026-11-25'])
  itIs('2026-11-24')
  expect(await reminded()).toEqual([])
})

test('a last day that moves is reminded of anew', async () => {
  const { citizen, meetings, reminded } = await citizenAskedBy('2026-11-30')
  expect(await reminded()).toEqual(['2026-11-30'])
  itIs('2026-11-24')
  const [meeting] = meetings
  await app.feed([invitation(citizen.caseId, meeting?.id ?? '', '2026-12-01', '2026-11-24T08:00:00.000Z')])
  expect(await reminded()).toEqual(['2026-12-01'])
})

test('what the authority is late with is told once', async () => {
  const { citizen, reminded } = await citizenAskedBy()
  await app.feed([activityRecord({ caseId: citizen.caseId, evaluateOn: '2026-11-24', endsOn: '2026-12-31' })])
  const days = []
  for (const day of ['2026-11-24', '2026-11-25', '2026-11-26']) {
    itIs(day)
    days.push(await reminded())
  }
  expect(days).toEqual([[], ['2026-11-24'], []])
})

test('the answer to “what now?” is not told twice, and a helper is not reminded', async () => {
  const { citizen } = await citizenAskedBy('2026-11-30')
  const { now, reminders } = (await citizen.get('/overview')).body
  expect(reminders.map(({ id }: { id: string }) => id)).not.toContain(now.id)
  const helper = await feedHelper(app, citizen.caseId, { relation: 'assistant', scopes: ['meetings'] })
  const seen = (await helper.get('/overview')).body
  expect([seen.yours.total, seen.reminders]).toEqual([2, undefined])
})

test('two pages opened at the same time make one reminder', async () => {
  const { citizen } = await citizenAskedBy('2026-11-30')
  await Promise.all([citizen.get('/overview'), citizen.get('/overview'), citizen.get('/overview')])
  const sql = 'select count(*)::int as made from reminders where person_id = $1 and due_on > $2'
  expect(await app.db.query(sql, [citizen.personId, '2026-11-23'])).toEqual([{ made: 1 }])
})
