import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { components } from '#api/generated/types.ts'
import { buildCitizenCase, type CitizenCase } from '#tests/support/citizen-case.ts'
import {
  activityRecord,
  danish,
  exitId,
  type FeedRecord,
  factRecord,
  planRecord,
  subGoalId,
} from '#tests/support/feed-records.ts'

type Schemas = components['schemas']

const now = '2026-11-23T09:00:00.000Z'
const later = '2026-11-05T08:00:00.000Z'

let server: CitizenCase
beforeAll(async () => {
  server = await buildCitizenCase({ now })
})
afterEach(() => {
  server.time.now = new Date(now)
})
afterAll(() => server.close())

const changed = (record: FeedRecord, data: object, asOf = later): FeedRecord => ({
  ...record,
  asOf,
  data: { ...record.data, ...data } as FeedRecord['data'],
})
const ownWords = (text: string, version: number, filingId = randomUUID()) =>
  [`/plan/own-words/${filingId}`, { text }, { 'if-match': `"${version}"` }] as const

test('a changed end date is a change with before and after', async () => {
  const citizen = await server.another()
  const activity = activityRecord({ caseId: citizen.caseId })
  await server.feed([activity, changed(activity, { endsOn: '2027-03-31' })])

  const { items } = await citizen.read<Schemas['PlanChangePage']>('/plan/changes')
  expect(items).toMatchObject([
    {
      on: '2026-11-05',
      by: danish('Din sagsbehandler'),
      subject: { kind: 'activity', id: activity.id, title: danish('Praktik i et lager') },
      field: 'endsOn',
      from: { date: '2027-01-31' },
      to: { date: '2027-03-31' },
      isNew: true,
    },
  ])
})

test('how a case began is no change, and what comes later is', async () => {
  const citizen = await server.another()
  const first = activityRecord({ caseId: citizen.caseId })
  const corrected = changed(first, { title: danish('Rettet samme dag') }, '2026-09-01T15:00:00.000Z')
  await server.feed([first, corrected])
  expect(await citizen.read('/plan/changes')).toMatchObject({ items: [] })

  const second = activityRecord({ caseId: citizen.caseId, title: danish('Mentor') }, { asOf: later })
  await server.feed([second])
  const subject = { kind: 'activity', id: second.id, title: danish('Mentor') }
  expect(await citizen.read('/plan/changes')).toMatchObject({ items: [{ subject, field: 'added', on: '2026-11-05' }] })
})

test('a new version of the plan tells what came, what went and what is different', async () => {
  const citizen = await server.another()
  const plan = planRecord(citizen.caseId)
  const { goals, wayOut } = plan.data as Schemas['PlanData']
  const [goal] = goals
  const requirement = {
    id: randomUUID(),
    title: danish('En lægeerklæring'),
    status: 'missing',
    provider: danish('Lægen'),
    turn: 'authority',
  }
  const exits = [{ ...wayOut.exits[0], aimedFor: true, requirements: [requirement] }]
  const newVersion = {
    purpose: danish('Du skal i job'),
    goals: [
      {
        ...goal,
        status: 'reached',
        subGoals: [{ id: randomUUID(), title: danish('Et nyt delmål'), status: 'notStarted' }],
      },
    ],
    wayOut: { ...wayOut, exits },
  }
  await server.feed([changed(plan, newVersion)])
  const provided = [{ ...exits[0], requirements: [{ ...requirement, status: 'done' }] }]
  await server.feed([
    changed(plan, { ...newVersion, wayOut: { ...wayOut, exits: provided } }, '2026-11-06T08:00:00.000Z'),
  ])

  const changes = await citizen.readAll<Schemas['PlanChange']>('/plan/changes?limit=2')
  const told = changes.map(({ subject, field, from, to }) => [
    subject.kind,
    field,
    from?.code ?? from?.text?.da,
    to?.code ?? to?.text?.da,
  ])
  expect(told.toReversed()).toEqual([
    ['plan', 'purpose', 'Vi finder ud af, hvad du kan klare.', 'Du skal i job'],
    ['goal', 'status', 'underWay', 'reached'],
    ['subGoal', 'removed', undefined, undefined],
    ['subGoal', 'added', undefined, undefined],
    ['exit', 'aimedFor', 'no', 'yes'],
    ['requirement', 'added', undefined, undefined],
    ['requirement', 'status', 'missing', 'done'],
  ])
})

