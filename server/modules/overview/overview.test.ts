import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  activityRecord,
  danish,
  decision,
  letterRecord,
  meetingRecord,
  planRecord,
} from '#tests/support/feed-records.ts'
import { feedCitizen, feedHelper } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'

const now = '2026-11-23T09:00:00.000Z'
let app: TestApp
beforeAll(async () => {
  app = await buildTestApp({ now })
})
beforeEach(() => {
  app.time.now = new Date(now)
})
afterAll(() => app.close())

const complaint = { kind: 'decision', about: { kind: 'case' }, points: [{ whatHappened: 'Ingen svarer.' }] }
const states = ({ items }: { items: { kind: string; state: string }[] }) =>
  items.map(({ kind, state }) => `${kind} ${state}`)

test('a case in which nothing is open says so', async () => {
  const citizen = await feedCitizen(app)
  const { body } = await citizen.get('/overview')
  expect(body).toMatchObject({
    now: null,
    yours: { items: [], total: 0 },
    authoritys: { items: [], total: 0 },
    nextMeeting: null,
    missing: [],
  })
  expect(body.unreadLetters).toEqual({ count: 0, newest: [] })
  expect(body.purpose).toBeUndefined()
})

test('a case in the middle shows whose turn everything is, the most urgent first', async () => {
  const citizen = await feedCitizen(app, (caseId) => [
    planRecord(caseId),
    letterRecord({ caseId, ...decision, availableOn: '2026-11-10' }),
    letterRecord({ caseId, availableOn: '2026-11-20' }),
    letterRecord({ caseId, availableOn: '2026-12-24' }),
    meetingRecord({
      caseId,
      startsAt: '2026-12-08T09:00:00.000Z',
      endsAt: '2026-12-08T10:00:00.000Z',
      replyBy: '2026-12-01',
    }),
    activityRecord({ caseId, evaluateOn: '2026-11-01', endsOn: '2026-12-31' }),
  ])
  await citizen.put(`/complaints/${randomUUID()}`, complaint)
  const { body } = await citizen.get('/overview')
  expect(states(body.yours)).toEqual(['meeting replyWanted', 'letter canComplain'])
  expect(states(body.authoritys)).toEqual(['activity evaluationOverdue', 'complaint sent'])
  expect(body.now).toMatchObject({ kind: 'meeting', state: 'replyWanted', dueOn: '2026-12-01' })
  expect(body.nextMeeting).toMatchObject({ startsAt: '2026-12-08T09:00:00.000Z', form: 'inPerson', reply: 'none' })
  expect(body.unreadLetters.count).toBe(2)
  expect(body.unreadLetters.newest.map(({ availableOn }: { availableOn: string }) => availableOn)).toEqual([
    '2026-11-20',
    '2026-11-10',
  ])
  expect(body.purpose).toEqual(danish('Vi finder ud af, hvad du kan klare.'))
  expect(body.missing).toEqual([])
})

test('silence is told in days, and a booked meeting breaks it', async () => {
  app.time.now = new Date('2026-10-01T09:00:00.000Z')
  const citizen = await feedCitizen(app, (caseId) => [letterRecord({ caseId, availableOn: '2026-09-30' })])
  app.time.now = new Date('2026-12-02T09:00:00.000Z')
  expect((await citizen.get('/overview')).body.silence).toEqual({ days: 63, since: '2026-09-30' })
  const startsAt = { startsAt: '2026-12-09T09:00:00.000Z', endsAt: '2026-12-09T10:00:00.000Z' }
  await app.feed([meetingRecord({ caseId: citizen.caseId, ...startsAt })])
  expect((await citizen.get('/overview')).body.silence).toBeNull()
})

test('an accepted meeting this week is the answer to what now', async () => {
  const meetingId = randomUUID()
  const startsAt = { startsAt: '2026-11-27T09:00:00.000Z', endsAt: '2026-11-27T10:00:00.000Z' }
  const citizen = await feedCitizen(app, (caseId) => [meetingRecord({ caseId, ...startsAt }, { id: meetingId })])
  await citizen.put(`/meetings/${meetingId}/replies/${randomUUID()}`, { kind: 'accept' })
  const { body } = await citizen.get('/overview')
  expect(body.now).toMatchObject({ id: meetingId, state: 'accepted', turn: 'nobody' })
  expect(body.yours.total + body.authoritys.total).toBe(0)
})

