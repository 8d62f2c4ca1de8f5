import type { QueryClient } from '@tanstack/react-query'
import { api, take } from '#src/shared/http/api.ts'
import { caseOf, type Session, sessionQuery } from '#src/shared/http/session.ts'
import { currentSessionState, reportCopy, subscribeToSessionState } from '#src/shared/http/session-state.ts'
import { loadWords } from '#src/shared/i18n/i18n.ts'
import { readPreference, writePreference } from '#src/shared/preferences.ts'
import { askForKey, keepKeyAcrossPages, lockEverywhere } from './key-keeper.ts'
import { openKnownVault } from './my-vault.ts'
import { phoneDb } from './open-db.ts'
import { type KeptAnswer, keepWhatIsRead, putBack, readKept } from './snapshot.ts'
import { removeVault, storedVaults } from './stored-vaults.ts'
import { holdOpen, lockVault, type OpenVault, openVault } from './vault.ts'

let stopKeeping: (() => void) | undefined

/**
 * Before the first page is shown on "my phone": when the page before this one, or another open page, hands its key on, what was kept is there at
 * once, without a network. Otherwise it must be unlocked, or the server opens it after sign-in.
 */
export async function openPhone(client: QueryClient): Promise<void> {
  phoneDb().catch(() => undefined) // the database is opened meanwhile
  keepKeyAcrossPages(() => startOver(client))
  await loadWords(['phone'])
  // Last, as it is used at once: a page that goes away in between would have it no more, and not yet.
  const held = await askForKey()
  if (held) await enter(client, holdOpen(held.vaultId, held.mode, held.key))
}

/** The vault of "my phone" is open: what was kept comes back, and from now on what is read is kept. */
export async function enter(client: QueryClient, vault: OpenVault): Promise<void> {
  const kept = await readKept(vault)
  const keptOwner = ownerOf(kept.find(({ key }) => key[0] === sessionQuery.queryKey[0])?.data as Session | undefined)
  const owner = ownerOf(client.getQueryData(sessionQuery.queryKey))
  // Somebody else has signed in since: nothing of the other person may be seen.
  if (owner && keptOwner && owner !== keptOwner) return lockEverywhere()
  putBackOf(client, kept, keptOwner)
  stopKeeping?.()
  const stop = [keepWhatIsRead(client, vault), watchOwner(client, keptOwner ?? owner)]
  stopKeeping = () => {
    for (const one of stop) one()
  }
  reportCopy(true)
}

/** Without knowing whose it is, nothing is shown. */
function putBackOf(client: QueryClient, kept: readonly KeptAnswer[], owner: string | undefined): void {
  if (owner) putBack(client, kept)
}

/** A person is known by their own case: only somebody who has one can have "my phone". */
function ownerOf(session: Session | undefined): string | undefined {
  return caseOf(session, 'own')?.caseId
}

function watchOwner(client: QueryClient, owner: string | undefined): () => void {
  return client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryKey[0] !== sessionQuery.queryKey[0]) return
    const now = ownerOf(query.state.data as Session | undefined)
    if (!owner || !now || now === owner) return
    lockEverywhere()
    startOver(client)
  })
}

/** Nothing of the person stays in this page. */
export function startOver(client: QueryClient): void {
  leaveCopy()
  client.clear()
  location.replace('/')
}

/** What is read is kept no more, and the copy is shut. */
export function leaveCopy(): void {
  stopKeeping?.()
  stopKeeping = undefined
  lockVault()
  reportCopy(false)
}

/**
 * When the first page is quiet, and whenever somebody has signed in: what was removed from elsewhere is deleted here, and "my phone" is opened
 * with the server's key when nobody had to unlock it.
 */
export function watchPhone(client: QueryClient): void {
  const look = () => void lookAfter(client).catch(() => undefined)
  let before = currentSessionState()
  look()
  subscribeToSessionState(() => {
    const now = currentSessionState()
    if (now === 'in' && before !== 'in') look()
    before = now
  })
}

async function lookAfter(client: QueryClient): Promise<void> {
  if (readPreference('leaving')) return
  await removeUnwanted(client)
  await settleChoice()
  if (readPreference('phone') !== 'own' || currentSessionState() !== 'in' || openVault()) return
  keepKeyAcrossPages(() => startOver(client))
  await loadWords(['phone'])
  const vault = await openKnownVault()
  if (vault?.mode === 'own') await enter(client, vault)
}

/** Asks about every vault here, before anybody has signed in. */
async function removeUnwanted(client: QueryClient): Promise<void> {
  for (const { id } of await storedVaults()) {
    const params = { path: { deviceId: id } }
    const { standing } = await take(api.GET('/device-standing/{deviceId}', { params }))
    if (standing !== 'removed') continue
    const wasOpen = openVault()?.id === id
    await removeVault(id)
    await settleChoice()
    if (!wasOpen) continue
    lockEverywhere()
    startOver(client)
  }
}

/** The browser may have removed everything, or a device was removed: then nobody may be asked to unlock it. */
export async function settleChoice(): Promise<void> {
  const vaults = await storedVaults()
  if (readPreference('phone') === 'own' && !vaults.some(({ mode }) => mode === 'own')) writePreference('phone', '')
}
