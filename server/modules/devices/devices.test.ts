import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Session } from '#server/access.ts'
import { createApp } from '#server/app.ts'
import { caseRecord, grantRecord, personRecord } from '#tests/support/feed-records.ts'
import { buildTestApp, type TestApp } from '#tests/support/test-app.ts'
import { createDevicesService } from './devices.service.ts'

const now = '2026-11-23T09:00:00.000Z'
let service: TestApp

beforeAll(async () => {
  service = await buildTestApp({ now })
})
beforeEach(() => {
  service.time.now = new Date(now)
})
afterAll(() => service.close())

type Headers = Record<string, string>

/** A person with a case of their own. */
async function citizen(): Promise<{ key: string; personId: string; caseId: string }> {
  const [key, personId, caseId] = [randomUUID(), randomUUID(), randomUUID()]
  await service.feed([personRecord({ loginKey: key }, { id: personId }), caseRecord({ personId }, { id: caseId })])
  return { key, personId, caseId }
}

/** Somebody who helps the citizen and has no case. */
async function helperOf(caseId: string): Promise<Headers> {
  const [key, personId] = [randomUUID(), randomUUID()]
  const grant = grantRecord({ caseId, personId, relation: 'representative', scopes: ['plan'] })
  await service.feed([personRecord({ loginKey: key }, { id: personId }), grant])
  return service.signIn(key)
}

/** The devices of a person as a service with other secrets sees them. */
function underSecrets(personId: string, keys: Buffer[]) {
  const { db, identity } = service
  const devices = createDevicesService({ db, identity, keys, clock: { now: () => service.time.now } })
  const session: Session = { personId, sessionRef: randomUUID(), name: 'Prøve', expiresAt: now, cases: [] }
  return {
    releaseKey: (id: string) => devices.releaseKey(session, id),
    register: (id: string) => devices.register(session, id, 'shared'),
  }
}

const signedIn = async () => service.signIn((await citizen()).key)
const ask = async (method: 'GET' | 'PUT' | 'DELETE', url: string, headers: Headers = {}, payload?: object) => {
  const answer = await service.call({ method, url, headers, ...(payload ? { payload } : {}) })
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() }
}
const register = (headers: Headers, id: string, mode = 'shared') =>
  ask('PUT', `/api/me/devices/${id}`, headers, { mode })
const keyOf = (headers: Headers, id: string) => ask('GET', `/api/me/devices/${id}/key`, headers)
const list = async (headers: Headers) => (await ask('GET', '/api/me/devices', headers)).body.items
const remove = (headers: Headers, id: string) => ask('DELETE', `/api/me/devices/${id}`, headers)
const standing = async (id: string) => (await ask('GET', `/device-standing/${id}`)).body.standing

test('a device gets 32 random bytes once, and the same ones at every later sign-in', async () => {
  const { key: loginKey } = await citizen()
  const [first, id] = [await service.signIn(loginKey), randomUUID()]
  const made = await register(first, id)
  expect(made).toEqual({ status: 201, body: { deviceId: id, mode: 'shared', key: expect.any(String) } })
  expect(Buffer.from(made.body.key, 'base64url')).toHaveLength(32)
  const later = await service.signIn(loginKey)
  expect(await keyOf(later, id)).toEqual({ status: 200, body: { key: made.body.key } })
  expect(await register(later, id, 'own')).toEqual({ status: 200, body: { ...made.body, mode: 'own' } })
  const other = await register(later, randomUUID())
  expect(other.body.key).not.toBe(made.body.key)
})

test('the list has what the person needs to know a device by, and no key', async () => {
  const headers = await signedIn()
  const [phone, library] = [randomUUID(), randomUUID()]
  await register(headers, phone, 'own')
  await register(headers, library)
  service.time.now = new Date('2026-11-23T09:10:00.000Z')
  await keyOf(headers, phone)
  const seen = { device: 'Firefox, Linux', registeredAt: now }
  expect(await list(headers)).toEqual([
    { deviceId: phone, mode: 'own', ...seen, lastUsedAt: '2026-11-23T09:10:00.000Z' },
    { deviceId: library, mode: 'shared', ...seen, lastUsedAt: now },
  ])
})

test('the database holds no key in clear, and a key that was moved to another person or device opens nothing', async () => {
  const [mine, theirs] = [await signedIn(), await signedIn()]
  const [id, other, foreign] = [randomUUID(), randomUUID(), randomUUID()]
  const { key } = (await register(mine, id)).body
  await register(mine, other)
  await register(theirs, foreign)
  const rows = await service.db.query<{ sealed_key: Uint8Array }>('select * from devices where id = $1', [id])
  expect(Buffer.from(rows[0]?.sealed_key ?? []).includes(Buffer.from(key, 'base64url'))).toBe(false)
  expect(JSON.stringify(rows)).not.toContain(key)
  const move =
    'update devices set sealed_key = (select sealed_key from devices where id = $1) where id = any ($2::uuid[])'
  await service.db.query(move, [id, `{${other},${foreign}}`])
  expect([(await keyOf(mine, other)).status, (await keyOf(theirs, foreign)).status]).toEqual([409, 409])
})

test('another person’s device is not there: not its key, not its mode, not to remove', async () => {
  const [mine, theirs, id] = [await signedIn(), await signedIn(), randomUUID()]
  const { key } = (await register(mine, id)).body
  const answers = [await register(theirs, id), await keyOf(theirs, id), await remove(theirs, id)]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  expect(await list(theirs)).toEqual([])
  expect((await keyOf(mine, id)).body).toEqual({ key })
})

