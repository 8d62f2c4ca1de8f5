import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDb } from '#tests/support/test-db.ts'
import type { Db } from './db.ts'
import { type Migration, MigrationRefused, migrate, readMigrations } from './migrate.ts'

let db: Db
let own: Migration[]
const folder = mkdtempSync(join(tmpdir(), 'udvej-migrations-'))

beforeAll(async () => {
  db = await openTestDb()
  own = await readMigrations()
})

afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true })
})

test('the next migration is applied once', async () => {
  const next = {
    name: '9001-parcels.sql',
    sql: 'create table parcel (id int); insert into parcel values (1)',
    hash: 'a',
  }
  own.push(next)
  expect(await migrate(db, own)).toStrictEqual([next.name])
  expect(await migrate(db, own)).toStrictEqual([])
  expect(await db.query('select id from parcel')).toStrictEqual([{ id: 1 }])
})

test('an applied file that was changed is refused by name', async () => {
  const changed = own.map((migration, index) => (index === 0 ? { ...migration, hash: 'other' } : migration))
  await expect(migrate(db, changed)).rejects.toThrow(/0001-roles\.sql was changed after/)
})

test('a database of a newer version is refused', async () => {
  await expect(migrate(db, own.slice(0, -1))).rejects.toThrow(/does not know\. Start the newer version/)
})

test('a migration that fails leaves nothing behind, also of those before it', async () => {
  const good = { name: '9002-good.sql', sql: 'create table half (id int)', hash: 'b' }
  const bad = { name: '9003-bad.sql', sql: 'create table half_more (id nothing)', hash: 'c' }
  await expect(migrate(db, [...own, good, bad])).rejects.toThrow(/9003-bad\.sql failed, and nothing was changed/)
  expect(await db.query("select to_regclass('half') as half")).toStrictEqual([{ half: null }])
})

test('line endings of a Windows checkout do not change a migration', async () => {
  writeFileSync(join(folder, '0001-a.sql'), 'select 1;\nselect 2;\n')
  const [unix] = await readMigrations(folder)
  writeFileSync(join(folder, '0001-a.sql'), 'select 1;\r\nselect 2;\r\n')
  expect(await readMigrations(folder)).toStrictEqual([unix])
})

test('two files with one number and oddly named files are refused', async () => {
  writeFileSync(join(folder, '0001-b.sql'), '')
  await expect(readMigrations(folder)).rejects.toThrow('Two migrations have the number 0001')
  writeFileSync(join(folder, 'later.sql'), '')
  await expect(readMigrations(folder)).rejects.toThrow(MigrationRefused)
})