test('a translation that comes later is no change', async () => {
  const citizen = await server.another()
  const purpose = { da: 'Vi finder ud af, hvad du kan klare.', en: 'We find out what you can manage.' }
  await server.feed([changed(planRecord(citizen.caseId), { purpose })])
  expect(await citizen.read('/plan/changes')).toMatchObject({ items: [] })
  expect(await citizen.read('/plan')).toMatchObject({ purpose, updatedOn: '2026-11-05' })
})

test('what was changed long before the service knew the case is history and not news', async () => {
  const citizen = await server.another()
  const old = changed(planRecord(citizen.caseId), { purpose: danish('Du skal i job') }, '2026-10-05T08:00:00.000Z')
  await server.feed([old])
  expect(await citizen.read('/plan')).toMatchObject({ newChanges: 0 })
  expect(await citizen.read('/plan/changes')).toMatchObject({ items: [{ on: '2026-10-05', isNew: false }] })
  expect(await citizen.read('/overview')).toMatchObject({ newChanges: 0 })
})

test('changes are new until the citizen has looked, and a helper’s look does not count', async () => {
  const citizen = server
  await server.feed([changed(planRecord(citizen.caseId), { purpose: danish('Du skal i job') })])
  expect(await citizen.read('/plan')).toMatchObject({ newChanges: 1 })

  const helper = await server.helper('representative', ['plan'])
  expect((await helper.put('/plan/changes/seen')).statusCode).toBe(403)
  expect(await helper.read('/plan/changes')).toMatchObject({ items: [{ isNew: true }] })
  expect((await citizen.put('/plan/changes/seen')).statusCode).toBe(204)
  expect(await citizen.read('/plan')).toMatchObject({ newChanges: 0 })

  // What the service learns afterwards is new.
  server.time.now = new Date('2026-11-24T09:00:00.000Z')
  await server.feed([
    changed(planRecord(citizen.caseId), { purpose: danish('Du skal i fleksjob') }, '2026-11-20T08:00:00.000Z'),
  ])
  expect(await citizen.read('/plan')).toMatchObject({ newChanges: 1 })
  expect(await citizen.read('/plan/changes')).toMatchObject({
    items: [{ isNew: true, on: '2026-11-20' }, { isNew: false }],
  })
})

test('a fact marked wrong stays, flags the activity built on it, and is told as a change', async () => {
  const citizen = await server.another()
  const [fact, other] = [factRecord({ caseId: citizen.caseId }), factRecord({ caseId: citizen.caseId })]
  const built = activityRecord({ caseId: citizen.caseId, basedOn: [other.id, fact.id] })
  const apart = activityRecord({ caseId: citizen.caseId, basedOn: [other.id] })
  await server.feed([fact, other, built, apart])
  expect(await citizen.read<object>(`/plan/activities/${built.id}`)).not.toHaveProperty('reassess')

  const correction = danish('Du kan gå 50 meter')
  await server.feed([changed(fact, { status: 'wrong', markedOn: '2026-10-01', correction })])
  const activity = await citizen.read<Schemas['Activity']>(`/plan/activities/${built.id}`)
  expect(activity.reassess).toEqual({ since: '2026-10-01', factId: fact.id })
  expect(activity.basedOn).toMatchObject([
    { id: other.id, status: 'standing' },
    { id: fact.id, status: 'wrong', statement: danish('Du kan gå 500 meter'), correction },
  ])
  expect(await citizen.read<object>(`/plan/activities/${apart.id}`)).not.toHaveProperty('reassess')
  const subject = { kind: 'fact', title: danish('Du kan gå 500 meter') }
  expect(await citizen.read('/plan/changes')).toMatchObject({
    items: [
      { subject, field: 'correction', to: { text: correction } },
      { subject, field: 'status', from: { code: 'standing' }, to: { code: 'wrong' } },
    ],
  })
})

