import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDb } from '#tests/support/test-db.ts'
import type { Db } from './db.ts'

const people = Array.from({ length: 8 }, () => randomUUID())
const [one = ''] = people
let db: Db
beforeAll(async () => {
  db = await openTestDb()
  await db.query(`create table diary (person_id uuid, line text); alter table diary enable row level security;
    create policy own on diary using (person_id = (select app_person())); grant select on diary to udvej_citizen`)
  for (const person of people) await db.query('insert into diary values ($1, $2)', [person, `of ${person}`])
})
afterAll(() => db.close())

const diaryOf = (person: string) =>
  db.readAsPerson<{ line: string }>(person, 'select line from diary where line like $1', ['of %'])
const roleNow = async () =>
  (
    await db.query<{ role: string; person: string | null }>('select current_user::text as role, app_person() as person')
  )[0]

test('a read sees what the person may see and nothing else', async () => {
  expect(await diaryOf(one)).toEqual([{ line: `of ${one}` }])
  expect(await diaryOf(randomUUID())).toEqual([])
  expect(await db.query('select line from diary')).toHaveLength(people.length)
})

test('many reads at once keep their people apart, among transactions and plain statements', async () => {
  const reads = Array.from({ length: 60 }, (_, index) => people[index % people.length] as string)
  const all = reads.flatMap((person) => [
    diaryOf(person).then((rows) => expect(rows).toEqual([{ line: `of ${person}` }])),
    db.asPerson(person, (tx) => tx.query('select line from diary')).then((rows) => expect(rows).toHaveLength(1)),
    db.query('select line from diary').then((rows) => expect(rows).toHaveLength(people.length)),
  ])
  await Promise.all(all)
})

test('the person ends with the read, also when the statement fails', async () => {
  const before = await roleNow()
  await diaryOf(one)
  expect(await roleNow()).toEqual(before)
  await expect(db.readAsPerson(one, 'select line::int from diary where line like $1', ['of %'])).rejects.toThrow(
    /integer/,
  )
  await expect(db.readAsPerson(one, 'select nothing from nowhere where 1 = $1', [1])).rejects.toThrow(/nowhere/)
  expect(await roleNow()).toEqual(before)
  expect(await diaryOf(one)).toHaveLength(1)
})

test('a statement that was refused works as soon as it can', async () => {
  const read = () => db.readAsPerson(one, 'select line from album where line <> $1', [''])
  for (let times = 0; times < 6; times += 1) await expect(read()).rejects.toThrow(/album/)
  await db.query('create table album as select * from diary; grant select on album to udvej_citizen')
  for (let times = 0; times < 6; times += 1) expect(await read()).toHaveLength(people.length)
})

test('nothing is written by a read, and nobody reads as somebody who is not a uuid', async () => {
  const write = `insert into diary values ($1, 'by a read') returning line`
  await expect(db.readAsPerson(one, write, [one])).rejects.toThrow()
  await expect(
    db.readAsPerson(`${one}'; reset role --`, 'select line from diary where line <> $1', ['']),
  ).rejects.toThrow()
  expect(await db.query('select line from diary')).toHaveLength(people.length)
})
