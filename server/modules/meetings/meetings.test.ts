import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { components } from '#api/generated/types.ts'
import { buildCitizenCase, type CitizenCase } from '#tests/support/citizen-case.ts'
import { danish, type FeedRecord, meetingRecord } from '#tests/support/feed-records.ts'

type Schemas = components['schemas']

const now = '2026-11-23T09:00:00.000Z'

let server: CitizenCase
beforeAll(async () => {
  server = await buildCitizenCase({ now })
})
afterEach(() => {
  server.time.now = new Date(now)
})
afterAll(() => server.close())

const changed = (record: FeedRecord, data: object, asOf = '2026-11-20T08:00:00.000Z'): FeedRecord => ({
  ...record,
  asOf,
  data: { ...record.data, ...data } as FeedRecord['data'],
})
const replyPath = (meeting: FeedRecord, filingId = randomUUID()) => `/meetings/${meeting.id}/replies/${filingId}`

async function citizenWithMeeting(data: Partial<Schemas['MeetingData']> = {}) {
  const citizen = await server.another()
  const meeting = meetingRecord({ caseId: citizen.caseId, ...data })
  await server.feed([meeting])
  const turns = async () => {
    const { yours, authoritys } = await citizen.read<Schemas['Overview']>('/overview')
    return { yours: yours?.items.map(({ state }) => state), authoritys: authoritys?.items.map(({ state }) => state) }
  }
  return { citizen, meeting, turns }
}

test('coming meetings come soonest first, past ones newest first, each once, also at the same time', async () => {
  const citizen = await server.another()
  const at = (day: string, hour: string) => `2026-${day}T${hour}:00:00.000Z`
  const days = ['12-01', '12-15', '11-02', '10-05']
  const records = Array.from({ length: 24 }, (_, index) => {
    const day = days[index % 4] ?? ''
    return meetingRecord({ caseId: citizen.caseId, startsAt: at(day, '09'), endsAt: at(day, '10') })
  })
  await server.feed(records)
  for (const [period, direction] of [
    ['coming', 1],
    ['past', -1],
  ] as const) {
    const read = await citizen.readAll<Schemas['MeetingSummary']>(`/meetings?period=${period}&limit=5`)
    expect(new Set(read.map(({ id }) => id)).size).toBe(12)
    const starts = read.map(({ startsAt }) => startsAt)
    expect(starts).toEqual(starts.toSorted((one, other) => direction * one.localeCompare(other)))
  }
})

test('a meeting that has begun is coming until it ends', async () => {
  const { citizen, meeting } = await citizenWithMeeting()
  server.time.now = new Date('2026-12-10T09:59:59.999Z')
  expect(await citizen.read('/meetings')).toMatchObject({ items: [{ id: meeting.id }] })
  server.time.now = new Date('2026-12-10T10:00:00.001Z')
  expect(await citizen.read('/meetings')).toMatchObject({ items: [] })
  expect(await citizen.read('/meetings?period=past')).toMatchObject({ items: [{ id: meeting.id }] })
})

test('a reply sent twice is stored once', async () => {
  const { citizen, meeting } = await citizenWithMeeting()
  const path = replyPath(meeting)
  const body = { kind: 'otherTime', text: 'Om eftermiddagen passer bedre.' }
  const answers = [await citizen.put(path, body), await citizen.put(path, body)]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 200])
  expect(answers[0]?.json()).toEqual(answers[1]?.json())

  const { replies, reply } = await citizen.read<Schemas['Meeting']>(`/meetings/${meeting.id}`)
  expect(replies).toEqual([{ ...body, receipt: answers[0]?.json() }])
  expect(reply).toBe('changeRequested')
  expect((await citizen.put(path, { kind: 'accept' })).statusCode).toBe(422)
  expect(await citizen.read(`/meetings/${meeting.id}`)).toMatchObject({ reply: 'changeRequested' })
})

test('the newest reply stands first and decides', async () => {
  const { citizen, meeting } = await citizenWithMeeting()
  await citizen.put(replyPath(meeting), { kind: 'cannotManage' })
  server.time.now = new Date('2026-11-23T09:05:00.000Z')
  await citizen.put(replyPath(meeting), { kind: 'accept' })
  expect(await citizen.read(`/meetings/${meeting.id}`)).toMatchObject({
    reply: 'accepted',
    replies: [{ kind: 'accept' }, { kind: 'cannotManage' }],
  })
})

test('the turn goes from the citizen to the municipality with a wish, and to nobody with a yes', async () => {
  const { citizen, meeting, turns } = await citizenWithMeeting()
  expect(await turns()).toEqual({ yours: ['replyWanted'], authoritys: [] })
  await citizen.put(replyPath(meeting), { kind: 'otherForm' })
  expect(await turns()).toEqual({ yours: [], authoritys: ['changeRequested'] })
  await citizen.put(replyPath(meeting), { kind: 'accept' })
  expect(await turns()).toEqual({ yours: [], authoritys: [] })
})

test('a meeting that asks for no reply waits for nobody', async () => {
  const { citizen, meeting, turns } = await citizenWithMeeting()
  const { replyBy: _, ...withoutReplyBy } = meeting.data as Schemas['MeetingData']
  await server.feed([{ ...meeting, asOf: '2026-11-20T08:00:00.000Z', data: withoutReplyBy }])
  expect(await turns()).toEqual({ yours: [], authoritys: [] })
  await citizen.put(replyPath(meeting), { kind: 'cannotManage' })
  expect(await turns()).toEqual({ yours: [], authoritys: ['changeRequested'] })
})

