import { inPhoneDb } from './open-db.ts'
import { SealBrokenError, type Sealed } from './seal.ts'
import type { OpenVault } from './vault.ts'

interface SealedRow {
  id: string
  sealed: Sealed
}

interface HowToOpen {
  /** The store that they lie in. */
  from: 'drafts' | 'outbox' | 'receipts'
  /** What a row's seal is bound to. */
  recordOf: (id: string) => string
  /** The version that is read here. */
  schema: number
  /** From each older version to the next. */
  migrations: Record<number, (older: unknown) => unknown>
  /** The row's key, when that is not its id. */
  keyOf?: (row: never) => IDBValidKey
}

/**
 * Opens rows one by one. One that does not open is set aside as it is, and the others load; one from a newer edition of the app is left for that edition.
 * @throws NoStorageError
 */
export async function openRows<Row extends SealedRow, Content>(
  vault: OpenVault,
  rows: readonly Row[],
  how: HowToOpen,
): Promise<{ row: Row; content: Content }[]> {
  const opened: { row: Row; content: Content }[] = []
  for (const row of rows) {
    if (row.sealed.schema > how.schema) continue
    try {
      const content = await vault.unseal(how.recordOf(row.id), row.sealed)
      opened.push({ row, content: migrated(content, row.sealed.schema, how) as Content })
    } catch (cause) {
      if (!(cause instanceof SealBrokenError)) throw cause
      await setAside(row, how)
    }
  }
  return opened
}

function migrated(content: unknown, from: number, { schema, migrations }: HowToOpen): unknown {
  let current = content
  for (let version = from; version < schema; version += 1) {
    const step = migrations[version]
    if (!step) throw new Error(`There is no way from version ${version} to the next`)
    current = step(current)
  }
  return current
}

async function setAside(row: SealedRow, { from, keyOf }: HowToOpen): Promise<void> {
  const key = keyOf ? keyOf(row as never) : row.id
  await inPhoneDb(async (db) => {
    const tx = db.transaction([from, 'setAside'], 'readwrite')
    const at = new Date().toISOString()
    await Promise.all([
      tx.objectStore('setAside').put({ id: `${from}/${row.id}`, from, at, record: row }),
      tx.objectStore(from).delete(key as never),
      tx.done,
    ])
  })
}