test('a fact that was marked without a day was marked when it was first told, and an activity built on others is flagged no more', async () => {
  const citizen = await server.another()
  const fact = factRecord({ caseId: citizen.caseId })
  const activity = activityRecord({ caseId: citizen.caseId, basedOn: [fact.id] })
  await server.feed([fact, activity, changed(fact, { status: 'wrong' })])
  await server.feed([changed(fact, { status: 'wrong', source: danish('Din læge') }, '2026-10-20T08:00:00.000Z')])
  expect(await citizen.read(`/plan/activities/${activity.id}`)).toMatchObject({ reassess: { since: '2026-11-05' } })

  await server.feed([changed(activity, { basedOn: [] })])
  expect(await citizen.read<object>(`/plan/activities/${activity.id}`)).not.toHaveProperty('reassess')
})

test('the evaluation is overdue the day after its day, until it is there', async () => {
  const citizen = await server.another()
  const activity = activityRecord({ caseId: citizen.caseId, evaluateOn: '2026-11-23' })
  await server.feed([activity])
  const path = `/plan/activities/${activity.id}`
  expect(await citizen.read<object>(path)).not.toHaveProperty('matter')
  expect(await citizen.read('/overview')).toMatchObject({ authoritys: { total: 0 } })

  server.time.now = new Date('2026-11-24T09:00:00.000Z')
  const matter = {
    kind: 'activity',
    state: 'evaluationOverdue',
    turn: 'authority',
    dueOn: '2026-11-23',
    overdueDays: 1,
  }
  expect(await citizen.read(path)).toMatchObject({ matter })
  expect(await citizen.read('/overview')).toMatchObject({ authoritys: { items: [matter] } })

  await server.feed([changed(activity, { evaluation: danish('Det gik godt') })])
  expect(await citizen.read<object>(path)).not.toHaveProperty('matter')
  expect(await citizen.read('/overview')).toMatchObject({ authoritys: { total: 0 } })
})

test('an activity that ended while nothing was decided waits for the municipality, by the rule of two weeks before', async () => {
  const citizen = await server.another()
  const evaluation = danish('Det gik godt')
  const activity = activityRecord({ caseId: citizen.caseId, endsOn: '2026-11-22', evaluation })
  await server.feed([activity])
  expect(await citizen.read(`/plan/activities/${activity.id}`)).toMatchObject({
    needDecision: { ruleId: 'activity.needAssessment', due: '2026-11-08' },
    matter: { state: 'endedWithoutDecision', since: '2026-11-22', dueOn: '2026-11-08', overdueDays: 15 },
  })
  await server.feed([changed(activity, { status: 'ended' })])
  const ended = await citizen.read<Schemas['Activity']>(`/plan/activities/${activity.id}`)
  expect([ended.matter, ended.needDecision]).toEqual([undefined, undefined])
})

test('current activities come by when they end, past ones newest first, each once, also when they end on the same day', async () => {
  const citizen = await server.another()
  const ends = ['2026-12-24', '2027-01-31', '2026-12-01']
  const records = Array.from({ length: 24 }, (_, index) =>
    activityRecord({
      caseId: citizen.caseId,
      status: index % 2 ? 'ended' : 'underWay',
      evaluation: danish('Set på'),
      endsOn: ends[index % 3] ?? '',
    }),
  )
  await server.feed(records)
  for (const [period, direction] of [
    ['current', 1],
    ['past', -1],
  ] as const) {
    const read = await citizen.readAll<Schemas['Activity']>(`/plan/activities?period=${period}&limit=5`)
    expect(new Set(read.map(({ id }) => id)).size).toBe(12)
    const ended = read.map(({ endsOn }) => endsOn)
    expect(ended).toEqual(ended.toSorted((one, other) => direction * one.localeCompare(other)))
    expect(await citizen.read(`/plan/activities?period=${period}&limit=1`)).toMatchObject({ total: 12 })
  }
})

