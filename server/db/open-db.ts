import type { Settings } from '#server/settings.ts'
import type { Db } from './db.ts'
import { migrate } from './migrate.ts'
import { openPglite } from './pglite.ts'
import { openPostgres } from './postgres.ts'

/**
 * Opens the database that the settings name, PostgreSQL or PGlite in the data folder, as it is.
 * @throws FolderInUse when another process has the data folder
 */
export const connectDb = async ({ database }: Pick<Settings, 'database'>): Promise<Db> =>
  database.kind === 'postgres'
    ? openPostgres(database.url, { max: database.pool })
    : openPglite({ dataDir: database.dataDir })

/**
 * Opens the database that the settings name and brings it up to date.
 * @throws FolderInUse, MigrationRefused, or what the database said
 */
export const openDb = async (settings: Pick<Settings, 'database'>): Promise<Db> => {
  const db = await connectDb(settings)
  try {
    await migrate(db)
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}
