import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cluster, databaseUrl, runOn, startPostgres } from '#tests/support/postgres.ts'
import { isConnectionError } from './db.ts'
import { migrate, readMigrations } from './migrate.ts'
import { openDb } from './open-db.ts'
import { openPostgres } from './postgres.ts'

// A cluster of its own: these tests need one where nobody has made the role yet, and they break connections.
const anna = '11111111-1111-4111-8111-111111111111'
let cluster: Cluster
beforeAll(async () => {
  cluster = await startPostgres()
})
afterAll(() => cluster.stop())

const newDb = async (max = 2) => openPostgres(await cluster.createDatabase(), { max })
const pidOf = async (source: { query: ReturnType<typeof openPostgres>['query'] }) =>
  (await source.query<{ pid: number }>('select pg_backend_pid() as pid'))[0]?.pid

test('databases of one cluster that start at the same time all get the role', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => newDb()))
  const names = (await readMigrations()).map(({ name }) => name)
  expect(await Promise.all(all.map((db) => migrate(db)))).toStrictEqual(all.map(() => names))
  await Promise.all(all.map((db) => db.close()))
})

test('processes that start together on one database apply each migration once', async () => {
  const url = await cluster.createDatabase()
  const database = { kind: 'postgres', url, pool: 2 } as const
  const all = await Promise.all(Array.from({ length: 4 }, () => openDb({ database })))
  const [db] = all
  const rows = await db?.query<{ name: string }>('select name from schema_migrations order by name')
  expect(rows?.map(({ name }) => name)).toStrictEqual((await readMigrations()).map(({ name }) => name))
  await Promise.all(all.map((each) => each.close()))
})

test('nothing is written when the transaction could not become the person', async () => {
  const url = await cluster.createDatabase()
  await runOn(
    url,
    'create role outsider login; create table open_to_all (id int); grant all on open_to_all to outsider',
  )
  const outsider = new URL(url)
  outsider.username = 'outsider'
  const db = openPostgres(outsider.href, { max: 1 })
  await expect(db.asPerson(anna, (tx) => tx.query('insert into open_to_all values (1)'))).rejects.toThrow(/permission/)
  await expect(db.asPerson(anna, (tx) => tx.query('select * from open_to_all'))).rejects.toThrow(/permission/)
  await expect(db.asPerson(anna, async () => 'no query at all')).rejects.toThrow(/permission/)
  expect(await db.query('select id from open_to_all')).toStrictEqual([])
  await db.close()
})

test('a refused statement keeps its connection', async () => {
  const db = await newDb(1)
  const before = await pidOf(db)
  await expect(db.query('select 1 / 0')).rejects.toThrow('division by zero')
  await expect(db.asSystem((tx) => tx.query('select 1 / $1::int', [0]))).rejects.toThrow('division by zero')
  expect(await pidOf(db)).toBe(before)
  await db.close()
})

test('a prepared statement that failed works the next time', async () => {
  const db = await newDb(1)
  const divide = (by: number) => db.asSystem((tx) => tx.query('select 10 / $1::int as result', [by]))
  await expect(divide(0)).rejects.toThrow('division by zero')
  expect(await divide(5)).toStrictEqual([{ result: 2 }])
  await db.close()
})

test('a connection that breaks inside a transaction is reported and replaced', async () => {
  const db = await newDb(1)
  await db.query('create table word (id int)')
  const work = db.asSystem(async (tx) => {
    await tx.query('insert into word values (1)')
    await runOn(cluster.url, `select pg_terminate_backend(${await pidOf(tx)})`)
    await tx.query('insert into word values (2)')
  })
  const error = await work.catch((reason: unknown) => reason)
  expect(isConnectionError(error)).toBe(true)
  expect(await db.query('select id from word')).toStrictEqual([])
  await db.close()
})

test('an idle connection that breaks is replaced without a word', async () => {
  const db = await newDb(1)
  const before = await pidOf(db)
  await runOn(cluster.url, `select pg_terminate_backend(${before}, 5000)`)
  const after = await pidOf(db).catch(() => pidOf(db))
  expect(after).not.toBe(before)
  await db.close()
})

test('a server that is not there is a connection error', async () => {
  const db = openPostgres('postgresql://udvej@127.0.0.1:1/none', { max: 1 })
  expect(isConnectionError(await db.query('select 1').catch((error: unknown) => error))).toBe(true)
  await db.close()
})

test('a database that does not exist is not a connection error', async () => {
  const db = openPostgres(databaseUrl(cluster.url, 'nowhere'), { max: 1 })
  expect(isConnectionError(await db.asSystem((tx) => tx.query('select 1')).catch((error: unknown) => error))).toBe(
    false,
  )
  await db.close()
})
