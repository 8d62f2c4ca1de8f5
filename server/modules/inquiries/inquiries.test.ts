import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { danish, letterRecord, meetingRecord } from '#tests/support/feed-records.ts'
import { answerRecord, deliveryClient, feedCitizen, feedHelper, offer } from '#tests/support/signed-in.ts'
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

const question = { kind: 'question', about: { kind: 'case' }, text: 'Hvornår får jeg svar på min plan?' }
const words = {
  text: danish('Du får svar fredag.'),
  answeredBy: { role: danish('Din sagsbehandler') },
  answeredOn: '2026-11-24',
}
type Citizen = Awaited<ReturnType<typeof feedCitizen>>

async function file(body: object = question, whose?: Citizen) {
  const citizen = whose ?? (await feedCitizen(app))
  const id = randomUUID()
  const path = `/inquiries/${id}`
  const filed = await citizen.put(path, body)
  const answer = (more: object = {}) =>
    answerRecord('inquiryAnswer', { ...words, ...more }, { id, asOf: app.time.now.toISOString() })
  return { citizen, id, path, filed, answer, read: async () => (await citizen.get(path)).body }
}
const pointers = (errors: { pointer: string }[]) => errors.map(({ pointer }) => pointer)

test('a question is filed exactly once', async () => {
  const { citizen, path, filed } = await file()
  const again = await citizen.put(path, question)
  expect([filed.status, again.status]).toEqual([201, 200])
  expect(again.body).toEqual(filed.body)
  expect((await citizen.put(path, { ...question, text: 'Noget andet' })).status).toBe(422)
  expect((await (await feedCitizen(app)).put(path, question)).status).toBe(404)
  expect((await citizen.get('/inquiries')).body.items).toHaveLength(1)
})

test.each([
  [{ kind: 'callBack', about: { kind: 'caseworker' } }],
  [{ kind: 'callBack', about: { kind: 'case' }, times: 'Efter klokken 12', phone: '55 50 12 34' }],
  [{ kind: 'waitForStatement', about: { kind: 'case' } }],
  [{ kind: 'comment', about: { kind: 'plan' }, text: 'Det passer ikke.' }],
])('a few words are enough, and to be called or waited for takes none: %j', async (body) => {
  const { filed, read } = await file(body)
  expect(filed.status).toBe(201)
  expect(await read()).toMatchObject({ ...body, answer: null })
})

test.each([
  [{ kind: 'question', about: { kind: 'case' } }, ['/text']],
  [{ kind: 'cannotManage', about: { kind: 'case' } }, ['/text']],
  [{ ...question, times: 'Efter 12', phone: '55 50 12 34' }, ['/times', '/phone']],
  [{ kind: 'callBack', about: { kind: 'case' }, statementBy: '2026-12-01' }, ['/statementBy']],
  [{ kind: 'waitForStatement', about: { kind: 'case' }, statementBy: '2026-11-22' }, ['/statementBy']],
  [{ ...question, about: { kind: 'letter' } }, ['/about/id']],
  [{ ...question, about: { kind: 'letter', id: randomUUID() } }, ['/about/id']],
  [{ ...question, about: { kind: 'case', id: randomUUID() } }, ['/about/id']],
])('what does not hang together is refused at its fields: %j', async (body, faults) => {
  const { filed, citizen } = await file(body)
  expect(filed.status).toBe(422)
  expect(pointers(filed.body.errors)).toEqual(faults)
  expect((await citizen.get('/inquiries')).body.items).toEqual([])
})

