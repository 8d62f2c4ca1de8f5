import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { components } from '#api/generated/types.ts'
import { buildCitizenCase, type CitizenCase } from '#tests/support/citizen-case.ts'
import { assignmentRecord, caseRecord, danish, type FeedRecord } from '#tests/support/feed-records.ts'

type Caseworkers = components['schemas']['Caseworkers']

const now = '2026-11-23T09:00:00.000Z'

let server: CitizenCase
beforeAll(async () => {
  server = await buildCitizenCase({ now })
})
afterEach(() => {
  server.time.now = new Date(now)
})
afterAll(() => server.close())

const handover = { note: danish('Aase kan ikke tåle lange møder.'), writtenOn: '2026-11-20', commentBy: '2026-11-27' }
const names = ({ current, coming, past }: Caseworkers) =>
  [current, coming, past].map((list) => list.map(({ name }) => name).join(', '))

async function commentOn({ id }: FeedRecord, citizen: Pick<CitizenCase, 'put'>, filingId = randomUUID()) {
  return citizen.put(`/handovers/${id}/comments/${filingId}`, { text: 'Jeg kan heller ikke tåle lange breve.' })
}

test('who has the case changes with the day, the main caseworker first', async () => {
  const citizen = await server.another()
  const { caseId } = citizen
  await server.feed([
    assignmentRecord({ caseId, name: 'Anna', from: '2025-01-01', to: '2025-12-31' }),
    assignmentRecord({ caseId, name: 'Bent', from: '2026-01-01', to: '2026-11-30', main: true }),
    assignmentRecord({ caseId, name: 'Mentor', from: '2026-05-01' }),
    assignmentRecord({ caseId, name: 'Dorte', from: '2026-12-01', main: true }),
    assignmentRecord({ caseId, name: 'Erik', from: '2027-02-01' }),
  ])
  expect(names(await citizen.read('/caseworker'))).toEqual(['Bent, Mentor', 'Dorte, Erik', 'Anna'])
  // The last day is a day of the assignment, in Denmark's time.
  server.time.now = new Date('2026-11-30T22:59:00.000Z')
  expect(names(await citizen.read('/caseworker'))[0]).toBe('Bent, Mentor')
  server.time.now = new Date('2026-11-30T23:00:00.000Z')
  expect(names(await citizen.read('/caseworker'))).toEqual(['Dorte, Mentor', 'Erik', 'Bent, Anna'])
})

test('who recommends and who decides stands beside the people', async () => {
  const roles = [
    { question: danish('Fleksjob'), recommends: danish('Teamet'), decides: danish('Kommunen'), sameTeam: false },
  ]
  const theCase = caseRecord({ personId: server.personId, decisionRoles: roles })
  await server.feed([theCase])
  const headers = await server.signIn(server.loginKey)
  const answer = await server.call({ url: `/api/cases/${theCase.id}/caseworker`, headers })
  expect(answer.json()).toEqual({ current: [], coming: [], past: [], decisionRoles: roles })
})

test('a comment on a hand-over stands beside the note, once, with its receipt', async () => {
  const citizen = await server.another()
  const assignment = assignmentRecord({ caseId: citizen.caseId, from: '2026-12-01', handover })
  await server.feed([assignment])
  const filingId = randomUUID()
  const answers = [await commentOn(assignment, citizen, filingId), await commentOn(assignment, citizen, filingId)]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 200])

  const comment = { text: 'Jeg kan heller ikke tåle lange breve.', receipt: answers[0]?.json() }
  const { coming } = await citizen.read<Caseworkers>('/caseworker')
  expect(coming.map((each) => each.handover)).toEqual([{ ...handover, comments: [comment] }])
})

test('a hand-over invites a comment until its day or until there is one', async () => {
  const citizen = await server.another()
  const assignment = assignmentRecord({ caseId: citizen.caseId, from: '2026-12-01', handover })
  const other = assignmentRecord({
    caseId: citizen.caseId,
    from: '2026-12-01',
    handover: { ...handover, commentBy: '2026-11-22' },
  })
  await server.feed([assignment, other])
  const invited = {
    kind: 'handover',
    id: assignment.id,
    state: 'commentInvited',
    dueOn: '2026-11-27',
    since: '2026-11-20',
  }
  expect(await citizen.read('/overview')).toMatchObject({ yours: { items: [invited], total: 1 } })
  await commentOn(assignment, citizen)
  expect(await citizen.read('/overview')).toMatchObject({ yours: { total: 0 } })
  const again = {
    ...assignment,
    asOf: '2026-11-21T08:00:00.000Z',
    data: { ...assignment.data, phone: '70 10 00 13' } as FeedRecord['data'],
  }
  await server.feed([again])
  expect(await citizen.read('/overview')).toMatchObject({ yours: { total: 0 } })
})

test('there is nothing to comment on without a hand-over, nor in another case', async () => {
  const stranger = await server.another()
  const [plain, foreign] = [
    assignmentRecord({ caseId: server.caseId }),
    assignmentRecord({ caseId: stranger.caseId, handover }),
  ]
  await server.feed([plain, foreign])
  expect((await commentOn(plain, server)).statusCode).toBe(404)
  expect((await commentOn(foreign, server)).statusCode).toBe(404)
  expect((await commentOn(foreign, stranger)).statusCode).toBe(201)
})
