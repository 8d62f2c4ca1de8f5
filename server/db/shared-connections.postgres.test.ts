import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cluster, runOn, startPostgres } from '#tests/support/postgres.ts'
import { type Db, isConnectionError } from './db.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'

// A cluster of its own, because these tests break connections.
let cluster: Cluster
let db: Db
beforeAll(async () => {
  cluster = await startPostgres()
  db = openPostgres(await cluster.createDatabase(), { max: 3 })
  await migrate(db)
})
afterAll(async () => {
  await db.close()
  await cluster.stop()
})

const anna = randomUUID()
const read = (value: number) =>
  db.query<{ value: number; pid: number }>('select $1::int as value, pg_backend_pid() as pid', [value])
const readAs = (value: number) =>
  db.readAsPerson<{ value: number; role: string }>(anna, 'select $1::int as value, current_user::text as role', [value])
const failing = () => db.query('select 1 / $1::int', [0]).catch((error: Error) => error.message)

test('many at once get their own answers, and one that fails spoils no other', async () => {
  const values = Array.from({ length: 200 }, (_, value) => value)
  const plain = values.map((value) => read(value).then(([row]) => row?.value))
  const failed = values.slice(0, 20).map(failing)
  const personal = values.map((value) => readAs(value).then(([row]) => `${row?.value} ${row?.role}`))
  expect(await Promise.all(plain)).toEqual(values)
  expect(new Set(await Promise.all(failed))).toEqual(new Set(['division by zero']))
  expect(await Promise.all(personal)).toEqual(values.map((value) => `${value} udvej_citizen`))
})

test('statements that stand alone share a connection, and leave no role behind on it', async () => {
  const [one, , three] = await Promise.all([read(1), readAs(2), read(3)])
  expect(one.map(({ pid }) => pid)).toEqual(three.map(({ pid }) => pid))
  const role = 'select current_user::text as role, $1::int as one'
  expect(await db.query(role, [1])).toEqual([{ role: 'udvej', one: 1 }])
})

test('a shared connection that breaks is replaced at the next use', async () => {
  const [before] = await read(1)
  await runOn(cluster.url, `select pg_terminate_backend(${before?.pid}, 5000)`)
  const [after] = await read(2).catch(() => read(2))
  expect(after?.value).toBe(2)
  expect(after?.pid).not.toBe(before?.pid)
})

test('what was under way on a connection that breaks is reported as such', async () => {
  const [before] = await read(1)
  const slow = db.query('select pg_sleep($1)', [30]).catch((error: unknown) => error)
  await runOn(cluster.url, `select pg_terminate_backend(${before?.pid})`)
  expect(isConnectionError(await slow)).toBe(true)
  expect((await read(3))[0]?.value).toBe(3)
})

test('closing waits for what is under way', async () => {
  const short = openPostgres(cluster.url, { max: 3 })
  const slow = short.query<{ done: number }>('select $1::int as done from pg_sleep(0.2)', [1])
  await Promise.all([short.close(), slow.then((rows) => expect(rows).toEqual([{ done: 1 }]))])
})

test('a server that is not there is a connection error for everybody who waits', async () => {
  const nowhere = openPostgres('postgresql://udvej@127.0.0.1:1/none', { max: 3 })
  const errors = [1, 2, 3].map((value) => nowhere.query('select $1::int', [value]).catch((error: unknown) => error))
  expect((await Promise.all(errors)).map(isConnectionError)).toEqual([true, true, true])
  await nowhere.close()
})
