import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { danish } from '#tests/support/feed-records.ts'
import { answerRecord, feedCitizen, offer } from '#tests/support/signed-in.ts'
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

const listed = { title: danish('Journal'), subject: danish('Praktik'), datedOn: '2026-03-04', important: true }
const file = {
  name: 'Journal "æøå" 2026.txt',
  mediaType: 'text/plain',
  base64: Buffer.from('Notat om dig').toString('base64'),
}
const refusal = { reason: danish('Det handler om en anden.'), rule: { label: danish('forvaltningsloven § 15 b') } }

async function fileRequest(body: object = { what: ['wholeCase'] }) {
  const citizen = await feedCitizen(app)
  const requestId = randomUUID()
  const path = `/records-requests/${requestId}`
  const filed = await citizen.put(path, body)
  return { citizen, requestId, path, filed, read: async () => (await citizen.get(path)).body }
}

test('a request is filed exactly once', async () => {
  const { citizen, path, filed } = await fileRequest()
  const again = await citizen.put(path, { what: ['wholeCase'] })
  expect([filed.status, again.status]).toEqual([201, 200])
  expect(again.body).toEqual(filed.body)
  expect((await citizen.put(path, { what: ['costs'] })).status).toBe(422)
  expect((await (await feedCitizen(app)).put(path, { what: ['wholeCase'] })).status).toBe(404)
  expect((await citizen.get('/records-requests')).body.items).toHaveLength(1)
})

test.each([
  [{ what: ['period'] }, ['/from', '/to']],
  [{ what: ['period'], from: '2026-01-01' }, ['/to']],
  [{ what: ['period'], from: '2026-02-01', to: '2026-01-31' }, ['/to']],
  [{ what: ['kinds'] }, ['/kinds']],
  [{ what: ['period', 'kinds'], from: '2026-01-01', to: '2026-01-01' }, ['/kinds']],
])('a request that does not hang together is refused at its fields: %j', async (body, pointers) => {
  const { filed } = await fileRequest(body)
  expect(filed.status).toBe(422)
  expect(filed.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers)
})

// From the vectors of the rules: the day of filing does not count, nor do weekends, holidays and closed days.
test.each([
  ['2026-12-17T10:00:00.000Z', '2026-12-17', '2026-12-30'],
  ['2026-12-16T23:30:00.000Z', '2026-12-17', '2026-12-30'],
  ['2026-11-23T09:00:00.000Z', '2026-11-23', '2026-12-02'],
])('filed at %s it counts from %s and is due on %s', async (instant, start, due) => {
  app.time.now = new Date(instant)
  const { read } = await fileRequest()
  const { matter } = await read()
  expect(matter).toMatchObject({ state: 'sent', turn: 'authority', since: start, dueOn: due })
  expect(matter.deadline).toMatchObject({
    ruleId: 'records.sevenWorkingDays',
    start,
    due,
    counted: 7,
    unit: 'workingDays',
  })
})

test('documents come delivered or refused with a reason, until everything has been sent', async () => {
  const { citizen, requestId, read } = await fileRequest()
  const delivered = answerRecord('recordsDocument', { requestId, ...listed, file })
  const refused = answerRecord('recordsDocument', { requestId, ...listed, subject: danish('Helbred'), refusal })
  await app.feed([delivered, refused])
  const partly = await read()
  expect(partly.matter).toMatchObject({ state: 'partlyDelivered', turn: 'authority', dueOn: '2026-12-02' })
  expect(partly.documents).toEqual([
    { id: refused.id, ...listed, subject: danish('Helbred'), outcome: 'refused', refusal },
    {
      id: delivered.id,
      ...listed,
      outcome: 'delivered',
      file: { name: file.name, mediaType: 'text/plain', bytes: 12 },
    },
  ])
  expect((await citizen.get('/records-requests')).body.items[0]).toMatchObject({ delivered: 1, refused: 1 })

  await app.feed([answerRecord('recordsDone', { doneOn: '2026-11-23' }, { id: requestId })])
  expect((await read()).matter).toMatchObject({
    state: 'partlyRefused',
    turn: 'nobody',
    actions: ['complainOverRefusal'],
  })
  await app.feed([answerRecord('recordsDocument', { requestId, ...listed, file })])
  const done = await read()
  expect(done.matter.state).toBe('partlyRefused')
  const events = ['filed', 'delivered', 'refused', 'done', 'delivered']
  expect(done.history.map(({ event }: { event: string }) => event)).toEqual(events)
  const standings = done.ladder.map(({ id, standing }: { id: string; standing: string }) => `${id} ${standing}`)
  expect(standings).toEqual(expect.arrayContaining(['municipality passed', 'appealBody open', 'dataProtection open']))
})

test('a delivered document is a download with a harmless name, a refused one is not there', async () => {
  const { citizen, requestId, path } = await fileRequest()
  const delivered = answerRecord('recordsDocument', { requestId, ...listed, file })
  const refused = answerRecord('recordsDocument', { requestId, ...listed, refusal })
  await app.feed([delivered, refused])
  const { status, headers, body } = await citizen.get(`${path}/documents/${delivered.id}/content`)
  expect([status, body.toString()]).toEqual([200, 'Notat om dig'])
  expect(headers['content-disposition']).toBe(
    `attachment; filename="Journal ___a_ 2026.txt"; filename*=UTF-8''Journal%20%22%C3%A6%C3%B8%C3%A5%22%202026.txt`,
  )
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  expect((await citizen.get(`${path}/documents/${refused.id}/content`)).status).toBe(404)
  expect((await citizen.get(`/records-requests/${randomUUID()}/documents/${delivered.id}/content`)).status).toBe(404)
  const stranger = await feedCitizen(app)
  expect((await stranger.get(`${path}/documents/${delivered.id}/content`)).status).toBe(404)
})

test('when the municipality needs longer the new day counts, with its reason', async () => {
  const { requestId, read } = await fileRequest()
  const extension = { newDue: '2026-12-16', reason: danish('Der er mange papirer.'), toldOn: '2026-11-20' }
  await app.feed([answerRecord('recordsExtension', extension, { id: requestId })])
  const request = await read()
  expect(request.extension).toEqual(extension)
  expect(request.matter).toMatchObject({ state: 'extended', turn: 'authority', dueOn: '2026-12-16' })
  expect(request.matter.movedFrom).toEqual({ day: '2026-12-02', why: 'extended' })
  expect(request.matter.deadline).toBeUndefined()
})

test('what cannot be a document is refused by name', async () => {
  const { requestId } = await fileRequest()
  const { requestId: otherId } = await fileRequest()
  const taken = answerRecord('recordsDocument', { requestId, ...listed, file })
  await app.feed([taken])
  const document = (data: object) => answerRecord('recordsDocument', { requestId, ...listed, ...data })
  const results = await offer(app, [
    document({ file, refusal }),
    document({}),
    document({ file: { ...file, base64: 'ikke base64!' } }),
    document({ file: { ...file, base64: '' } }),
    document({ requestId: randomUUID(), file }),
    answerRecord(
      'recordsDocument',
      { requestId: otherId, ...listed, file },
      { id: taken.id, asOf: '2026-11-21T08:00:00.000Z' },
    ),
    answerRecord('recordsDone', { doneOn: '2026-11-23' }),
  ])
  expect(results.map(({ errors }) => errors?.[0]?.pointer)).toEqual([
    ...['/file', '/file', '/file/base64', '/file/base64', '/requestId', '/requestId', ''],
  ])
})
