import { createHash, randomUUID } from 'node:crypto'
import { existsSync, openAsBlob, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Db } from '#server/db/db.ts'
import { type Migration, migrate, readMigrations } from '#server/db/migrate.ts'
import { openPgliteInMemory } from '#server/db/pglite.ts'
import { openPostgres } from '#server/db/postgres.ts'
import { createDatabase, databaseUrl, runOn } from './postgres.ts'

const versionOf = (migrations: Migration[]): string => {
  const hash = createHash('sha256').update('1')
  for (const migration of migrations) hash.update(migration.name).update(migration.hash)
  return hash.digest('hex').slice(0, 16)
}

// Every test file has a worker of its own, so the migrated template is kept in a file that all of them, and the next
// run, can load: 0.3 seconds instead of 3 to 5. A change to a migration changes its name.
const memoryTemplate = async (): Promise<Blob> => {
  const migrations = await readMigrations()
  const file = join(tmpdir(), `udvej-test-template-${process.getuid?.() ?? 0}-${versionOf(migrations)}.tar`)
  if (!existsSync(file)) {
    const { db, dump } = await openPgliteInMemory()
    await migrate(db, migrations)
    const draft = `${file}.${randomUUID()}`
    writeFileSync(draft, Buffer.from(await (await dump()).arrayBuffer()))
    await db.close()
    renameSync(draft, file)
  }
  return openAsBlob(file)
}

/** A fresh migrated PGlite in memory, in about 0.3 seconds. Close it at the end of the test file. */
export const openMemoryDb = async (): Promise<Db> => (await openPgliteInMemory(await memoryTemplate())).db

// The lock makes the first worker build the template while the others wait; a template must have no open connection.
const postgresTemplate = async (url: string): Promise<string> => {
  const migrations = await readMigrations()
  const name = `udvej_template_${versionOf(migrations)}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(1)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      const draft = `draft_${randomUUID().replaceAll('-', '')}`
      await client.query(`create database ${draft}`)
      const db = openPostgres(databaseUrl(url, draft), { max: 1 })
      await migrate(db, migrations).finally(() => db.close())
      await client.query(`alter database ${draft} rename to ${name}`)
    }
  } finally {
    await client.end()
  }
  return name
}

/** The address of a fresh migrated database of the cluster at `url`. */
const migratedDatabase = async (url: string): Promise<string> => createDatabase(url, await postgresTemplate(url))

const openPostgresDb = async (url: string): Promise<Db> => {
  const own = await migratedDatabase(url)
  const db = openPostgres(own, { max: 4 })
  const close = async () => {
    await db.close()
    await runOn(url, `drop database ${new URL(own).pathname.slice(1)} with (force)`)
  }
  return { ...db, close }
}

/**
 * A fresh migrated database of the kind that this run is about: PGlite in memory, or with TEST_DATABASE=postgres a
 * database in the cluster of TEST_DATABASE_URL (the test command starts one when none is named).
 */
export const openTestDb = async (): Promise<Db> => {
  if (process.env.TEST_DATABASE !== 'postgres') return openMemoryDb()
  const url = process.env.TEST_DATABASE_URL
  if (url === undefined || url === '') throw new Error('Set TEST_DATABASE_URL to a PostgreSQL that tests may fill.')
  return openPostgresDb(url)
}
