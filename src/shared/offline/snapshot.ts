import type { Query, QueryClient } from '@tanstack/react-query'
import { ownCase } from '#src/shared/case/case-path.ts'
import { overviewKey } from '#src/shared/case/overview-key.ts'
import { inPhoneDb } from './open-db.ts'
import { SealBrokenError } from './seal.ts'
import type { OpenVault } from './vault.ts'

/** One answer of the server, as it was. */
interface Answer {
  key: readonly unknown[]
  data: unknown
}

export interface KeptAnswer extends Answer {
  id: string
  /** An instant. */
  fetchedAt: string
}

interface StoredAnswer {
  id: string
  vaultId: string
  fetchedAt: string
  sealed: Awaited<ReturnType<OpenVault['seal']>>
}

/** The overview says when something was hidden. */
interface HiddenAt {
  hiddenAt?: string
}

const [overview] = overviewKey(ownCase)
const keptDays = 14
const schema = 1
const recordOf = (id: string) => `records/${id}`
/** The clock of a phone and the service's differ. */
const clocksDifferMs = 5 * 60_000
const expiredBefore = () => new Date(Date.now() - keptDays * 24 * 60 * 60_000).toISOString()

/** Which record holds which answer. In memory only: an id says nothing about what is in it. */
const ids = new Map<string, string>()

/** What was kept and still counts: the newest of each. What is too old is removed, and what does not open is set aside. @throws NoStorageError */
export async function readKept(vault: OpenVault): Promise<KeptAnswer[]> {
  const stored = await inPhoneDb((db) => db.getAllFromIndex('records', 'byVault', vault.id))
  const fresh = stored.filter(({ fetchedAt }) => fetchedAt >= expiredBefore())
  // The newest first: of two copies of the same answer (two pages wrote at once) the older goes.
  // Instants of one form are in order as texts; the browser's rules of sorting words take a slow phone a while to make.
  fresh.sort((one, other) => (one.fetchedAt < other.fetchedAt ? 1 : -1))
  const opened = await Promise.all(fresh.map((record) => open(vault, record)))
  ids.clear()
  const kept = opened
    .filter((answer) => answer !== undefined)
    .filter(({ id, key }) => {
      const hash = JSON.stringify(key)
      if (ids.has(hash)) return false
      return ids.set(hash, id)
    })
  const current = new Set(kept.map(({ id }) => id))
  const gone = stored.filter(({ id }) => !current.has(id)).map(({ id }) => id)
  if (gone.length > 0) void remove(gone).catch(() => undefined)
  return kept
}

/** Puts it into the app's cache, as old as it is. What the server has answered in the meantime stays. */
export function putBack(client: QueryClient, kept: readonly KeptAnswer[]): void {
  for (const { key, data, fetchedAt } of kept) {
    const updatedAt = Date.parse(fetchedAt)
    // Without an end: pages that nobody looks at for a while must still open without a network.
    const query = client.getQueryCache().build(client, { queryKey: key, gcTime: Number.POSITIVE_INFINITY })
    if (query.state.dataUpdatedAt < updatedAt) query.setData(data, { updatedAt, manual: true })
  }
}

async function open(vault: OpenVault, record: StoredAnswer): Promise<KeptAnswer | undefined> {
  const { id, fetchedAt } = record
  try {
    const { key, data } = (await vault.unseal(recordOf(id), record.sealed)) as Answer
    return { id, key, data, fetchedAt }
  } catch (cause) {
    if (!(cause instanceof SealBrokenError)) throw cause
    await setAside(record).catch(() => undefined)
    return undefined
  }
}

async function setAside(record: StoredAnswer): Promise<void> {
  await inPhoneDb(async (db) => {
    const tx = db.transaction(['records', 'setAside'], 'readwrite')
    const aside = { id: recordOf(record.id), from: 'records', at: new Date().toISOString(), record }
    await Promise.all([tx.objectStore('setAside').put(aside), tx.objectStore('records').delete(record.id), tx.done])
  })
}

async function remove(gone: readonly string[]): Promise<void> {
  await inPhoneDb(async (db) => {
    const tx = db.transaction('records', 'readwrite')
    await Promise.all([...gone.map((id) => tx.store.delete(id)), tx.done])
  })
}

/** From now on what is read is kept, and what was read already. The returned function ends it. */
export function keepWhatIsRead(client: QueryClient, vault: OpenVault): () => void {
  for (const query of client.getQueryCache().getAll()) {
    if (query.state.dataUpdatedAt > 0 && isKept(query)) void keep(vault, query)
  }
  return client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return
    if (isKept(event.query)) void keep(vault, event.query)
    const hiddenAt = event.query.queryKey[0] === overview ? (event.query.state.data as HiddenAt).hiddenAt : undefined
    if (hiddenAt) void forgetBefore(client, hiddenAt).catch(() => undefined)
  })
}

/**
 * A text of the case is hidden since then, because it is about somebody else. Older answers may hold it: those on this phone are removed, and those on screen asked
 * for again.
 */
export async function forgetBefore(client: QueryClient, hiddenAt: string): Promise<void> {
  const before = Date.parse(hiddenAt) + clocksDifferMs
  const mayHoldIt = (key: readonly unknown[]) => key[1] === ownCase && key[0] !== overview
  const isOlder = ({ queryKey, state }: Query) => mayHoldIt(queryKey) && state.dataUpdatedAt < before
  client.removeQueries({ type: 'inactive', predicate: isOlder })
  void client.invalidateQueries({ type: 'active', predicate: isOlder })
  const known = [...ids].filter(([hash]) => mayHoldIt(JSON.parse(hash)))
  const stored = await inPhoneDb((db) => Promise.all(known.map(([, id]) => db.get('records', id))))
  const gone = known.filter((_, index) => Date.parse(stored[index]?.fetchedAt ?? '') < before)
  for (const [hash] of gone) ids.delete(hash)
  await remove(gone.map(([, id]) => id))
}

/** What is about somebody else's case is never kept. */
function isKept(query: Query): boolean {
  const { queryKey, meta } = query
  return Boolean(meta?.kept) && (queryKey.length === 1 || queryKey[1] === ownCase)
}

/** Keeping is a help, not a promise: when the phone is full, the page that is shown is not harmed. */
async function keep(vault: OpenVault, { queryKey, meta, state }: Query): Promise<void> {
  const hash = JSON.stringify(queryKey)
  const id = ids.get(hash) ?? crypto.randomUUID()
  ids.set(hash, id)
  const data = typeof meta?.kept === 'function' ? meta.kept(state.data as never) : state.data
  const answer: Answer = { key: queryKey, data }
  const fetchedAt = new Date(state.dataUpdatedAt).toISOString()
  try {
    const record = { id, vaultId: vault.id, fetchedAt, sealed: await vault.seal(recordOf(id), schema, answer) }
    await inPhoneDb(async (db) => {
      const tx = db.transaction(['vaults', 'records'], 'readwrite')
      // Somebody may have logged out in the meantime: nothing may come after that.
      if ((await tx.objectStore('vaults').get(vault.id))?.mode === 'own') await tx.objectStore('records').put(record)
      await tx.done
    })
  } catch {
    ids.delete(hash)
  }
}
