import { randomBytes, randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import type { Db, Queryable } from '#server/db/db.ts'
import { openCasesSql } from '#server/modules/cases/cases.public.ts'
import { type IdentityApp, startIdentityApp } from '#tests/support/identity-app.ts'
import { createIdentity } from './identity.public.ts'

const minutes = (count: number) => count * 60_000
let service: IdentityApp
afterEach(() => service.close())

async function open(loginKey = 'aase'): Promise<string> {
  const id = await service.identity.sessions.signIn({
    loginKey,
    deviceLabel: 'Chrome, Android',
    previousCookie: undefined,
  })
  return id as string
}

test('a session ends an hour after it was last used', async () => {
  service = await startIdentityApp()
  const id = await open()
  service.time.now += minutes(59)
  expect(await service.identity.sessions.resolve(id)).not.toBeNull()
  service.time.now += minutes(59)
  expect(await service.identity.sessions.resolve(id)).not.toBeNull()
  service.time.now += minutes(61)
  expect(await service.identity.sessions.resolve(id)).toBeNull()
})

test('a session that is used all the time ends after twelve hours', async () => {
  service = await startIdentityApp()
  const id = await open()
  const start = service.time.now
  while (service.time.now - start < minutes(11 * 60 + 50)) {
    service.time.now += minutes(30)
    if (service.time.now - start < minutes(12 * 60)) expect(await service.identity.sessions.resolve(id)).not.toBeNull()
  }
  service.time.now = start + minutes(12 * 60)
  expect(await service.identity.sessions.resolve(id)).toBeNull()
})

test('a session tells when it ends, and being used moves that at most once a minute', async () => {
  service = await startIdentityApp()
  const id = await open()
  const ends = async () => Date.parse((await service.identity.sessions.resolve(id))?.expiresAt as string)
  const first = await ends()
  expect(first).toBe(service.time.now + minutes(60))
  service.time.now += minutes(0.5)
  expect(await ends()).toBe(first)
  service.time.now += minutes(1)
  expect(await ends()).toBe(service.time.now + minutes(60))
})

test('a resolved session costs one query, and something that cannot be a session id costs none', async () => {
  service = await startIdentityApp()
  const id = await open()
  let queries = 0
  const counting: Db = {
    ...service.db,
    query: (sql, params) => {
      queries += 1
      return service.db.query(sql, params)
    },
  }
  const { settings, time } = service
  const identity = createIdentity({
    db: counting,
    settings,
    casesSql: openCasesSql,
    clock: { now: () => new Date(time.now) },
  })
  expect(await identity.sessions.resolve(id)).not.toBeNull()
  expect(queries).toBe(1)
  for (const junk of ['', 'x', "' or 1=1 --", '\u0000'.repeat(43), `${id}x`])
    expect(await identity.sessions.resolve(junk)).toBeNull()
  expect(queries).toBe(1)
})

test('a person stored under an older key can still sign in, and is then known by the newer one', async () => {
  const [older, newer] = [randomBytes(32), randomBytes(32)]
  service = await startIdentityApp({ sessionKeys: [older] })
  const { db, settings, time } = service
  const clock = { now: () => new Date(time.now) }
  const withKeys = (sessionKeys: Buffer[]) =>
    createIdentity({ db, settings: { ...settings, sessionKeys }, clock, casesSql: openCasesSql })
  const attempt = { loginKey: 'aase', deviceLabel: null, previousCookie: undefined }

  expect(await withKeys([newer]).sessions.signIn(attempt)).toBeNull()
  expect(await withKeys([newer, older]).sessions.signIn(attempt)).not.toBeNull()
  expect(await withKeys([newer]).sessions.signIn(attempt)).not.toBeNull()
})

test('two persons cannot have the same login key', async () => {
  service = await startIdentityApp()
  const { db, identity, persons } = service
  const store = (personId: string, loginKey: string) =>
    db.asSystem((tx) => identity.upsertPerson(tx, { personId, loginKey, name: 'Navn' }))
  expect(await store(randomUUID(), 'aase')).toBe('loginKeyTaken')
  expect(await store(persons.aase, 'aase')).toBe('stored')
  expect(await store(persons.aase, 'aase-new')).toBe('stored')
  expect(await open('aase-new')).toHaveLength(43)
})

test('a person sees and ends their own sessions only', async () => {
  service = await startIdentityApp()
  const { db, identity, persons } = service
  const id = await open('aase')
  await open('bo')
  const asAase = <T>(fn: (tx: Queryable) => Promise<T>): Promise<T> => db.asPerson(persons.aase, fn)
  const mine = await asAase((tx) => identity.listSessions(tx, persons.aase))
  expect(mine).toMatchObject([{ deviceLabel: 'Chrome, Android' }])
  expect(await asAase((tx) => identity.listSessions(tx, persons.bo))).toEqual([])

  const [theirs] = await db.asSystem((tx) => identity.listSessions(tx, persons.bo))
  expect(await asAase((tx) => identity.revokeSession(tx, persons.bo, theirs?.sessionRef as string))).toBe(false)
  expect(await asAase((tx) => identity.revokeSession(tx, persons.aase, mine[0]?.sessionRef as string))).toBe(true)
  expect(await identity.sessions.resolve(id)).toBeNull()
})

test('the citizen’s role cannot read the hashes', async () => {
  service = await startIdentityApp()
  const { db, persons } = service
  const read = (sql: string) => db.asPerson(persons.aase, (tx) => tx.query(sql))
  await expect(read('select id_hash from sessions')).rejects.toThrow(/permission denied/)
  await expect(read('select login_key_hash from persons')).rejects.toThrow(/permission denied/)
  expect(await read('select id, name from persons')).toEqual([{ id: persons.aase, name: 'aase' }])
})
