import type { Settings } from '#server/settings.ts'
import type { Db } from './db.ts'
import { migrate } from './migrate.ts'
import { openPglite } from './pglite.ts'
import { openPostgres } from './postgres.ts'

/**
 * Opens the database that the settings name, PostgreSQL or PGlite in the data folder, and brings it up to date.
 * @throws FolderInUse, MigrationRefused, or what the database said
 */
export const openDb = async ({ database }: Pick<Settings, 'database'>): Promise<Db> => {
  const db =
    database.kind === 'postgres'
      ? openPostgres(database.url, { max: database.pool })
      : await openPglite({ dataDir: database.dataDir })
  try {
    await migrate(db)
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}
