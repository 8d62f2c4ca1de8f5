import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db, Queryable } from './db.ts'

/** One migration as it stands in its file. `hash` is the sha256 of the text, hexadecimal. */
export type Migration = { name: string; sql: string; hash: string }

/** The database and the migration files of this program do not belong together. */
export class MigrationRefused extends Error {}

const ownMigrations = join(import.meta.dirname, 'migrations')
const fileName = /^\d{4}-[a-z0-9-]+\.sql$/

/** Reads the migration files of a folder in the order of their numbers. */
export const readMigrations = async (folder: string = ownMigrations): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const odd = names.find((name) => !fileName.test(name))
  if (odd !== undefined) throw new MigrationRefused(`${odd} is not named like 0002-what-it-does.sql`)
  const numbers = names.map((name) => name.slice(0, 4))
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index)
  if (twice !== undefined) throw new MigrationRefused(`Two migrations have the number ${twice}`)
  return Promise.all(
    names.map(async (name) => {
      // A checkout on Windows may end lines with CR LF; that is the same migration.
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

// Any constant number does, as long as every version of Udvej uses the same.
const advisoryLock = 7_305_806_612

const applyOne = async (tx: Queryable, migration: Migration): Promise<void> => {
  try {
    await tx.query(migration.sql)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Migration ${migration.name} failed, and nothing was changed: ${reason}`, { cause: error })
  }
  await tx.query('insert into schema_migrations (name, sha256) values ($1, $2)', [migration.name, migration.hash])
}

const refuseChanges = (applied: { name: string; sha256: string }[], migrations: Migration[]): void => {
  const files = new Map(migrations.map((migration) => [migration.name, migration.hash]))
  for (const { name, sha256 } of applied) {
    const hash = files.get(name)
    if (hash === undefined) {
      throw new MigrationRefused(
        `The database has migration ${name}, which this version of Udvej does not know. Start the newer version.`,
      )
    }
    if (hash !== sha256) {
      throw new MigrationRefused(
        `Migration ${name} was changed after this database applied it. Restore the file and write a new migration.`,
      )
    }
  }
}

/**
 * Brings the database up to date: all missing migrations in one transaction, or none. Processes that start together
 * on one PostgreSQL wait for each other, and the later ones find nothing left to do.
 * @returns the names that were applied now
 * @throws MigrationRefused when an applied file was changed or is unknown
 */
export const migrate = async (db: Db, migrations?: Migration[]): Promise<string[]> => {
  const wanted = migrations ?? (await readMigrations())
  return db.asSystem(async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(${advisoryLock})`)
    await tx.query(`create table if not exists schema_migrations (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`)
    const applied = await tx.query<{ name: string; sha256: string }>('select name, sha256 from schema_migrations')
    refuseChanges(applied, wanted)
    const done = new Set(applied.map((row) => row.name))
    const missing = wanted.filter((migration) => !done.has(migration.name))
    for (const migration of missing) await applyOne(tx, migration)
    return missing.map((migration) => migration.name)
  })
}
