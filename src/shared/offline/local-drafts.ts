import { inPhoneDb } from './open-db.ts'
import { openRows } from './open-rows.ts'
import type { FilingKind } from './outbox-item.ts'
import type { OpenVault } from './vault.ts'

/** What lies on this phone of something that is being written. */
export interface LocalDraft {
  id: string
  caseId: string
  kind: FilingKind
  target?: string | undefined
  /** The form's own state. */
  content: object
  /** The version of the server's copy that this was based on; 0 when it has none. */
  basedOn: number
  /** The server does not have this text yet. */
  ahead: boolean
  /** When it was written down here. An instant. */
  savedAt: string
}

type Content = Omit<LocalDraft, 'id' | 'caseId' | 'savedAt'>

/** The version of what is sealed. Raise it together with a step in `migrations`. */
const schema = 1
const migrations: Record<number, (older: unknown) => unknown> = {}
const recordOf = (id: string) => `drafts/${id}`

/** Writes it down, encrypted. @throws NoStorageError; a DOMException named QuotaExceededError when the phone is full */
export async function writeLocalDraft(vault: OpenVault, draft: LocalDraft): Promise<void> {
  const row = await draftRow(vault, draft)
  await inPhoneDb((db) => db.put('drafts', row))
}

/** The draft of an id, or undefined. @throws NoStorageError */
export async function readLocalDraft(vault: OpenVault, id: string): Promise<LocalDraft | undefined> {
  const row = await inPhoneDb((db) => db.get('drafts', id))
  if (row?.vaultId !== vault.id) return undefined
  return (await openDrafts(vault, [row]))[0]
}

/** All drafts of the person on this phone, newest first. @throws NoStorageError */
export async function listLocalDrafts(vault: OpenVault): Promise<LocalDraft[]> {
  const rows = await inPhoneDb((db) => db.getAllFromIndex('drafts', 'byVault', vault.id))
  const drafts = await openDrafts(vault, rows)
  return drafts.sort((one, other) => other.savedAt.localeCompare(one.savedAt))
}

/** Throws it away. Harmless when there is none. @throws NoStorageError */
export function removeLocalDraft(id: string): Promise<void> {
  return inPhoneDb((db) => db.delete('drafts', id))
}

/** A draft as it lies in the store, for whoever writes it in a transaction with something else. */
export async function draftRow(vault: OpenVault, { id, caseId, savedAt, ...content }: LocalDraft) {
  return { id, caseId, savedAt, vaultId: vault.id, sealed: await vault.seal(recordOf(id), schema, content) }
}

type Row = Awaited<ReturnType<typeof draftRow>>

async function openDrafts(vault: OpenVault, rows: readonly Row[]): Promise<LocalDraft[]> {
  const opened = await openRows<Row, Content>(vault, rows, { from: 'drafts', recordOf, schema, migrations })
  return opened.map(({ row: { id, caseId, savedAt }, content }) => ({ id, caseId, savedAt, ...content }))
}
