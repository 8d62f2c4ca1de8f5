import type { QueryClient } from '@tanstack/react-query'
import { askDeviceLock, type LockWrap } from './device-lock.ts'
import type { StoredVault, StoredWrap } from './open-db.ts'
import { enter } from './phone.ts'
import { storedVaults } from './stored-vaults.ts'
import { holdOpen } from './vault.ts'
import { unwrap, WrongKeyError } from './vault-keys.ts'

type Way = StoredWrap['by']

/** How "my phone" can be opened without the server. @throws NoStorageError */
export async function waysToUnlock(): Promise<{ deviceLock: boolean; passphrase: boolean }> {
  const ways = (await ownVaults()).flatMap(({ wraps }) => wraps.map(({ by }) => by))
  return { deviceLock: ways.includes('deviceLock'), passphrase: ways.includes('passphrase') }
}

/** @throws WrongKeyError; NoStorageError */
export async function unlockByPassphrase(client: QueryClient, passphrase: string): Promise<void> {
  for (const vault of await ownVaults()) {
    const wrap = wrapOf(vault, 'passphrase')
    if (wrap && (await openedWith(client, vault, wrap, passphrase))) return
  }
  throw new WrongKeyError('No vault opens with this passphrase')
}

/** @throws DeviceLockError when the lock gave nothing; WrongKeyError; NoStorageError */
export async function unlockByDeviceLock(client: QueryClient): Promise<void> {
  const vaults = await ownVaults()
  const locks = vaults.flatMap((vault) => wrapOf(vault, 'deviceLock') ?? []) as LockWrap[]
  const { lock, secret } = await askDeviceLock(locks)
  const vault = vaults.find(({ wraps }) => wraps.includes(lock))
  if (!vault || !(await openedWith(client, vault, lock, secret))) throw new WrongKeyError('The lock opens nothing')
}

async function openedWith(
  client: QueryClient,
  { id, mode }: StoredVault,
  wrap: StoredWrap,
  secret: string | BufferSource,
): Promise<boolean> {
  try {
    await enter(client, holdOpen(id, mode, await unwrap(id, wrap, secret)))
    return true
  } catch (cause) {
    if (cause instanceof WrongKeyError) return false
    throw cause
  }
}

async function ownVaults(): Promise<StoredVault[]> {
  return (await storedVaults()).filter(({ mode }) => mode === 'own')
}

function wrapOf({ wraps }: StoredVault, way: Way): StoredWrap | undefined {
  return wraps.find(({ by }) => by === way)
}
