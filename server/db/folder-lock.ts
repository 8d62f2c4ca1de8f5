import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Another process already works on the data folder. The message says which folder and what to do. */
export class FolderInUse extends Error {}

const isBusy = (error: unknown): boolean => error instanceof Error && /database is locked/i.test(error.message)

/**
 * Takes the data folder for this process alone. PGlite has no lock of its own: two processes on one folder both
 * acknowledge writes and one loses them. The operating system frees SQLite's lock even after kill -9.
 * @returns what gives the folder back
 * @throws FolderInUse when another process has it
 */
export const lockFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true })
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    throw new FolderInUse(
      `Another Udvej already runs on the data folder ${resolve(folder)}. ` +
        'Stop it first, or set DATA_DIR to another folder for this one.',
    )
  }
  return () => lock.close()
}
