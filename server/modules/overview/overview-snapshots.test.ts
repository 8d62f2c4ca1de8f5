import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { allScopes, type CaseAccess } from '#server/access.ts'
import type { WrittenJson } from '#server/plugins/written-json.ts'
import {
  activityRecord,
  caseRecord,
  danish,
  letterRecord,
  meetingRecord,
  planRecord,
} from '#tests/support/feed-records.ts'
import { feedCitizen, feedHelper } from '#tests/support/signed-in.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'
import { createOverviewService } from './overview.service.ts'
import type { Overview } from './overview.ts'

const complaint = { kind: 'decision', about: { kind: 'case' }, points: [{ whatHappened: 'Ingen svarer.' }] }

let app: TestApp
beforeAll(async () => {
  app = await buildTestApp()
})
afterAll(() => app.close())

const kept = { ...danish('Den gemte side'), en: 'The kept page' }
let meetingId: string
let letterId: string
let citizen: Awaited<ReturnType<typeof feedCitizen>>

const title = async () => (await citizen.get('/overview')).body.title
const shown = async () => ((await title()).da === kept.da ? 'the kept page' : 'a new page')
/** Reads the page, so that one is kept, and marks what was kept. */
async function keepMarked() {
  await title()
  await app.db.query(
    `update overview_snapshots set answer = jsonb_set(answer::jsonb, '{title}', $2::jsonb)::text where case_id = $1`,
    [citizen.caseId, JSON.stringify(kept)],
  )
  expect(await shown()).toBe('the kept page')
}

beforeEach(async () => {
  app.time.now = new Date('2026-11-23T09:00:00.000Z')
  meetingId = randomUUID()
  letterId = randomUUID()
  const day = { startsAt: '2026-11-23T10:00:00.000Z', endsAt: '2026-11-23T11:00:00.000Z', replyBy: '2026-11-23' }
  citizen = await feedCitizen(app, (caseId) => [
    planRecord(caseId),
    letterRecord({ caseId, availableOn: '2026-11-20' }, { id: letterId }),
    meetingRecord({ caseId, ...day }, { id: meetingId }),
  ])
  await keepMarked()
})

test('the kept first page is as it was written, whoever of the citizen’s devices asks', async () => {
  const headers = await app.signIn(citizen.personId)
  const answer = await app.call({ url: '/api/cases/own/overview', headers })
  expect(answer.json()).toMatchObject({ title: kept, nextMeeting: { id: meetingId }, missing: [] })
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
})

test('the kept first page ends with the day in Denmark, not the day in UTC', async () => {
  app.time.now = new Date('2026-11-23T22:59:59.000Z')
  await keepMarked() // The meeting is over by now.
  app.time.now = new Date('2026-11-23T23:00:00.000Z')
  expect(await shown()).toBe('a new page')
})

test('the kept first page ends when the next meeting ends', async () => {
  app.time.now = new Date('2026-11-23T10:59:59.999Z')
  expect(await shown()).toBe('the kept page')
  app.time.now = new Date('2026-11-23T11:00:00.000Z')
  expect(await shown()).toBe('a new page')
})

test('the kept first page does not count for another edition of the code', async () => {
  const access: CaseAccess = {
    caseId: citizen.caseId,
    personId: citizen.personId,
    personName: '',
    relation: 'self',
    scopes: allScopes,
  }
  const service = createOverviewService({ db: app.db, clock: { now: () => app.time.now }, edition: 'the next one' })
  const answer = async () => JSON.parse(((await service.get(access, () => {})) as WrittenJson<Overview>).text)
  expect((await answer()).title).not.toEqual(kept)
  expect(await shown()).toBe('a new page')
})

test('the kept first page is not shown to a helper', async () => {
  const helper = await feedHelper(app, citizen.caseId, { relation: 'representative', scopes: [...allScopes] })
  expect((await helper.get('/overview')).body.title).not.toEqual(kept)
})

test.each<[string, () => Promise<unknown>]>([
  ['a letter is opened', () => citizen.put(`/letters/${letterId}/opened`)],
  ['a complaint is filed', () => citizen.put(`/complaints/${randomUUID()}`, complaint)],
  ['a meeting is answered', () => citizen.put(`/meetings/${meetingId}/replies/${randomUUID()}`, { kind: 'accept' })],
  ['changes are marked as seen', () => citizen.put('/plan/changes/seen')],
  ['a letter comes', () => app.feed([letterRecord({ caseId: citizen.caseId })])],
  ['a meeting is moved', () => app.feed([meetingRecord({ caseId: citizen.caseId }, later(meetingId))])],
  ['the plan changes', () => app.feed([planRecord(citizen.caseId, { purpose: danish('Nyt') }, later().asOf)])],
  ['an activity is planned', () => app.feed([activityRecord({ caseId: citizen.caseId })])],
  [
    'the case is renamed',
    () => app.feed([caseRecord({ personId: citizen.personId, title: danish('Nyt') }, later(citizen.caseId))]),
  ],
])('the kept first page ends when %s', async (_what, write) => {
  await write()
  expect(await shown()).toBe('a new page')
})

test('the kept first page is never made of a page with a part missing', async () => {
  await app.db.query('delete from overview_snapshots')
  await app.db.query('alter table letter_counts rename to broken')
  const { body } = await citizen.get('/overview')
  await app.db.query('alter table broken rename to letter_counts')
  expect(body.missing).toEqual(['unreadLetters'])
  expect(await app.db.query('select case_id from overview_snapshots')).toEqual([])
  expect((await citizen.get('/overview')).body.missing).toEqual([])
})

test('the kept first page cannot be read by anybody else', async () => {
  const other = await feedCitizen(app)
  const read = 'select case_id from overview_snapshots where case_id = $1'
  expect(await app.db.readAsPerson(other.personId, read, [citizen.caseId])).toEqual([])
  expect(await app.db.readAsPerson(citizen.personId, read, [citizen.caseId])).toHaveLength(1)
})

function later(id: string = randomUUID()) {
  return { id, asOf: '2026-11-23T08:59:00.000Z' }
}
