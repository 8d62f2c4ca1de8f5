import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { components } from '#api/generated/types.ts'
import { buildCitizenCase, type CitizenCase } from '#tests/support/citizen-case.ts'
import { danish, decision, letterRecord } from '#tests/support/feed-records.ts'

type Schemas = components['schemas']

let server: CitizenCase
beforeAll(async () => {
  server = await buildCitizenCase({ now: '2026-11-23T09:00:00.000Z' })
})
afterAll(() => server.close())

test('forty-five letters, many of one day, come page by page, newest first and each once', async () => {
  const citizen = await server.another()
  const days = ['2026-11-01', '2026-11-02', '2026-10-15']
  const letters = Array.from({ length: 45 }, (_, index) =>
    letterRecord({ caseId: citizen.caseId, availableOn: days[index % 3] ?? '' }),
  )
  await server.feed(letters)

  const read = await citizen.readAll<Schemas['LetterSummary']>('/letters?limit=7')
  expect(read.map(({ id }) => id).toSorted()).toEqual(letters.map(({ id }) => id).toSorted())
  expect(read.map(({ availableOn }) => availableOn)).toEqual(
    read
      .map(({ availableOn }) => availableOn)
      .toSorted()
      .reverse(),
  )
})

test('a letter to come is nowhere to be seen until its day', async () => {
  const citizen = await server.another()
  const letter = letterRecord({ caseId: citizen.caseId, availableOn: '2026-11-24' })
  await server.feed([letter])

  expect(await citizen.read('/letters')).toMatchObject({ items: [], unread: 0 })
  expect(await citizen.status(`/letters/${letter.id}`)).toBe(404)
  // 23:30 in UTC is past midnight in Denmark.
  server.time.now = new Date('2026-11-23T23:30:00.000Z')
  expect(await citizen.read('/letters')).toMatchObject({ items: [{ id: letter.id }], unread: 1 })
  expect(await citizen.status(`/letters/${letter.id}`)).toBe(200)
  server.time.now = new Date('2026-11-23T09:00:00.000Z')
})

test('a letter is unread until the citizen opens it, and feeding it again does not close it', async () => {
  const citizen = await server.another()
  const letter = letterRecord({ caseId: citizen.caseId })
  await server.feed([letter, letterRecord({ caseId: citizen.caseId })])
  expect(await citizen.read('/letters')).toMatchObject({ unread: 2 })

  expect((await citizen.put(`/letters/${letter.id}/opened`)).statusCode).toBe(204)
  expect((await citizen.put(`/letters/${letter.id}/opened`)).statusCode).toBe(204)
  await server.feed([
    { ...letter, asOf: '2026-11-20T08:00:00.000Z', data: { ...letter.data, title: danish('Rettet') } },
  ])
  expect(await citizen.read('/letters')).toMatchObject({ unread: 1 })
  expect(await citizen.read(`/letters/${letter.id}`)).toMatchObject({ unread: false, title: danish('Rettet') })
})

test('reading a letter does not open it, and a helper cannot open it for the citizen', async () => {
  const letter = letterRecord({ caseId: server.caseId })
  await server.feed([letter])
  const helper = await server.helper('representative', ['letters'])

  expect(await helper.read(`/letters/${letter.id}`)).toMatchObject({ unread: true })
  expect((await helper.put(`/letters/${letter.id}/opened`)).statusCode).toBe(403)
  expect(await server.read(`/letters/${letter.id}`)).toMatchObject({ unread: true })
})

test('a decision shows the last day to complain with its sums', async () => {
  const letter = letterRecord({ caseId: server.caseId, ...decision, availableOn: '2026-11-02' })
  await server.feed([letter])

  expect(await server.read(`/letters/${letter.id}`)).toMatchObject({
    receivedOn: '2026-11-02',
    complaintDeadline: { due: '2026-11-30', start: '2026-11-02', counted: 4, unit: 'weeks' },
  })
})

test('a decision on paper counts from the day it is presumed to have come', async () => {
  const letter = letterRecord({ caseId: server.caseId, ...decision, delivery: 'paper', availableOn: '2026-11-02' })
  await server.feed([letter])

  const read = await server.read<Schemas['Letter']>(`/letters/${letter.id}`)
  expect(read.receivedOn).toBe('2026-11-10')
  expect(read.complaintDeadline?.due).toBe('2026-12-08')
})

