import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Sealed } from './seal.ts'

/** Everything that lies on the phone. Ids are random or keyed hashes; texts and names are only ever inside `sealed`. Instants are ISO texts. */
export interface Schema extends DBSchema {
  /** One for each person who has used this browser. See vault-keys.ts. */
  vaults: { key: string; value: StoredVault }
  /** Pages that were read, in my-phone mode. See snapshot.ts. */
  records: {
    key: string
    value: { id: string; vaultId: string; fetchedAt: string; sealed: Sealed }
    indexes: { byVault: string }
  }
  /** What is being written. See src/shared/drafts. */
  drafts: {
    key: string
    value: { id: string; vaultId: string; caseId: string; savedAt: string; sealed: Sealed }
    indexes: { byVault: string }
  }
  /** What was filed and has no receipt yet, in the order in which it was filed. See outbox.ts. */
  outbox: {
    key: number
    value: { seq?: number; id: string; vaultId: string; caseId: string; queuedAt: string; sealed: Sealed }
    indexes: { byVault: string; byId: string }
  }
  /** What arrived from this phone, until it is old. See outbox-store.ts. */
  receipts: {
    key: string
    value: { id: string; vaultId: string; caseId: string; filedAt: string; sealed: Sealed }
    indexes: { byVault: string }
  }
  /** Files that were added to what is being written, and have not arrived: what each is called, and below its bytes. See held-files.ts. */
  files: {
    key: string
    value: { id: string; vaultId: string; filingId: string; ready: boolean; addedAt: string; sealed: Sealed }
    indexes: { byVault: string }
  }
  fileBytes: { key: string; value: { id: string; vaultId: string; sealed: Sealed }; indexes: { byVault: string } }
  /** What could not be opened, kept as it was. */
  setAside: { key: string; value: { id: string; from: string; at: string; record: unknown } }
}

export interface StoredVault {
  id: string
  mode: 'shared' | 'own'
  createdAt: string
  /** The data key, wrapped once for each way to open it. */
  wraps: StoredWrap[]
}

export type StoredWrap =
  | { by: 'server'; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }
  | { by: 'passphrase'; salt: Uint8Array<ArrayBuffer>; rounds: number; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }
  | {
      by: 'deviceLock'
      credentialId: Uint8Array<ArrayBuffer>
      salt: Uint8Array<ArrayBuffer>
      iv: Uint8Array<ArrayBuffer>
      data: ArrayBuffer
    }

/** This browser stores nothing: a private window of an old browser, storage switched off, or a broken profile. Online use goes on without. */
export class NoStorageError extends Error {
  override readonly name = 'NoStorageError'
}

const name = 'udvej'
const version = 1
let opening: Promise<IDBPDatabase<Schema>> | undefined

/**
 * The phone's database, opened once and again when the browser has closed it (it does so when storage is cleared or under pressure).
 * @throws NoStorageError
 */
export function phoneDb(): Promise<IDBPDatabase<Schema>> {
  opening ??= open().catch((cause: unknown) => {
    opening = undefined
    throw new NoStorageError('IndexedDB cannot be opened', { cause })
  })
  return opening
}

async function open(): Promise<IDBPDatabase<Schema>> {
  const forget = () => {
    opening = undefined
  }
  const db = await openDB<Schema>(name, version, {
    upgrade(upgrading, from) {
      if (from >= 1) return
      upgrading.createObjectStore('vaults', { keyPath: 'id' })
      upgrading.createObjectStore('records', { keyPath: 'id' }).createIndex('byVault', 'vaultId')
      upgrading.createObjectStore('drafts', { keyPath: 'id' }).createIndex('byVault', 'vaultId')
      const outbox = upgrading.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true })
      outbox.createIndex('byVault', 'vaultId')
      outbox.createIndex('byId', 'id', { unique: true })
      upgrading.createObjectStore('receipts', { keyPath: 'id' }).createIndex('byVault', 'vaultId')
      upgrading.createObjectStore('files', { keyPath: 'id' }).createIndex('byVault', 'vaultId')
      upgrading.createObjectStore('fileBytes', { keyPath: 'id' }).createIndex('byVault', 'vaultId')
      upgrading.createObjectStore('setAside', { keyPath: 'id' })
    },
    // A newer edition in another tab must not wait for this one.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    terminated: forget,
  })
  db.addEventListener('close', forget)
  return db
}

/**
 * Does something in the database, once more with a new connection when the browser had closed the old one in the meantime.
 * @throws NoStorageError; a DOMException named QuotaExceededError when the phone is full
 */
export async function inPhoneDb<Result>(act: (db: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
  try {
    return await act(await phoneDb())
  } catch (cause) {
    if (!(cause instanceof DOMException) || cause.name !== 'InvalidStateError') throw cause
    opening = undefined
    return act(await phoneDb())
  }
}
