import { inPhoneDb, type Schema, type StoredVault } from './open-db.ts'

type Content = 'records' | 'drafts' | 'outbox' | 'receipts' | 'files' | 'fileBytes'

/** Everything that a vault's things lie in. */
const contents: readonly Content[] = ['records', 'drafts', 'outbox', 'receipts', 'files', 'fileBytes']

/** The vaults on this phone: one for each person who kept something here. @throws NoStorageError */
export function storedVaults(): Promise<StoredVault[]> {
  return inPhoneDb((db) => db.getAll('vaults'))
}

/** @throws NoStorageError; a DOMException named QuotaExceededError when the phone is full */
export async function storeVault(vault: StoredVault): Promise<void> {
  await inPhoneDb((db) => db.put('vaults', vault))
}

/** Removes a vault with everything in it. Without its wraps nothing that a disk may still hold of it can ever be opened. @throws NoStorageError */
export async function removeVault(id: string): Promise<void> {
  await inPhoneDb(async (db) => {
    const tx = db.transaction(['vaults', 'setAside', ...contents], 'readwrite')
    await Promise.all([
      tx.objectStore('vaults').delete(id),
      ...contents.map((store) => emptyStore(tx.objectStore(store).index('byVault'), id)),
      emptyAside(tx.objectStore('setAside'), id),
      tx.done,
    ])
  })
}

/** Removes some of what lies in a vault. @throws NoStorageError */
export async function emptyVault(id: string, stores: readonly Content[]): Promise<void> {
  await inPhoneDb(async (db) => {
    const tx = db.transaction([...stores], 'readwrite')
    await Promise.all([...stores.map((store) => emptyStore(tx.objectStore(store).index('byVault'), id)), tx.done])
  })
}

interface Cursor {
  delete: () => Promise<unknown>
  continue: () => Promise<Cursor | null>
}

async function emptyStore(
  index: { openCursor: (vaultId: string) => Promise<Cursor | null> },
  vaultId: string,
): Promise<void> {
  for (let cursor = await index.openCursor(vaultId); cursor; cursor = await cursor.continue()) await cursor.delete()
}

/** What was set aside stays as it was, its vault's id inside. */
async function emptyAside(
  store: {
    openCursor: () => Promise<(Cursor & { value: Schema['setAside']['value'] }) | null>
  },
  vaultId: string,
): Promise<void> {
  type Aside = Awaited<ReturnType<typeof store.openCursor>>
  for (let cursor = await store.openCursor(); cursor; cursor = (await cursor.continue()) as Aside) {
    const record = cursor.value.record as { vaultId?: string } | null
    if (record?.vaultId === vaultId) await cursor.delete()
  }
}