test('a meeting fed again keeps the reply, and one that is moved asks anew', async () => {
  const { citizen, meeting, turns } = await citizenWithMeeting()
  await citizen.put(replyPath(meeting), { kind: 'accept' })
  await server.feed([changed(meeting, { place: danish('Biblioteket') })])
  expect(await citizen.read(`/meetings/${meeting.id}`)).toMatchObject({ reply: 'accepted' })

  const moved = { startsAt: '2026-12-11T09:00:00Z', endsAt: '2026-12-11T10:00:00Z' }
  await server.feed([changed(meeting, moved, '2026-11-21T08:00:00.000Z')])
  expect(await citizen.read(`/meetings/${meeting.id}`)).toMatchObject({
    reply: 'none',
    startsAt: '2026-12-11T09:00:00.000Z',
  })
  expect(await turns()).toEqual({ yours: ['replyWanted'], authoritys: [] })
})

test('a wish that was answered waits for nobody, also when the meeting is fed again', async () => {
  const { citizen, meeting, turns } = await citizenWithMeeting()
  const path = replyPath(meeting)
  await citizen.put(path, { kind: 'otherTime' })
  const id = path.split('/').at(-1) ?? ''
  await server.feed([{ type: 'meetingReplyAnswer', id, asOf: now, data: { text: danish('Det kan vi ikke.') } }])
  expect(await citizen.read(`/meetings/${meeting.id}`)).toMatchObject({
    replies: [{ answer: danish('Det kan vi ikke.') }],
  })
  expect(await turns()).toEqual({ yours: [], authoritys: [] })
  await server.feed([changed(meeting, { place: danish('Biblioteket') })])
  expect(await turns()).toEqual({ yours: [], authoritys: [] })
})

test.each([
  ['held', { state: 'held' }, now, /has been held/],
  ['cancelled', { state: 'cancelled' }, now, /cancelled/],
  ['over', {}, '2026-12-10T10:00:01.000Z', /too late/],
] as const)('a meeting that is %s takes no reply, and says why', async (_what, data, at, detail) => {
  const { citizen, meeting } = await citizenWithMeeting()
  const before = replyPath(meeting)
  await citizen.put(before, { kind: 'accept' })
  await server.feed([changed(meeting, data)])
  server.time.now = new Date(at)

  const path = replyPath(meeting)
  const answer = await citizen.put(path, { kind: 'cannotManage' })
  expect([answer.statusCode, answer.json().detail]).toEqual([422, expect.stringMatching(detail)])
  expect(await citizen.read(`/meetings/${meeting.id}`)).toMatchObject({
    reply: 'accepted',
    replies: [{ kind: 'accept' }],
  })
  // What was sent in time is still acknowledged when the phone sends it again.
  expect((await citizen.put(before, { kind: 'accept' })).statusCode).toBe(200)
})

test('own words for a meeting stand on it, newest first', async () => {
  const { citizen, meeting } = await citizenWithMeeting()
  const path = () => `/meetings/${meeting.id}/preparations/${randomUUID()}`
  const first = { statement: 'Jeg er bange for at blive syg igen.', questions: ['Hvem bestemmer?'] }
  expect((await citizen.put(path(), first)).statusCode).toBe(201)
  server.time.now = new Date('2026-11-23T09:05:00.000Z')
  expect((await citizen.put(path(), { statement: 'Og en ting til.', questions: [] })).statusCode).toBe(201)
  expect(await citizen.read(`/meetings/${meeting.id}`)).toMatchObject({
    preparations: [{ statement: 'Og en ting til.' }, first],
  })
})

test('nothing can be sent to a meeting of another case', async () => {
  const { meeting } = await citizenWithMeeting()
  expect((await server.put(replyPath(meeting), { kind: 'accept' })).statusCode).toBe(404)
  const preparation = { statement: 'Ord', questions: [] }
  expect((await server.put(`/meetings/${meeting.id}/preparations/${randomUUID()}`, preparation)).statusCode).toBe(404)
  expect(await server.status(`/meetings/${meeting.id}/calendar`)).toBe(404)
})

test('an assistant reads a meeting and cannot reply', async () => {
  const meeting = meetingRecord({ caseId: server.caseId })
  await server.feed([meeting])
  const assistant = await server.helper('assistant', ['meetings'])
  expect(await assistant.read(`/meetings/${meeting.id}`)).toMatchObject({ id: meeting.id })
  expect((await assistant.put(replyPath(meeting), { kind: 'accept' })).statusCode).toBe(403)
})

test('the calendar says when, calls it Møde, and nothing about the case', async () => {
  const { citizen, meeting } = await citizenWithMeeting({
    title: danish('Rehabilitering'),
    place: danish('Socialcentret'),
  })
  const headers = await server.signIn(citizen.loginKey)
  const answer = await server.call({ url: `/api/cases/own/meetings/${meeting.id}/calendar`, headers })
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
  const lines = answer.body.trimEnd().split('\r\n')
  expect(lines).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Udvej//Udvej//DA',
    'BEGIN:VEVENT',
    `UID:${meeting.id}@udvej`,
    'SEQUENCE:0',
    'DTSTAMP:20261123T090000Z',
    'DTSTART:20261210T090000Z',
    'DTEND:20261210T100000Z',
    'SUMMARY:Møde',
    'END:VEVENT',
    'END:VCALENDAR',
  ])
})