test('a decision is there from the day it can be read to the last day to complain', async () => {
  const citizen = await feedCitizen(app, (caseId) => [letterRecord({ caseId, ...decision, availableOn: '2026-11-24' })])
  const days = ['2026-11-23', '2026-11-24', '2026-12-22', '2026-12-23']
  const totals: number[] = []
  for (const day of days) {
    app.time.now = new Date(`${day}T22:30:00.000Z`)
    totals.push((await citizen.get('/overview')).body.yours.total)
  }
  expect(totals).toEqual([0, 1, 1, 0])
})

test('long lists are cut at twenty and say how many there are', async () => {
  const citizen = await feedCitizen(app, (caseId) =>
    Array.from({ length: 25 }, () => letterRecord({ caseId, ...decision })),
  )
  const { yours, unreadLetters } = (await citizen.get('/overview')).body
  expect([yours.items.length, yours.total, unreadLetters.count, unreadLetters.newest.length]).toEqual([20, 25, 25, 3])
})

test('a helper sees the parts that the citizen opened, and no others', async () => {
  const citizen = await feedCitizen(app, (caseId) => [
    planRecord(caseId),
    letterRecord({ caseId }),
    meetingRecord({ caseId }),
    activityRecord({ caseId, evaluateOn: '2026-11-01' }),
  ])
  const helper = await feedHelper(app, citizen.caseId, { relation: 'assistant', scopes: ['plan'] })
  const { body } = await helper.get('/overview')
  expect(Object.keys(body).sort()).toEqual([
    'authoritys',
    'missing',
    'newChanges',
    'now',
    'purpose',
    'silence',
    'title',
    'yours',
  ])
  expect([states(body.yours), states(body.authoritys)]).toEqual([[], ['activity evaluationOverdue']])
  expect(body.yours.total).toBe(0)
  expect(body.missing).toEqual([])
})

test('another’s case is not found', async () => {
  const [citizen, other] = [await feedCitizen(app), await feedCitizen(app)]
  const headers = await app.signIn(other.personId)
  expect((await app.call({ url: `/api/cases/${citizen.caseId}/overview`, headers })).statusCode).toBe(404)
})

test.each([
  ['plans', ['purpose']],
  ['matters', ['matters']],
  ['letter_counts', ['unreadLetters']],
  ['plan_changes', ['newChanges']],
  ['meetings', ['nextMeeting', 'silence']],
])('when %s cannot be read the rest is shown, and what is missing is named', async (table, missing) => {
  const citizen = await feedCitizen(app, (caseId) => [
    planRecord(caseId),
    letterRecord({ caseId }),
    meetingRecord({ caseId }),
  ])
  const whole = (await citizen.get('/overview')).body
  await app.db.query('delete from overview_snapshots')
  await app.db.query(`alter table ${table} rename to broken`)
  const { status, body } = await citizen.get('/overview')
  await app.db.query(`alter table broken rename to ${table}`)
  expect([status, [...body.missing].sort()]).toEqual([200, missing])
  const expected = { ...whole, missing: body.missing }
  for (const part of missing) delete expected[part]
  if (table === 'matters') {
    delete expected.yours
    delete expected.authoritys
    expected.now = null
  }
  expect(body).toEqual(expected)
})

test('what was kept of the first page is never older than the case', async () => {
  const letters: string[] = []
  const citizen = await feedCitizen(app, (caseId) => {
    const letter = letterRecord({ caseId, availableOn: '2026-11-20' })
    letters.push(letter.id)
    const day = { startsAt: '2026-11-23T10:00:00.000Z', endsAt: '2026-11-23T11:00:00.000Z' }
    return [planRecord(caseId), letter, meetingRecord({ caseId, ...day })]
  })
  const page = async () => (await citizen.get('/overview')).body
  expect(await page()).toMatchObject({ unreadLetters: { count: 1 }, authoritys: { total: 0 } })
  expect(await page()).toMatchObject({ unreadLetters: { count: 1 }, authoritys: { total: 0 } })

  await citizen.put(`/letters/${letters[0]}/opened`)
  expect(await page()).toMatchObject({ unreadLetters: { count: 0 } })
  await citizen.put(`/complaints/${randomUUID()}`, complaint)
  expect(await page()).toMatchObject({ authoritys: { total: 1 } })

  expect(await page()).toMatchObject({ nextMeeting: { state: 'planned' } })
  app.time.now = new Date('2026-11-23T11:30:00.000Z')
  expect(await page()).toMatchObject({ nextMeeting: null })
  app.time.now = new Date('2026-11-30T09:00:00.000Z')
  expect(await page()).toMatchObject({ authoritys: { items: [{ silentDays: 7 }] } })
})