// Filed on a Monday. The target is the municipality's own, and says so.
test.each([
  [question, 'inquiry.question', '2026-11-30'],
  [{ kind: 'callBack', about: { kind: 'case' } }, 'inquiry.callBack', '2026-11-25'],
  [{ kind: 'cannotManage', about: { kind: 'case' }, text: 'Jeg er for syg.' }, 'inquiry.cannotManage', '2026-11-25'],
  [{ kind: 'comment', about: { kind: 'case' }, text: 'Nej.' }, 'inquiry.comment', '2026-12-07'],
  [
    { kind: 'waitForStatement', about: { kind: 'case' }, statementBy: '2026-12-24' },
    'inquiry.waitForStatement',
    '2026-11-26',
  ],
])('each kind has a day by which it is answered, with its sums: %j', async (body, ruleId, dueOn) => {
  const { read } = await file(body)
  const { matter } = await read()
  expect(matter).toMatchObject({ kind: 'inquiry', state: 'sent', turn: 'authority', since: '2026-11-23', dueOn })
  expect(matter.deadline).toMatchObject({
    ruleId,
    unit: 'workingDays',
    source: { label: { da: expect.stringContaining('servicemål') } },
  })
})

test('an answer about waiting is due before the citizen’s own day when that comes first', async () => {
  const { read } = await file({ kind: 'waitForStatement', about: { kind: 'case' }, statementBy: '2026-11-24' })
  const { matter } = await read()
  expect(matter.dueOn).toBe('2026-11-24')
  expect(matter).not.toHaveProperty('movedFrom')
})

test('an answer closes it, and the open ones stand in one list and the closed ones in the other', async () => {
  const { citizen, id, answer, read } = await file()
  const other = await file({ kind: 'callBack', about: { kind: 'case' } }, citizen)
  expect(await offer(app, [answer()])).toMatchObject([{ outcome: 'created' }])
  expect(await read()).toMatchObject({
    answer: { text: danish('Du får svar fredag.') },
    matter: { state: 'answered', turn: 'nobody' },
  })
  const idsOf = async (query: string) =>
    (await citizen.get(`/inquiries${query}`)).body.items.map((item: { id: string }) => item.id)
  expect(await idsOf('')).toEqual([other.id])
  expect(await idsOf('?standing=closed')).toEqual([id])
  expect((await read()).history.map(({ event }: { event: string }) => event)).toEqual(['filed', 'answered'])
})

test('a list goes on page by page, newest first', async () => {
  const { citizen, id: oldest } = await file()
  app.time.now = new Date('2026-11-23T10:00:00.000Z')
  const { id: newest } = await file(question, citizen)
  const first = (await citizen.get('/inquiries?limit=1')).body
  const second = (await citizen.get(`/inquiries?limit=1&cursor=${first.nextCursor}`)).body
  expect([first.items[0].id, second.items[0].id, second.nextCursor]).toEqual([newest, oldest, null])
})

test.each([
  [question, { agreed: true }, '/agreed'],
  [{ kind: 'cannotManage', about: { kind: 'case' }, text: 'Jeg kan ikke.' }, {}, '/agreed'],
  [
    { kind: 'waitForStatement', about: { kind: 'case' } },
    { agreed: true, waitsUntil: '2026-12-01', noAbsence: true },
    '/noAbsence',
  ],
  [{ kind: 'waitForStatement', about: { kind: 'case' } }, { agreed: true }, '/waitsUntil'],
  [{ kind: 'waitForStatement', about: { kind: 'case' } }, { agreed: false, waitsUntil: '2026-12-01' }, '/waitsUntil'],
  [{ kind: 'waitForStatement', about: { kind: 'case' } }, { agreed: true, waitsUntil: '2026-11-01' }, '/waitsUntil'],
])('an answer that does not fit its kind is refused: %j with %j', async (body, more, pointer) => {
  const { answer, read } = await file(body)
  const [result] = await offer(app, [answer(more)])
  expect(result).toMatchObject({ outcome: 'refused', errors: [{ pointer }] })
  expect((await read()).answer).toBeNull()
})

test('an answer to something that is no inquiry is refused', async () => {
  const [result] = await offer(app, [answerRecord('inquiryAnswer', words)])
  expect(result).toMatchObject({ outcome: 'refused', errors: [{ pointer: '' }] })
})

test('that it is no absence is told only when the municipality has said so', async () => {
  const { answer, read } = await file({ kind: 'cannotManage', about: { kind: 'case' }, text: 'Jeg er for syg.' })
  await offer(app, [answer({ agreed: true })])
  expect((await read()).answer).not.toHaveProperty('noAbsence')
  app.time.now = new Date('2026-11-23T10:00:00.000Z')
  await offer(app, [answer({ agreed: true, noAbsence: true })])
  expect((await read()).answer).toMatchObject({ agreed: true, noAbsence: true })
})

