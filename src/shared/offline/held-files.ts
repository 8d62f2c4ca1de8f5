import { writePreference } from '#src/shared/preferences.ts'
import { inPhoneDb } from './open-db.ts'
import { SealBrokenError } from './seal.ts'
import { type OpenVault, openVault } from './vault.ts'

/** A file that was added to what is being written, and has not arrived at the service. */
export interface HeldFile {
  id: string
  /** What it belongs to; the same id as the draft's. */
  filingId: string
  name: string
  /** Bytes. */
  size: number
  /** Of its bytes, in lower-case hexadecimal. */
  sha256: string
  /** Where it is sent, once the text has been filed. */
  path: string
  /** The text was sent, or is on its way: the file may follow. */
  ready: boolean
  /** It lies on this phone, encrypted. Otherwise it is in the memory of this page, and gone with it. */
  kept: boolean
  addedAt: string
}

export type NewFile = Pick<HeldFile, 'id' | 'filingId' | 'path'>

/** The version of what is sealed. */
const schema = 1
const factsOf = (id: string) => `files/${id}`
const bytesOf = (id: string) => `fileBytes/${id}`
/** As long as the service keeps a draft. */
const longestMs = 90 * 24 * 60 * 60_000

/** So long what was thrown away may be taken back. */
const takenBackMs = 24 * 60 * 60_000

/** Files that this phone could not keep, by id. */
const inMemory = new Map<string, { file: HeldFile; bytes: Blob }>()

/**
 * Holds a file: encrypted in the open vault, or where there is none or the phone is full, in the memory of this page; `kept` says which.
 * @throws a DOMException when the browser can no longer read what was chosen
 */
export async function holdFile({ id, filingId, path }: NewFile, chosen: File): Promise<HeldFile> {
  const bytes = await chosen.arrayBuffer()
  const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes))
  const facts = { name: chosen.name.slice(0, 255), size: bytes.byteLength, sha256, path }
  const file = { id, filingId, ...facts, ready: false, addedAt: new Date().toISOString() }
  const vault = openVault()
  const kept = vault !== null && (await keep(vault, file, bytes).catch(() => false))
  if (!kept) inMemory.set(id, { file: { ...file, kept }, bytes: chosen })
  return { ...file, kept }
}

async function keep(vault: OpenVault, file: Omit<HeldFile, 'kept'>, bytes: ArrayBuffer): Promise<boolean> {
  const { id, filingId, ready, addedAt, name, size, sha256, path } = file
  const sealed = await vault.seal(factsOf(id), schema, { name, size, sha256, path })
  const sealedBytes = await vault.sealBytes(bytesOf(id), schema, bytes)
  await inPhoneDb(async (db) => {
    const tx = db.transaction(['files', 'fileBytes'], 'readwrite', { durability: 'strict' })
    await Promise.all([
      tx.objectStore('files').put({ id, vaultId: vault.id, filingId, ready, addedAt, sealed }),
      tx.objectStore('fileBytes').put({ id, vaultId: vault.id, sealed: sealedBytes }),
      tx.done,
    ])
  })
  return true
}

/** The files of one filing, or of all, in the order in which they were added. What does not open or is too old is left out. */
export async function heldFiles(filingId?: string): Promise<HeldFile[]> {
  const vault = openVault()
  const kept = vault ? await keptFiles(vault, filingId).catch(() => []) : []
  const loose = [...inMemory.values()].map(({ file }) => file).filter((file) => isOf(file, filingId))
  return [...kept, ...loose].sort((one, other) => one.addedAt.localeCompare(other.addedAt))
}

async function keptFiles(vault: OpenVault, filingId: string | undefined): Promise<HeldFile[]> {
  const rows = await inPhoneDb((db) => db.getAllFromIndex('files', 'byVault', vault.id))
  const files = rows
    .filter((row) => isOf(row, filingId))
    .map(async ({ id, filingId: of, ready, addedAt, sealed }): Promise<HeldFile[]> => {
      if (Date.now() - Date.parse(addedAt) > longestMs) return letGo(id).then(() => [])
      try {
        const facts = (await vault.unseal(factsOf(id), sealed)) as Pick<HeldFile, 'name' | 'size' | 'sha256' | 'path'>
        return [{ id, filingId: of, ready, addedAt, ...facts, kept: true }]
      } catch (cause) {
        if (!(cause instanceof SealBrokenError)) throw cause
        return []
      }
    })
  return (await Promise.all(files)).flat()
}

const isOf = (file: { filingId: string }, filingId: string | undefined) => !filingId || file.filingId === filingId

/** A file's bytes, or null: gone, or damaged. */
export async function readHeld({ id }: HeldFile): Promise<Blob | null> {
  const loose = inMemory.get(id)
  if (loose) return loose.bytes
  const vault = openVault()
  const row = vault && (await inPhoneDb((db) => db.get('fileBytes', id)))
  if (!vault || row?.vaultId !== vault.id) return null
  return vault.unsealBytes(bytesOf(id), row.sealed).then(
    (bytes) => new Blob([bytes]),
    () => null,
  )
}

/** The text is sent now: its files may follow as soon as it has arrived. */
export const releaseFiles = (filingId: string): Promise<void> => setReady(filingId, true)

/** The text was not taken and is being written again: its files wait for it, and go with the draft when that goes. */
export const holdBackFiles = (filingId: string): Promise<void> => setReady(filingId, false)

async function setReady(filingId: string, ready: boolean): Promise<void> {
  const files = await heldFiles(filingId)
  if (files.length === 0) return
  for (const { id, kept } of files) {
    const loose = inMemory.get(id)
    if (loose) loose.file = { ...loose.file, ready }
    if (!kept) continue
    await inPhoneDb(async (db) => {
      const tx = db.transaction('files', 'readwrite', { durability: 'strict' })
      const row = await tx.store.get(id)
      if (row) await tx.store.put({ ...row, ready })
      await tx.done
    })
  }
  if (files.some(({ kept }) => kept)) await countReleased()
}

/** Keeps the number of files that wait, of everybody on this phone, where the start of the app sees it. @throws NoStorageError */
export async function countReleased(): Promise<void> {
  const rows = await inPhoneDb((db) => db.getAll('files'))
  const count = rows.filter(({ ready }) => ready).length
  writePreference('files', count > 0 ? String(count) : '')
}

/** Forgets a file. Harmless when there is none. */
export async function letGo(id: string): Promise<void> {
  if (inMemory.delete(id)) return
  await inPhoneDb(async (db) => {
    const tx = db.transaction(['files', 'fileBytes'], 'readwrite')
    await Promise.all([tx.objectStore('files').delete(id), tx.objectStore('fileBytes').delete(id), tx.done])
  })
  await countReleased()
}

/**
 * Whether a file belongs to nothing any more: what it was added to was thrown away here, longer ago than anybody takes it back. The service
 * may still have it as a filing; the caller knows. @throws NoStorageError
 */
export async function isOrphan({ filingId, addedAt, kept }: HeldFile): Promise<boolean> {
  if (!kept || Date.now() - Date.parse(addedAt) < takenBackMs) return false
  return inPhoneDb(async (db) => {
    const draft = await db.getKey('drafts', filingId)
    return draft === undefined && (await db.getKeyFromIndex('outbox', 'byId', filingId)) === undefined
  })
}

/** Forgets the files of a vault whose text was never sent: they go as drafts do. @throws NoStorageError */
export async function letGoUnreleased(vaultId: string): Promise<void> {
  const rows = await inPhoneDb((db) => db.getAllFromIndex('files', 'byVault', vaultId))
  for (const { id, ready } of rows) if (!ready) await letGo(id)
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
