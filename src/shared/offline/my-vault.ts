import { api, take } from '#src/shared/http/api.ts'
import { ProblemError } from '#src/shared/http/errors.ts'
import { readPreference, writePreference } from '#src/shared/preferences.ts'
import { NoStorageError, type StoredVault, type StoredWrap } from './open-db.ts'
import { removeVault, storedVaults, storeVault } from './stored-vaults.ts'
import { holdOpen, type OpenVault, openVault } from './vault.ts'
import { makeDataKey, unwrap, WrongKeyError, wrapForServer } from './vault-keys.ts'

let opening: Promise<OpenVault | null> | undefined

/**
 * The signed-in person's vault, opened quietly with the key that the server releases after sign-in, and made when there is none.
 * Null when it cannot be opened now: nobody is signed in, or there is no way to the server.
 * @throws NoStorageError when this browser stores nothing
 */
export function openVaultForWriting(): Promise<OpenVault | null> {
  return openOnce(async () => (await openByServer()) ?? (await makeVault()))
}

/** The same, but nothing is made. */
export function openKnownVault(): Promise<OpenVault | null> {
  return openOnce(openByServer)
}

/** One at a time, in this page and in the others: two would make two vaults. */
function openOnce(open: () => Promise<OpenVault | null>): Promise<OpenVault | null> {
  const alone = async () => {
    const known = openVault()
    if (known) return known
    if (readPreference('leaving')) return null
    // Missing where the page came over plain http from another machine.
    if (!('subtle' in crypto)) throw new NoStorageError('This browser cannot encrypt')
    try {
      return await open()
    } catch (cause) {
      // Signed out, no way to the server, or the server has no room: then there is no vault for now.
      if (isNoAnswer(cause)) return null
      throw cause
    }
  }
  opening ??= inTurn(alone).finally(() => {
    opening = undefined
  })
  return opening
}

/** Runs when no other page of ours is at it. */
function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
  return 'locks' in navigator ? (navigator.locks.request('udvej.vault', act) as Promise<Result>) : act()
}

function isNoAnswer(cause: unknown): boolean {
  return cause instanceof Error && (cause.name === 'ProblemError' || cause.name === 'NetworkError')
}

/** The first vault that the server has a key to for whoever is signed in. Those of others stay shut; one that was removed goes. */
async function openByServer(): Promise<OpenVault | null> {
  for (const stored of await storedVaults()) {
    const answer = await serverKeyTo(stored.id)
    if (answer.standing === 'removed') await removeVault(stored.id)
    const opened = answer.standing === 'mine' && (await openWith(stored, answer.key))
    if (opened) return opened
  }
  return null
}

async function openWith(stored: StoredVault, key: string): Promise<OpenVault | undefined> {
  const wrap = serverWrapOf(stored)
  try {
    return wrap && holdOpen(stored.id, stored.mode, await unwrap(stored.id, wrap, key))
  } catch (cause) {
    if (cause instanceof WrongKeyError) return undefined
    throw cause
  }
}

export function serverWrapOf({ wraps }: StoredVault): StoredWrap | undefined {
  return wraps.find(({ by }) => by === 'server')
}

type Answer = { standing: 'mine'; key: string } | { standing: 'removed' } | { standing: 'shut' }

/** `shut`: it is somebody else's, or the server has lost the key. @throws ProblemError; NetworkError */
async function serverKeyTo(deviceId: string): Promise<Answer> {
  try {
    const { key } = await take(api.GET('/api/me/devices/{deviceId}/key', { params: { path: { deviceId } } }))
    return { standing: 'mine', key }
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause
    if (cause.status === 410) return { standing: 'removed' }
    if (cause.status === 404 || cause.status === 409) return { standing: 'shut' }
    throw cause
  }
}

/** Registers a device, or changes how it keeps things. The server's key to it. @throws ProblemError; NetworkError */
export async function registerDevice(deviceId: string, mode: StoredVault['mode']): Promise<string> {
  return (await take(api.PUT('/api/me/devices/{deviceId}', { params: { path: { deviceId } }, body: { mode } }))).key
}

async function makeVault(): Promise<OpenVault> {
  const id = crypto.randomUUID()
  const key = await registerDevice(id, 'shared')
  const wrap = await wrapForServer(await makeDataKey(), id, key)
  await storeVault({ id, mode: 'shared', createdAt: new Date().toISOString(), wraps: [wrap] })
  if (!readPreference('phone')) writePreference('phone', 'shared')
  return holdOpen(id, 'shared', await unwrap(id, wrap, key))
}