test('row-level security hides other people’s devices from the citizen’s role', async () => {
  const { key, personId } = await citizen()
  const id = randomUUID()
  await register(await service.signIn(key), id)
  const rows = (person: string) => service.db.readAsPerson(person, 'select id from devices where id = $1', [id])
  expect(await rows(personId)).toHaveLength(1)
  expect(await rows(randomUUID())).toHaveLength(0)
})

test('a removed device has no key left: 410 for its person, and it learns of it with nobody signed in', async () => {
  const [headers, id] = [await signedIn(), randomUUID()]
  await register(headers, id)
  expect(await standing(id)).toBe('kept')
  expect((await remove(headers, id)).status).toBe(204)
  expect(await standing(id)).toBe('removed')
  expect([(await keyOf(headers, id)).status, (await register(headers, id)).status]).toEqual([410, 410])
  expect(await list(headers)).toEqual([])
  expect(await service.db.query('select sealed_key from devices where id = $1', [id])).toEqual([{ sealed_key: null }])
  expect((await remove(headers, id)).status).toBe(204)
})

test('removing a device ends the session that it was last used with, and never one’s own', async () => {
  const { key } = await citizen()
  const [lost, here, id, own] = [await service.signIn(key), await service.signIn(key), randomUUID(), randomUUID()]
  await register(here, id)
  await keyOf(lost, id)
  await register(here, own)
  await remove(here, id)
  await remove(here, own)
  expect((await ask('GET', '/api/session', lost)).status).toBe(401)
  expect((await ask('GET', '/api/session', here)).status).toBe(200)
})

test('asked with nobody signed in, an id tells one word, and one that nobody knows is kept', async () => {
  const answer = await service.app.inject(`/device-standing/${randomUUID()}`)
  expect([answer.statusCode, answer.body]).toEqual([200, '{"standing":"kept"}'])
  expect(answer.headers['cache-control']).toBe('no-store')
  expect((await service.app.inject('/device-standing/1')).statusCode).toBe(422)
})

test('questions about a standing are limited by address', async () => {
  const limited = await createApp({
    ...{ settings: service.settings, db: service.db, clock: { now: () => new Date() }, builtApp: null },
    rateLimits: { perMinute: 3, signInPerMinute: 100, machinePerMinute: 100 },
  })
  const statuses: number[] = []
  for (let asked = 0; asked < 4; asked += 1) {
    statuses.push((await limited.inject(`/device-standing/${randomUUID()}`)).statusCode)
  }
  await limited.close()
  expect(statuses).toEqual([200, 200, 200, 429])
})

test('a helper without a case of their own keeps nothing but what is shared', async () => {
  const { caseId } = await citizen()
  const [helper, id] = [await helperOf(caseId), randomUUID()]
  expect((await register(helper, id, 'own')).status).toBe(403)
  expect((await register(helper, id)).status).toBe(201)
  expect((await register(helper, id, 'own')).status).toBe(403)
  expect(await list(helper)).toMatchObject([{ deviceId: id, mode: 'shared' }])
})

test('a person has at most fifty devices, also when they come at once', async () => {
  const headers = await signedIn()
  const first = randomUUID()
  await register(headers, first)
  const answers = await Promise.all(Array.from({ length: 51 }, () => register(headers, randomUUID())))
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(49).fill(201), 409, 409])
  expect((await register(headers, first)).status).toBe(200)
  await remove(headers, first)
  expect((await register(headers, randomUUID())).status).toBe(201)
})

test('a shared device that nobody has used for 90 days goes when the person registers another; one’s own phone stays', async () => {
  const { key } = await citizen()
  const before = await service.signIn(key)
  const [library, phone, used] = [randomUUID(), randomUUID(), randomUUID()]
  await register(before, library)
  await register(before, phone, 'own')
  await register(before, used)
  service.time.now = new Date('2027-02-20T09:00:00.000Z')
  await keyOf(await service.signIn(key), used)
  service.time.now = new Date('2027-02-22T09:00:00.000Z')
  const after = await service.signIn(key)
  expect(await standing(library)).toBe('kept')
  await register(after, randomUUID())
  expect(await Promise.all([library, phone, used].map(standing))).toEqual(['removed', 'kept', 'kept'])
})

test('with a new secret before the old one, keys stay the same and move to the new one; a lost secret makes a new key', async () => {
  const { key: loginKey, personId } = await citizen()
  const [id, idle] = [randomUUID(), randomUUID()]
  const before = await service.signIn(loginKey)
  const { key } = (await register(before, id)).body
  await register(before, idle)
  const [old = Buffer.alloc(0)] = service.settings.sessionKeys
  const fresh = Buffer.alloc(32, 7)
  const under = (...keys: Buffer[]) => underSecrets(personId, keys)
  expect(await under(fresh, old).releaseKey(id)).toEqual({ outcome: 'released', key })
  expect(await under(fresh).releaseKey(id)).toEqual({ outcome: 'released', key })
  expect(await under(fresh).releaseKey(idle)).toEqual({ outcome: 'lost' })
  const again = await under(fresh).register(idle)
  expect(again).toEqual({ outcome: 'known', key: expect.any(String) })
  expect(await under(fresh).releaseKey(idle)).toEqual({ ...again, outcome: 'released' })
})

test('what the service keeps about a person counts their devices', async () => {
  const headers = await signedIn()
  const [id, gone] = [randomUUID(), randomUUID()]
  await register(headers, id)
  await register(headers, gone)
  await remove(headers, gone)
  const { items } = (await ask('GET', '/api/me/stored-data', headers)).body
  expect(items).toContainEqual({ kind: 'devices', count: 1, keptUntil: 'youRemove' })
})
