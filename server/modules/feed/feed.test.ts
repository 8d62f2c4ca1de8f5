import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCitizenCase, type CitizenCase } from '#tests/support/citizen-case.ts'
import {
  activityRecord,
  assignmentRecord,
  caseRecord,
  danish,
  decision,
  type FeedRecord,
  factRecord,
  grantRecord,
  letterRecord,
  meetingRecord,
  personRecord,
  planRecord,
  subGoalId,
} from '#tests/support/feed-records.ts'

const later = '2026-09-02T08:00:00.000Z'
const secret = 'a secret of the other municipality'
const secretSha256 = createHash('sha256').update(secret).digest('hex')

let server: CitizenCase
beforeAll(async () => {
  server = await buildCitizenCase({
    now: '2026-11-23T09:00:00.000Z',
    env: { FEED_CLIENTS: `north:${secretSha256}:Nord` },
  })
})
afterAll(() => server.close())

const outcomes = (results: { outcome: string }[]) => results.map(({ outcome }) => outcome)
const rows = (table: string, id: string) =>
  server.db.query<{ content: unknown }>(`select * from ${table} where id = $1`, [id])
const changed = (record: FeedRecord, data: object, asOf = later): FeedRecord => ({
  ...record,
  asOf,
  data: { ...record.data, ...data } as FeedRecord['data'],
})

test('a letter fed twice is one letter', async () => {
  const letter = letterRecord({ caseId: server.caseId })
  const keysTurnedRound = { ...letter, data: Object.fromEntries(Object.entries(letter.data).reverse()) } as FeedRecord
  expect(outcomes(await server.offer(letter, letter, { ...keysTurnedRound, asOf: later }))).toEqual([
    'created',
    'unchanged',
    'unchanged',
  ])
  expect(await rows('letters', letter.id)).toHaveLength(1)
})

test('an older version does not replace a newer one', async () => {
  const letter = letterRecord({ caseId: server.caseId, title: danish('Først') })
  const newer = changed(letter, { title: danish('Rettet') })
  const older = changed(letter, { title: danish('Forsinket') }, '2026-09-01T20:00:00.000Z')
  expect(outcomes(await server.offer(letter, newer, older, letter))).toEqual([
    'created',
    'updated',
    'outdated',
    'outdated',
  ])
  expect(await server.read(`/letters/${letter.id}`)).toMatchObject({ title: danish('Rettet') })
})

test('a refused record touches nothing, and the others of its batch are taken', async () => {
  const [good, alsoGood] = [letterRecord({ caseId: server.caseId }), letterRecord({ caseId: server.caseId })]
  const bad = letterRecord({ caseId: randomUUID() })
  const headers = await server.systemToken('feed')
  const payload = { records: [good, bad, alsoGood] }
  const answer = await server.call({ method: 'POST', url: '/feed/records', headers, payload })

  expect(answer.json()).toMatchObject({
    refused: 1,
    results: [
      { outcome: 'created' },
      { index: 1, type: 'letter', id: bad.id, outcome: 'refused' },
      { outcome: 'created' },
    ],
  })
  expect(await rows('feed_records', bad.id)).toEqual([])
  // It is not in the book, so the mended one is new.
  expect(outcomes(await server.offer(changed(bad, { caseId: server.caseId })))).toEqual(['created'])
})

test('a record that is refused leaves the version before it as it was', async () => {
  const meeting = meetingRecord({ caseId: server.caseId })
  const refused = changed(meeting, { title: danish('Andet'), endsAt: '2026-12-10T08:00:00.000Z' })
  expect(outcomes(await server.offer(meeting, refused, meeting))).toEqual(['created', 'refused', 'unchanged'])
  expect(await server.read(`/meetings/${meeting.id}`)).toMatchObject({ title: danish('Opfølgning') })
})

test('data that do not fit the contract are refused field by field', async () => {
  const letter = letterRecord({ caseId: server.caseId })
  const [result] = await server.offer(changed(letter, { kind: 'order', availableOn: '2026-02-30', surplus: 1 }))
  expect(result?.outcome).toBe('refused')
  const pointers = result?.errors?.map(({ pointer }) => pointer)
  expect(pointers).toEqual(expect.arrayContaining(['/kind', '/availableOn', '/surplus']))
})

