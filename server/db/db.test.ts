import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDb } from '#tests/support/test-db.ts'
import { type Db, isConnectionError, isUniqueViolation, type Queryable } from './db.ts'

const anna = '11111111-1111-4111-8111-111111111111'
const bo = '22222222-2222-4222-8222-222222222222'
let db: Db

beforeAll(async () => {
  db = await openTestDb()
  await db.query(`
    create table note (id int primary key, person_id uuid not null, words text not null);
    alter table note enable row level security;
    create policy own_notes on note using (person_id = (select app_person()));
    grant select, insert on note to udvej_citizen;
    insert into note values (1, '${anna}', 'from anna'), (2, '${bo}', 'from bo');
  `)
})

afterAll(() => db.close())

const notes = (source: Queryable) => source.query<{ id: number }>('select id from note order by id')

test('values have the same types on every driver', async () => {
  const [row] = await db.query(
    `select date '2026-03-29' as day, timestamptz '2026-03-29 02:30:00.123456+02' as instant,
       timestamptz '1999-12-31 23:59:59+05:30' as old, 9007199254740991::int8 as big, 12.50::numeric as money,
       $1::jsonb as document, $2::bytea as bytes, $3::uuid as id, $4::bool as flag, 7::int2 as small, null::date as none`,
    [JSON.stringify(['a', { b: 1 }]), Buffer.from([0, 255, 92]), anna, true],
  )
  expect(row).toStrictEqual({
    day: '2026-03-29',
    instant: '2026-03-29T00:30:00.123Z',
    old: '1999-12-31T18:29:59.000Z',
    big: 9007199254740991,
    money: '12.50',
    document: ['a', { b: 1 }],
    bytes: Buffer.from([0, 255, 92]),
    id: anna,
    flag: true,
    small: 7,
    none: null,
  })
})

test('arrays have the same types on every driver, as values and as parameters', async () => {
  const [row] = await db.query(
    `select array[date '2026-01-02', null] as days, array[timestamptz '2026-01-02 00:00+00'] as instants,
       array[1, 2]::int8[] as bigs, $1::text[] as words, $2::uuid[] as ids, $3::int[] as numbers`,
    [
      ['plan', 'a "quoted", one'],
      [anna, bo],
      [1, 2],
    ],
  )
  expect(row).toStrictEqual({
    days: ['2026-01-02', null],
    instants: ['2026-01-02T00:00:00.000Z'],
    bigs: [1, 2],
    words: ['plan', 'a "quoted", one'],
    ids: [anna, bo],
    numbers: [1, 2],
  })
})

test('null, undefined, dates, numbers and instants can be parameters', async () => {
  const [row] = await db.query(
    'select $1::text as a, $2::text as b, $3::date as c, $4::int as d, $5::timestamptz as e, $6::int8 as f',
    [null, undefined, '2026-02-03', 5, '2026-02-03T04:05:06.789Z', 8],
  )
  const e = '2026-02-03T04:05:06.789Z'
  expect(row).toStrictEqual({ a: null, b: null, c: '2026-02-03', d: 5, e, f: 8 })
})

test('a person sees only their own rows', async () => {
  expect(await db.asPerson(anna, notes)).toStrictEqual([{ id: 1 }])
  expect(await db.asPerson(bo, notes)).toStrictEqual([{ id: 2 }])
})

test('the same statement sees everything as the system and nothing as a stranger', async () => {
  const sql = 'select id from note where id > $1 order by id'
  expect(await db.asSystem((tx) => tx.query(sql, [0]))).toHaveLength(2)
  expect(await db.asPerson('33333333-3333-4333-8333-333333333333', (tx) => tx.query(sql, [0]))).toStrictEqual([])
  expect(await db.asSystem((tx) => tx.query(sql, [0]))).toHaveLength(2)
})

test('the citizen role sees nothing when no person is named', async () => {
  const rows = await db.asSystem(async (tx) => {
    await tx.query('set local role udvej_citizen')
    return notes(tx)
  })
  expect(rows).toStrictEqual([])
})

test('the person is forgotten when the transaction ends', async () => {
  await db.asPerson(anna, notes)
  const [row] = await db.query<{ person: unknown }>('select app_person() as person, current_user::text as role')
  expect(row).toMatchObject({ person: null })
  expect(row).not.toMatchObject({ role: 'udvej_citizen' })
})

test('a person cannot write a row that belongs to someone else', async () => {
  const write = db.asPerson(anna, (tx) => tx.query('insert into note values ($1, $2, $3)', [3, bo, 'not mine']))
  await expect(write).rejects.toThrow(/row-level security/)
  expect(await notes(db)).toHaveLength(2)
})

test('a person id that is not a uuid never reaches the database', async () => {
  await expect(db.asPerson("x'; drop table note; --", notes)).rejects.toThrow('addressed by a uuid')
})

test('nothing is kept when the work throws', async () => {
  const work = db.asSystem(async (tx) => {
    await tx.query("insert into note values (10, $1, 'gone')", [anna])
    throw new Error('changed my mind')
  })
  await expect(work).rejects.toThrow('changed my mind')
  expect(await notes(db)).toHaveLength(2)
})

test('a failed statement fails its transaction even when its error is caught', async () => {
  const work = db.asSystem(async (tx) => {
    await tx.query("insert into note values (11, $1, 'gone')", [anna])
    await tx.query('select 1 / 0').catch(() => {})
  })
  await expect(work).rejects.toThrow('division by zero')
  expect(await notes(db)).toHaveLength(2)
})

test('a query after the end of its transaction is refused', async () => {
  const kept = await db.asPerson(anna, async (tx) => tx)
  await expect(kept.query('select 1')).rejects.toThrow('has ended')
})

test('statements started together run in the order they were started', async () => {
  const seen = await db.asSystem(async (tx) => {
    const [before, , after] = await Promise.all([
      notes(tx),
      tx.query("insert into note values (12, $1, 'new')", [anna]),
      notes(tx),
    ])
    await tx.query('delete from note where id = 12')
    return [before.length, after.length]
  })
  expect(seen).toStrictEqual([2, 3])
})

test('many transactions at once keep their people apart', async () => {
  const people = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? anna : bo))
  const seen = await Promise.all(people.map((person) => db.asPerson(person, notes)))
  expect(seen.map(([note]) => note?.id)).toStrictEqual(people.map((person) => (person === anna ? 1 : 2)))
})

test('a second row with the same key is told from other errors', async () => {
  const twice = await db.query('insert into note values ($1, $2, $3)', [1, anna, 'again']).catch((error) => error)
  const other = await db.query('select * from nowhere').catch((error) => error)
  expect([twice, other].map(isUniqueViolation)).toStrictEqual([true, false])
  expect([twice, other].map(isConnectionError)).toStrictEqual([false, false])
})
