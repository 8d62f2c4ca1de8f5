import type { QueryClient } from '@tanstack/react-query'
import { api, take } from '#src/shared/http/api.ts'
import { letWorkerAsk } from '#src/shared/http/ask-ahead.ts'
import { currentConnection } from '#src/shared/http/connection.ts'
import { endSession, sessionQuery } from '#src/shared/http/session.ts'
import { tellSignedOut } from '#src/shared/http/session-state.ts'
import { readPreference, writePreference } from '#src/shared/preferences.ts'
import { countReleased, letGoUnreleased } from './held-files.ts'
import { lockEverywhere, lockHere } from './key-keeper.ts'
import { openKnownVault, serverWrapOf } from './my-vault.ts'
import { inPhoneDb, type StoredVault } from './open-db.ts'
import { countAll } from './outbox-store.ts'
import { leaveCopy } from './phone.ts'
import { emptyVault, removeVault, storedVaults, storeVault } from './stored-vaults.ts'
import { openVault } from './vault.ts'
import { tellWaiting } from './waiting-count.ts'

/** Nobody waits longer for a server that does not answer: the phone is clean by then. */
const longestMs = 5_000

/**
 * How many filings, and files of filings, of whoever logs out wait on this phone; of everybody when nothing of theirs is open: better asked
 * once too often.
 */
export async function waitingHere(): Promise<number> {
  const ofAll = Number(readPreference('waiting') ?? 0) + Number(readPreference('files') ?? 0)
  const vault = openVault()
  if (ofAll === 0 || !vault) return ofAll
  const [filings, files] = await inPhoneDb((db) =>
    Promise.all([
      db.countFromIndex('outbox', 'byVault', vault.id),
      db.getAllFromIndex('files', 'byVault', vault.id).then((rows) => rows.filter(({ ready }) => ready).length),
    ]),
  )
  return filings + files
}

/**
 * Logs out. First the phone: the copy and the drafts go, the keys are forgotten in every page, and what waits is kept sealed, so that only the
 * same person can open it after sign-in, or goes too. That needs no server. Then the session: now, or at the next contact.
 */
export async function leave(client: QueryClient, waiting: 'seal' | 'delete'): Promise<void> {
  const vault = await myStoredVault().catch(() => undefined)
  // From here on nothing is opened or asked for, in no page.
  writePreference('leaving', client.getQueryData(sessionQuery.queryKey)?.sessionRef ?? '1')
  letWorkerAsk(false)
  leaveCopy()
  lockHere()
  if (vault) await (waiting === 'seal' ? sealUp(vault) : removeVault(vault.id)).catch(() => undefined)
  if (readPreference('phone') === 'own') writePreference('phone', '')
  if (waiting === 'delete') await countAgain().catch(() => undefined)
  if (vault && currentConnection() === 'ok') await tellServer(vault.id, waiting).catch(() => undefined)
  lockEverywhere()
  tellSignedOut()
  const ended = await endSession()
  client.clear()
  if (ended) signOutAtProvider()
  else location.replace('/')
}

/** What is left is somebody else's, sealed. */
async function countAgain(): Promise<void> {
  tellWaiting(0, await countAll())
  await countReleased()
}

/** Without a way to the server only an open vault is known to be mine. */
async function myStoredVault(): Promise<StoredVault | undefined> {
  const mine = openVault() ?? (await openKnownVault())
  return mine ? (await storedVaults()).find(({ id }) => id === mine.id) : undefined
}

/** From now on only the server's key opens what waits; everything else is gone. */
async function sealUp(vault: StoredVault): Promise<void> {
  const wrap = serverWrapOf(vault)
  await storeVault({ ...vault, mode: 'shared', wraps: wrap ? [wrap] : [] })
  await emptyVault(vault.id, ['records', 'drafts', 'receipts'])
  await letGoUnreleased(vault.id)
}

async function tellServer(deviceId: string, waiting: 'seal' | 'delete'): Promise<void> {
  const asked = { params: { path: { deviceId } }, signal: AbortSignal.timeout(longestMs) }
  if (waiting === 'seal') await take(api.PUT('/api/me/devices/{deviceId}', { ...asked, body: { mode: 'shared' } }))
  else await take(api.DELETE('/api/me/devices/{deviceId}', asked))
}

/** A real form, so that the browser goes on to the identity provider: else the next press on "sign in" would sign the same person in again. */
function signOutAtProvider(): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/auth/logout'
  document.body.append(form)
  form.submit()
}