// Each of these fits the contract's schema; what is wrong with it only the case can tell.
test.each<[string, (caseId: string) => FeedRecord, string, RegExp]>([
  ['a case of nobody', () => caseRecord({ personId: randomUUID() }), '/personId', /Feed the person first/],
  ['a case that ends before it starts', () => ownCase({ endedOn: '2026-07-31' }), '/endedOn', /startedOn/],
  ['a plan without a case', () => planRecord(randomUUID()), '', /Feed the case first/],
  [
    'a plan with one id twice',
    (caseId) => planRecord(caseId, { goals: [goal, goal] }),
    '/goals/1/id',
    /\/goals\/0\/id/,
  ],
  ['a fact without a case', () => factRecord({ caseId: randomUUID() }), '/caseId', /Feed the case first/],
  [
    'an unknown sub-goal',
    (caseId) => activityRecord({ caseId, subGoalId: randomUUID() }),
    '/subGoalId',
    RegExp(subGoalId),
  ],
  [
    'a fact never fed',
    (caseId) => activityRecord({ caseId, basedOn: [randomUUID()] }),
    '/basedOn/0',
    /Feed the fact first/,
  ],
  ['an end before the start', (caseId) => activityRecord({ caseId, endsOn: '2026-08-31' }), '/endsOn', /startsOn/],
  [
    'an evaluation before the start',
    (caseId) => activityRecord({ caseId, evaluateOn: '2026-08-31' }),
    '/evaluateOn',
    /startsOn/,
  ],
  [
    'a meeting that ends first',
    (caseId) => meetingRecord({ caseId, endsAt: '2026-12-10T08:59:59.999Z' }),
    '/endsAt',
    /startsAt/,
  ],
  [
    'a decision by nobody',
    (caseId) => letterRecord({ caseId, kind: 'decision', options: decision.options }),
    '/decides',
    /who/,
  ],
  [
    'a decision that nobody can complain over',
    (caseId) => letterRecord({ caseId, ...decision, options: [] }),
    '/options',
    /complain/,
  ],
  [
    'a grant to nobody',
    (caseId) => grantRecord({ caseId, personId: randomUUID() }),
    '/personId',
    /Feed the person first/,
  ],
  ['a grant to the citizen', (caseId) => grantRecord({ caseId, personId: server.personId }), '/personId', /own case/],
  ['an assignment that ends first', (caseId) => assignmentRecord({ caseId, to: '2026-07-31' }), '/to', /from/],
  ['hours turned round', (caseId) => assignmentRecord({ caseId, phoneHours: [hours] }), '/phoneHours/0/to', /from/],
  ['a version from next week', (caseId) => letterRecord({ caseId }, { asOf: '2026-11-30T09:00:00.000Z' }), '', /clock/],
  [
    'a day beyond all counting',
    (caseId) => letterRecord({ caseId, ...decision, availableOn: '2199-12-30' }),
    '',
    /1900 to 2199/,
  ],
])('%s is refused with the field and what to do', async (_what, record, pointer, detail) => {
  const [result] = await server.offer(record(server.caseId))
  expect(result).toMatchObject({ outcome: 'refused', errors: [{ pointer, detail: expect.stringMatching(detail) }] })
})

const ownCase = (data: object) => caseRecord({ personId: server.personId, ...data })
const hours = { weekday: 1, from: '10:00', to: '09:00' }
const goal = { id: randomUUID(), title: danish('Et mål'), status: 'underWay' as const, subGoals: [] }

test('nothing moves from one case to another', async () => {
  const { caseId } = await server.another()
  const records = [letterRecord, meetingRecord, factRecord, activityRecord, assignmentRecord].map((build) =>
    build({ caseId: server.caseId }),
  )
  await server.feed(records)
  const results = await server.offer(...records.map((record) => changed(record, { caseId })))
  expect(results).toMatchObject(records.map(() => ({ outcome: 'refused', errors: [{ pointer: '/caseId' }] })))
})

