import { queryOptions } from '@tanstack/react-query'
import { inPhoneDb, type StoredWrap } from './open-db.ts'
import { emptyVault, storedVaults } from './stored-vaults.ts'
import { openVault } from './vault.ts'

/** What lies on this phone of the signed-in person. */
export interface KeptFacts {
  vaultId: string | undefined
  mode: 'shared' | 'own'
  /** What opens it without the server, on "my phone". */
  lock: StoredWrap['by'] | undefined
  /** The copy of what was read. */
  pages: number
  bytes: number
  /** Instants. */
  oldest: string | undefined
  newest: string | undefined
}

export const keptFactsQuery = queryOptions({
  queryKey: ['phone', 'kept'],
  queryFn: readKeptFacts,
  staleTime: 0,
  gcTime: 0,
})

/** @throws NoStorageError */
async function readKeptFacts(): Promise<KeptFacts> {
  const vaultId = openVault()?.id
  const stored = (await storedVaults()).find(({ id }) => id === vaultId)
  const records = vaultId ? await inPhoneDb((db) => db.getAllFromIndex('records', 'byVault', vaultId)) : []
  const times = records.map(({ fetchedAt }) => fetchedAt).sort()
  return {
    vaultId,
    mode: stored?.mode ?? 'shared',
    lock: stored?.wraps.find(({ by }) => by !== 'server')?.by,
    pages: records.length,
    bytes: records.reduce((sum, { sealed }) => sum + sealed.data.byteLength, 0),
    oldest: times[0],
    newest: times.at(-1),
  }
}

/** Removes the copy at once. What is read afterwards is kept again. @throws NoStorageError */
export async function removeCopy(): Promise<void> {
  const vault = openVault()
  if (vault) await emptyVault(vault.id, ['records'])
}
