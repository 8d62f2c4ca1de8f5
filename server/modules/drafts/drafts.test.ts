import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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

const version = (number: number) => ({ 'if-match': `"${number}"` })
const writing = (text: string) => ({ kind: 'complaint', target: 'case', content: { points: [{ whatHappened: text }] } })
const complaint = { kind: 'handling', about: { kind: 'case' }, points: [{ whatHappened: 'Ingen svarer.' }] }

test('a draft is saved, continued and thrown away', async () => {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  const path = `/drafts/${id}`
  expect((await citizen.put(path, writing('Jeg'), version(0))).body).toEqual({
    version: 1,
    savedAt: now,
    expiresOn: '2027-02-21',
  })
  expect((await citizen.put(path, writing('Jeg fik ikke'), version(1))).body.version).toBe(2)
  expect((await citizen.get(path)).body).toEqual({
    id,
    ...writing('Jeg fik ikke'),
    version: 2,
    savedAt: now,
    expiresOn: '2027-02-21',
  })
  expect((await citizen.get('/drafts')).body.items).toHaveLength(1)
  expect((await citizen.delete(path)).status).toBe(204)
  expect((await citizen.delete(path)).status).toBe(204)
  expect((await citizen.get(path)).status).toBe(404)
})

test('56N a stale save changes nothing and says what to do, so that both texts are kept', async () => {
  const citizen = await feedCitizen(app)
  const path = `/drafts/${randomUUID()}`
  await citizen.put(path, writing('Fra telefonen'), version(0))
  const saves = await Promise.all(['et', 'to', 'tre'].map((text) => citizen.put(path, writing(text), version(1))))
  expect(saves.map(({ status }) => status).sort()).toEqual([200, 412, 412])
  expect(saves.find(({ status }) => status === 412)?.body.detail).toMatch(/both texts are kept/)
  expect((await citizen.put(path, writing('ny'), version(0))).status).toBe(412)
  expect((await citizen.get(path)).body.version).toBe(2)
  expect((await citizen.put(`/drafts/${randomUUID()}`, writing('væk'), version(3))).status).toBe(412)
})

test('what is being written cannot be read in the table', async () => {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  await citizen.put(`/drafts/${id}`, writing('hemmelighed'), version(0))
  const [row] = await app.db.query<{ row: string; content: Buffer }>(
    'select d::text as row, content from drafts d where id = $1',
    [id],
  )
  expect(row?.row).not.toMatch(/hemmelighed|whatHappened/)
  expect(row?.content.toString('latin1')).not.toMatch(/hemmelighed|whatHappened/)
})

test('a sealed text that was moved to another draft does not open', async () => {
  const citizen = await feedCitizen(app)
  const [one, other] = [randomUUID(), randomUUID()]
  for (const id of [one, other]) await citizen.put(`/drafts/${id}`, writing(id), version(0))
  await app.db.query('update drafts set content = (select content from drafts where id = $1) where id = $2', [
    one,
    other,
  ])
  expect((await citizen.get(`/drafts/${other}`)).status).toBe(404)
  expect((await citizen.get('/drafts')).body.items.map(({ id }: { id: string }) => id)).toEqual([one])
})

test('nobody else sees a draft or takes its id, and a representative’s are their own', async () => {
  const citizen = await feedCitizen(app)
  const representative = await feedHelper(app, citizen.caseId, { relation: 'representative', scopes: ['complaints'] })
  const stranger = await feedCitizen(app)
  const path = `/drafts/${randomUUID()}`
  await citizen.put(path, writing('mit'), version(0))
  for (const other of [representative, stranger]) {
    expect((await other.get(path)).status).toBe(404)
    expect((await other.put(path, writing('dit'), version(0))).status).toBe(404)
    expect((await other.put(path, writing('dit'), version(1))).status).toBe(412)
    expect((await other.delete(path)).status).toBe(204)
    expect((await other.get('/drafts')).body.items).toEqual([])
  }
  expect((await citizen.get(path)).body.content).toEqual(writing('mit').content)
})

test('filing removes the draft it grew out of, and a late save does not bring it back', async () => {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  const path = `/drafts/${id}`
  await citizen.put(path, writing('Ingen'), version(0))
  await citizen.put(`/complaints/${id}`, complaint)
  expect((await citizen.get(path)).status).toBe(404)
  const late = await citizen.put(path, writing('Ingen sv'), version(1))
  expect([late.status, late.body.detail]).toEqual([409, expect.stringMatching(/sent already/)])
  expect((await citizen.get('/drafts')).body.items).toEqual([])
})

test('a draft of another person under the id of a filing stays', async () => {
  const citizen = await feedCitizen(app)
  const representative = await feedHelper(app, citizen.caseId, { relation: 'representative', scopes: ['complaints'] })
  const id = randomUUID()
  await representative.put(`/drafts/${id}`, writing('mit'), version(0))
  expect((await citizen.put(`/complaints/${id}`, complaint)).status).toBe(201)
  expect((await representative.get(`/drafts/${id}`)).status).toBe(200)
})

test('at most fifty drafts are kept in a case, also when they come at once', async () => {
  const citizen = await feedCitizen(app)
  const save = () => citizen.put(`/drafts/${randomUUID()}`, writing('x'), version(0))
  const first = randomUUID()
  await citizen.put(`/drafts/${first}`, writing('x'), version(0))
  const saves = await Promise.all(Array.from({ length: 51 }, save))
  expect(saves.map(({ status }) => status).sort()).toEqual([...Array(49).fill(200), 409, 409])
  expect((await citizen.put(`/drafts/${first}`, writing('xy'), version(1))).status).toBe(200)
})

test('a draft that has expired is not shown, and is deleted when the person next saves', async () => {
  const citizen = await feedCitizen(app)
  const id = randomUUID()
  await citizen.put(`/drafts/${id}`, writing('gammel'), version(0))
  const count = async () => (await app.db.query('select 1 from drafts where id = $1', [id])).length
  app.time.now = new Date('2027-02-21T09:00:00.000Z')
  expect((await citizen.get(`/drafts/${id}`)).status).toBe(200)
  app.time.now = new Date('2027-02-22T09:00:00.000Z')
  expect((await citizen.get(`/drafts/${id}`)).status).toBe(404)
  expect((await citizen.get('/drafts')).body.items).toEqual([])
  expect(await count()).toBe(1)
  await citizen.put(`/drafts/${randomUUID()}`, writing('ny'), version(0))
  expect(await count()).toBe(0)
})

test('a draft holds at most 200 kB', async () => {
  const citizen = await feedCitizen(app)
  const path = `/drafts/${randomUUID()}`
  expect((await citizen.put(path, writing('x'.repeat(199_900)), version(0))).status).toBe(200)
  expect((await citizen.put(path, writing('x'.repeat(200_000)), version(1))).status).toBe(413)
})