test('an activity keeps the name of its sub-goal when the plan renames or drops it', async () => {
  const citizen = await server.another()
  const activity = activityRecord({ caseId: citizen.caseId })
  await server.feed([activity])
  const { goals } = planRecord(citizen.caseId).data as Schemas['PlanData']
  const withSubGoals = (subGoals: Schemas['SubGoal'][]) => ({ goals: goals.map((goal) => ({ ...goal, subGoals })) })
  const renamed = { id: subGoalId, title: danish('Finde de rigtige opgaver'), status: 'underWay' } as const
  await server.feed([changed(planRecord(citizen.caseId), withSubGoals([renamed]))])
  await server.feed([changed(planRecord(citizen.caseId), withSubGoals([]), '2026-11-06T08:00:00.000Z')])
  await server.feed([changed(activity, { title: danish('Praktik') })])
  expect(await citizen.read(`/plan/activities/${activity.id}`)).toMatchObject({
    title: danish('Praktik'),
    subGoalTitle: danish('Finde de rigtige opgaver'),
  })
})

test('56N the citizen’s own words stand in the plan, and another version is refused before anything is stored', async () => {
  const citizen = await server.another()
  expect(await citizen.read('/plan')).toMatchObject({ ownWords: null, ownWordsVersion: 0 })
  const first = ownWords('Jeg vil arbejde med dyr.', 0)
  expect((await citizen.put(...first)).statusCode).toBe(201)
  expect(await citizen.read('/plan')).toMatchObject({
    ownWords: { text: 'Jeg vil arbejde med dyr.', version: 1 },
    ownWordsVersion: 1,
  })

  const [staleOne, staleTwo] = [ownWords('Noget helt andet.', 0), ownWords('Noget tredje.', 2)]
  expect((await citizen.put(...staleOne)).statusCode).toBe(412)
  expect((await citizen.put(...staleTwo)).statusCode).toBe(412)
  expect(await citizen.read('/plan')).toMatchObject({ ownWordsVersion: 1 })
  // Nothing was stored under the refused id, so it can still be used.
  expect((await citizen.put(staleOne[0], staleOne[1], { 'if-match': '"1"' })).statusCode).toBe(201)

  const again = await citizen.put(...first)
  expect(again.statusCode).toBe(200)
  expect(again.json()).toMatchObject({ filingId: first[0].split('/').at(-1) })
  expect((await citizen.put(first[0], { text: 'Ændret' }, first[2])).statusCode).toBe(422)
  expect(await citizen.read('/plan')).toMatchObject({ ownWords: { text: 'Noget helt andet.', version: 2 } })
})

test('ten versions of the own words at once: one stands, nine are told that they are late', async () => {
  const citizen = await server.another()
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => citizen.put(...ownWords(`Udgave ${index}`, 0))),
  )
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, ...Array(9).fill(412)])
})

test('own words without If-Match are refused, and an assistant cannot write them', async () => {
  const [path, body, headers] = ownWords('Ord', 0)
  expect((await server.put(path, body)).statusCode).toBe(422)
  const assistant = await server.helper('assistant', ['plan'])
  expect((await assistant.put(path, body, headers)).statusCode).toBe(403)
})

test('a case without a plan says so', async () => {
  const citizen = await server.another()
  await server.db.query('delete from plans where case_id = $1', [citizen.caseId])
  expect(await citizen.status('/plan')).toBe(404)
  expect(await citizen.read('/plan/activities')).toEqual({ items: [], nextCursor: null, total: 0 })
  expect(await citizen.status(`/plan/activities/${exitId}`)).toBe(404)
})
