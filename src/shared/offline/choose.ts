import type { QueryClient } from '@tanstack/react-query'
import { writePreference } from '#src/shared/preferences.ts'
import { keepKeyAcrossPages } from './key-keeper.ts'
import { openVaultForWriting, registerDevice, serverWrapOf } from './my-vault.ts'
import { NoStorageError } from './open-db.ts'
import { enter, leaveCopy, startOver } from './phone.ts'
import { emptyVault, storedVaults, storeVault } from './stored-vaults.ts'
import { holdOpen } from './vault.ts'
import { type LockSecret, unwrap, wrapForLock, wrapForPassphrase, wrapForServer } from './vault-keys.ts'

/** What will open the copy without the server. */
export type Lock = { by: 'passphrase'; passphrase: string } | { by: 'deviceLock'; lock: LockSecret }

/**
 * "This is my own phone": from now on what is read is kept, encrypted, and opens with the lock. Also changes the lock. Needs the server.
 * @throws NoStorageError; ProblemError; NetworkError
 */
export async function makeMine(client: QueryClient, lock: Lock): Promise<void> {
  const { stored, dataKey, serverKey } = await takeDataKey('own')
  const byLock =
    lock.by === 'passphrase'
      ? await wrapForPassphrase(dataKey, stored.id, lock.passphrase)
      : await wrapForLock(dataKey, stored.id, lock.lock)
  const byServer = await wrapForServer(dataKey, stored.id, serverKey)
  await storeVault({ ...stored, mode: 'own', wraps: [byServer, byLock] })
  writePreference('phone', 'own')
  keepKeyAcrossPages(() => startOver(client))
  await enter(client, holdOpen(stored.id, 'own', await unwrap(stored.id, byServer, serverKey)))
}

/** "Others use it too": the copy goes, and what waits or is being written opens only after sign-in. Needs the server. @throws as makeMine */
export async function makeShared(): Promise<void> {
  const { stored, dataKey, serverKey } = await takeDataKey('shared')
  const wrap = await wrapForServer(dataKey, stored.id, serverKey)
  leaveCopy()
  await storeVault({ ...stored, mode: 'shared', wraps: [wrap] })
  await emptyVault(stored.id, ['records'])
  writePreference('phone', 'shared')
  holdOpen(stored.id, 'shared', await unwrap(stored.id, wrap, serverKey))
}

/** The data key in a form that can be wrapped anew, for as long as this takes. */
async function takeDataKey(mode: 'own' | 'shared') {
  const vault = await openVaultForWriting()
  const stored = vault && (await storedVaults()).find(({ id }) => id === vault.id)
  const wrap = stored && serverWrapOf(stored)
  if (!wrap) throw new NoStorageError('There is no vault')
  const serverKey = await registerDevice(stored.id, mode)
  return { stored, serverKey, dataKey: await unwrap(stored.id, wrap, serverKey, true) }
}