test.each([
  ['the same', '2026-11-30', false],
  ['another', '2026-12-07', true],
])(
  'a decision that names %s last day than ours says so, and its own day wins',
  async (_which, statedDeadline, differs) => {
    const citizen = await server.another()
    const letter = letterRecord({ caseId: citizen.caseId, ...decision, availableOn: '2026-11-02', statedDeadline })
    await server.feed([letter])

    expect(await citizen.read(`/letters/${letter.id}`)).toMatchObject({ deadlineMismatch: differs, statedDeadline })
    expect(await citizen.read('/letters')).toMatchObject({ items: [{ actBy: statedDeadline }] })
    const { yours } = await citizen.read<Schemas['Overview']>('/overview')
    expect(yours?.items).toMatchObject([{ kind: 'letter', state: 'canComplain', dueOn: statedDeadline }])
  },
)

test('a decision waits for a complaint until its last day, and a letter that is only to be read waits for nothing', async () => {
  const citizen = await server.another()
  const day = '2026-11-10'
  const by = (action: 'comment') => ({ options: [{ action, text: danish('Skriv til os'), by: '2026-11-25' }] })
  const letters = {
    decision: letterRecord({ caseId: citizen.caseId, ...decision, availableOn: day }),
    tooLate: letterRecord({ caseId: citizen.caseId, ...decision, availableOn: '2026-09-01' }),
    recommendation: letterRecord({
      caseId: citizen.caseId,
      kind: 'recommendation',
      ...by('comment'),
      availableOn: day,
    }),
    hearing: letterRecord({ caseId: citizen.caseId, kind: 'hearing', statedDeadline: '2026-11-26', availableOn: day }),
    information: letterRecord({ caseId: citizen.caseId, availableOn: day }),
  }
  await server.feed(Object.values(letters))

  const states = async () => {
    const { yours } = await citizen.read<Schemas['Overview']>('/overview')
    return Object.fromEntries((yours?.items ?? []).map(({ id, state }) => [id, state]))
  }
  const open = {
    [letters.decision.id]: 'canComplain',
    [letters.recommendation.id]: 'canComment',
    [letters.hearing.id]: 'mustAnswer',
  }
  expect(await states()).toEqual(open)
  for (const { id } of Object.values(letters)) await citizen.put(`/letters/${id}/opened`)
  expect(await states()).toEqual(open)
})

test('a complaint over a letter stands on the letter, and helpers without that scope are not told', async () => {
  const citizen = server
  const letter = letterRecord({ caseId: citizen.caseId, ...decision })
  await server.feed([letter])
  const complaintId = randomUUID()
  const body = {
    kind: 'decision',
    about: { kind: 'letter', id: letter.id },
    points: [{ whatHappened: 'Det passer ikke.' }],
  }
  expect((await citizen.put(`/complaints/${complaintId}`, body)).statusCode).toBe(201)

  expect(await citizen.read(`/letters/${letter.id}`)).toMatchObject({ complaintIds: [complaintId] })
  const helper = await server.helper('assistant', ['letters'])
  expect(await helper.read(`/letters/${letter.id}`)).toMatchObject({ complaintIds: [] })

  await server.feed([
    { ...letter, asOf: '2026-11-20T08:00:00.000Z', data: { ...letter.data, title: danish('Rettet') } },
  ])
  const { yours } = await citizen.read<Schemas['Overview']>('/overview')
  expect(yours?.items.map(({ id }) => id)).not.toContain(letter.id)
})

test('a letter of another case is not there', async () => {
  const stranger = await server.another()
  const letter = letterRecord({ caseId: stranger.caseId })
  await server.feed([letter])
  expect(await server.status(`/letters/${letter.id}`)).toBe(404)
  expect((await server.put(`/letters/${letter.id}/opened`)).statusCode).toBe(404)
})

test.each(['x', 'MjAyNi0wMi0zMCB4', Buffer.from(`2026-02-30 ${randomUUID()}`).toString('base64url')])(
  'a cursor that the service never made is refused: %s',
  async (cursor) => {
    expect(await server.status(`/letters?cursor=${cursor}`)).toBe(422)
  },
)