test('when the municipality agrees to wait it is the citizen’s turn, and a comment on the same thing is the statement', async () => {
  const letter = letterRecord({ caseId: '', kind: 'hearing', statedDeadline: '2026-12-10' })
  const citizen = await feedCitizen(app, (caseId) => [{ ...letter, data: { ...letter.data, caseId } as never }])
  const about = { kind: 'letter', id: letter.id }
  const { answer, read } = await file({ kind: 'waitForStatement', about, statementBy: '2026-12-04' }, citizen)
  await offer(app, [answer({ agreed: true, waitsUntil: '2026-12-04' })])
  expect((await read()).matter).toMatchObject({
    state: 'statementAwaited',
    turn: 'citizen',
    next: 'sendStatement',
    dueOn: '2026-12-04',
  })
  await file({ kind: 'comment', about: { kind: 'case' }, text: 'Om noget andet.' }, citizen)
  expect((await read()).matter.state).toBe('statementAwaited')
  await file({ kind: 'comment', about, text: 'Her er min udtalelse.' }, citizen)
  expect((await read()).matter).toMatchObject({ state: 'answered', turn: 'nobody' })
})

test('a comment on a recommendation is no complaint, and closes the wish for it', async () => {
  const letter = letterRecord({ caseId: '', kind: 'recommendation', statedDeadline: '2026-12-10' })
  const citizen = await feedCitizen(app, (caseId) => [{ ...letter, data: { ...letter.data, caseId } as never }])
  const kindsOf = async () =>
    (await citizen.get('/overview')).body.yours.items.map(({ kind }: { kind: string }) => kind)
  expect(await kindsOf()).toEqual(['letter'])
  const { read } = await file(
    { kind: 'comment', about: { kind: 'letter', id: letter.id }, text: 'Det er forkert.' },
    citizen,
  )
  expect(await kindsOf()).toEqual([])
  expect((await read()).about).toMatchObject({ kind: 'letter', id: letter.id, title: expect.anything() })
})

test('it moves with its receipt: received, or back to the citizen', async () => {
  const { id, read } = await file()
  const delivery = await deliveryClient(app)
  const reason = danish('Skriv, hvilket møde det er.')
  await delivery.put(`/filings/${id}/receipt`, { state: 'needsYou', at: now, reason })
  expect((await read()).matter).toMatchObject({ state: 'needsYou', turn: 'citizen', actions: ['mend'] })
  await delivery.put(`/filings/${id}/receipt`, { state: 'received', at: now })
  expect((await read()).matter).toMatchObject({ state: 'received', turn: 'authority', next: 'answerInquiry' })
})

test('a helper sees inquiries only with their own scope, and one who assists cannot file', async () => {
  const { citizen, path } = await file()
  const without = await feedHelper(app, citizen.caseId, { scopes: ['complaints'] })
  const assistant = await feedHelper(app, citizen.caseId, { scopes: ['inquiries'] })
  expect([(await without.get(path)).status, (await assistant.get(path)).status]).toEqual([403, 200])
  expect((await assistant.put(`/inquiries/${randomUUID()}`, question)).status).toBe(403)
})

test('questions alone prepare a meeting, but nothing at all does not', async () => {
  const meeting = meetingRecord({ caseId: '' })
  const citizen = await feedCitizen(app, (caseId) => [{ ...meeting, data: { ...meeting.data, caseId } as never }])
  const prepare = (body: object) => citizen.put(`/meetings/${meeting.id}/preparations/${randomUUID()}`, body)
  expect((await prepare({ questions: ['Hvem bestemmer?'] })).status).toBe(201)
  const empty = await prepare({ questions: [] })
  expect([empty.status, pointers(empty.body.errors)]).toEqual([422, ['/statement']])
  expect((await citizen.get(`/meetings/${meeting.id}`)).body.preparations).toMatchObject([
    { questions: ['Hvem bestemmer?'] },
  ])
})