test('what another municipality fed does not exist', async () => {
  const letter = letterRecord({ caseId: server.caseId })
  await server.feed([letter])
  const form = { grant_type: 'client_credentials', client_id: 'north', client_secret: secret }
  const token = await server.call({
    method: 'POST',
    url: '/oauth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })
  const headers = { authorization: `Bearer ${token.json().access_token}` }
  const records = [
    changed(letter, { title: danish('Overtaget') }),
    letter,
    letterRecord({ caseId: server.caseId }),
    ownCase({}),
  ]
  const answer = await server.call({ method: 'POST', url: '/feed/records', headers, payload: { records } })

  expect(answer.json()).toMatchObject({
    refused: 4,
    results: [
      { errors: [{ pointer: '', detail: expect.stringContaining('no record') }] },
      { errors: [{ pointer: '' }] },
      { errors: [{ pointer: '/caseId', detail: expect.stringContaining('no case') }] },
      { errors: [{ pointer: '/personId', detail: expect.stringContaining('no person') }] },
    ],
  })
  expect(await server.read(`/letters/${letter.id}`)).toMatchObject({ title: danish('Et brev') })
})

test('two people cannot sign in with the same key', async () => {
  const results = await server.offer(personRecord({ loginKey: server.loginKey }))
  expect(results).toMatchObject([{ outcome: 'refused', errors: [{ pointer: '/loginKey' }] }])
})

test('a helper sees the case while the grant holds, and no longer when it is revoked', async () => {
  const loginKey = randomUUID()
  const person = personRecord({ loginKey })
  const grant = grantRecord({ caseId: server.caseId, personId: person.id, scopes: ['letters'] })
  await server.feed([person, grant])
  const statusOf = async () =>
    (await server.call({ url: `/api/cases/${server.caseId}/letters`, headers: await server.signIn(loginKey) }))
      .statusCode
  expect(await statusOf()).toBe(200)
  await server.feed([changed(grant, { revoked: true })])
  expect(await statusOf()).toBe(404)
})

test('every record that changed something has its entry in the audit, and no other', async () => {
  const { caseId } = await server.another()
  const letter = letterRecord({ caseId })
  await server.offer(
    letter,
    letter,
    changed(letter, { title: danish('Rettet') }),
    changed(letter, { kind: 'decision' }, '2026-09-03T08:00:00.000Z'),
  )
  const entries = await server.db.query(
    'select case_id, actor_kind, action, what from audit_entries where ref_id = $1',
    [letter.id],
  )
  const entry = { case_id: caseId, actor_kind: 'municipality', action: 'fed', what: 'letters' }
  expect(entries).toEqual([entry, entry])
})

test('a case is silent from its newest letter or meeting, and what changes nothing does not break the silence', async () => {
  const { caseId } = await server.another()
  const lastEvent = async () => {
    const [row] = await server.db.query<{ last_event_on: string }>('select last_event_on from cases where id = $1', [
      caseId,
    ])
    return row?.last_event_on
  }
  expect(await lastEvent()).toBe('2026-09-01')
  await server.feed([
    letterRecord({ caseId, availableOn: '2026-10-05' }),
    letterRecord({ caseId, availableOn: '2026-09-20' }),
  ])
  expect(await lastEvent()).toBe('2026-10-05')
  await server.feed([planRecord(caseId, {}, '2026-11-01T08:00:00.000Z')])
  expect(await lastEvent()).toBe('2026-10-05')
  await server.feed([meetingRecord({ caseId }, { asOf: '2026-11-02T08:00:00.000Z' })])
  expect(await lastEvent()).toBe('2026-11-02')
})

test('twenty batches at once with the same letter give one letter and one entry', async () => {
  const letter = letterRecord({ caseId: server.caseId })
  const results = await Promise.all(Array.from({ length: 20 }, () => server.offer(letter)))
  expect(outcomes(results.flat()).toSorted()).toEqual(['created', ...Array(19).fill('unchanged')])
  expect(await server.db.query('select 1 from audit_entries where ref_id = $1', [letter.id])).toHaveLength(1)
})
