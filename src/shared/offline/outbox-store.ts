import { draftRow, type LocalDraft } from './local-drafts.ts'
import { inPhoneDb } from './open-db.ts'
import { openRows } from './open-rows.ts'
import type { OutboxStore } from './outbox.ts'
import type { OutboxContent, OutboxItem, Receipt, SentContent, SentItem } from './outbox-item.ts'
import { migrations, schema } from './outbox-migrations.ts'
import type { Sealed } from './seal.ts'
import type { OpenVault } from './vault.ts'

/** The outbox of one person in the phone's database, and what arrived from here. */
export interface PhoneOutbox extends OutboxStore {
  /**
   * Takes something in to be sent, and removes the draft that it grew out of (`draftId`, the same id as a rule): both or neither. `already` when its
   * id is in the outbox.
   * @throws NoStorageError; a DOMException named QuotaExceededError when the phone is full
   */
  freeze(item: Omit<OutboxItem, 'seq'>, draftId?: string): Promise<'frozen' | 'already'>
  /** Takes something out again and makes it a draft, under `draft.id`: both or neither. Nothing when it has left. */
  takeBack(id: string, draft: LocalDraft): Promise<boolean>
  /** Throws it away unsent. */
  discard(id: string): Promise<void>
  /** What arrived from this phone, newest first. */
  sent(): Promise<SentItem[]>
  /** Keeps what the service knows by now about something that arrived. */
  keepReceipt(item: SentItem): Promise<void>
}

const outboxRecord = (id: string) => `outbox/${id}`
const sentRecord = (id: string) => `receipts/${id}`
/** Receipts are kept for so long on the phone; the service has them for good. */
const keptMs = 14 * 24 * 60 * 60_000
/** Written to the disk before it is said to be kept. */
const strict = { durability: 'strict' } as const

interface Row {
  seq?: number
  id: string
  vaultId: string
  caseId: string
  queuedAt: string
  sealed: Sealed
}

export function phoneOutbox(vault: OpenVault): PhoneOutbox {
  const rowOf = async ({ id, caseId, queuedAt, ...rest }: Omit<OutboxItem, 'seq'>): Promise<Row> => {
    const { request, draft, state, facts }: OutboxContent = rest
    const content = { request, draft, state, facts }
    return { id, caseId, queuedAt, vaultId: vault.id, sealed: await vault.seal(outboxRecord(id), schema, content) }
  }
  const receiptRow = async ({ id, caseId, ...content }: SentItem) => {
    const sealed = await vault.seal(sentRecord(id), schema, content)
    return { id, caseId, vaultId: vault.id, filedAt: content.receipt.filedAt, sealed }
  }

  return {
    async freeze(item, draftId = item.id) {
      const row = await rowOf(item)
      return inPhoneDb(async (db) => {
        const tx = db.transaction(['outbox', 'drafts'], 'readwrite', strict)
        if (await tx.objectStore('outbox').index('byId').getKey(item.id)) return 'already'
        await Promise.all([tx.objectStore('outbox').add(row), tx.objectStore('drafts').delete(draftId), tx.done])
        return 'frozen'
      })
    },

    async list() {
      const rows = await inPhoneDb((db) => db.getAllFromIndex('outbox', 'byVault', vault.id))
      const opened = await openRows<Row, OutboxContent>(vault, rows, {
        from: 'outbox',
        recordOf: outboxRecord,
        schema,
        migrations,
        keyOf: ({ seq }: Row) => seq ?? 0,
      })
      return opened
        .map(({ row: { seq = 0, id, caseId, queuedAt }, content }) => ({ seq, id, caseId, queuedAt, ...content }))
        .sort((one, other) => one.seq - other.seq)
    },

    async change(item) {
      const row = { ...(await rowOf(item)), seq: item.seq }
      await inPhoneDb(async (db) => {
        const tx = db.transaction('outbox', 'readwrite', strict)
        if (await tx.store.getKey(item.seq)) await tx.store.put(row)
        await tx.done
      })
    },

    async settle({ seq, id, caseId, draft, facts: { about } }, receipt: Receipt) {
      const sent: SentContent = {
        receipt,
        kind: draft.kind,
        ...(draft.target ? { target: draft.target } : {}),
        ...(about ? { about } : {}),
      }
      const row = await receiptRow({ id, caseId, ...sent })
      await inPhoneDb(async (db) => {
        const tx = db.transaction(['outbox', 'receipts'], 'readwrite', strict)
        await Promise.all([tx.objectStore('receipts').put(row), tx.objectStore('outbox').delete(seq), tx.done])
      })
    },

    async takeBack(id, draft) {
      const row = await draftRow(vault, draft)
      return inPhoneDb(async (db) => {
        const tx = db.transaction(['outbox', 'drafts'], 'readwrite', strict)
        const key = await tx.objectStore('outbox').index('byId').getKey(id)
        if (key === undefined) return false
        await Promise.all([tx.objectStore('drafts').put(row), tx.objectStore('outbox').delete(key), tx.done])
        return true
      })
    },

    async discard(id) {
      await inPhoneDb(async (db) => {
        const tx = db.transaction('outbox', 'readwrite', strict)
        const key = await tx.store.index('byId').getKey(id)
        if (key !== undefined) await tx.store.delete(key)
        await tx.done
      })
    },

    async sent() {
      const rows = await inPhoneDb((db) => db.getAllFromIndex('receipts', 'byVault', vault.id))
      const old = rows.filter(({ filedAt }) => Date.now() - Date.parse(filedAt) > keptMs)
      for (const { id } of old) await inPhoneDb((db) => db.delete('receipts', id))
      const opened = await openRows<(typeof rows)[number], SentContent>(
        vault,
        rows.filter((row) => !old.includes(row)),
        { from: 'receipts', recordOf: sentRecord, schema, migrations: {} },
      )
      return opened
        .map(({ row: { id, caseId }, content }) => ({ id, caseId, ...content }))
        .sort((one, other) => other.receipt.filedAt.localeCompare(one.receipt.filedAt))
    },

    async keepReceipt(item) {
      const row = await receiptRow(item)
      await inPhoneDb((db) => db.put('receipts', row))
    },
  }
}

/** The ids of everything that waits, for pages that show drafts. @throws NoStorageError */
export async function queuedIds(vault: OpenVault): Promise<Set<string>> {
  const rows = await inPhoneDb((db) => db.getAllFromIndex('outbox', 'byVault', vault.id))
  return new Set(rows.map(({ id }) => id))
}

/** How much lies in the outbox, of everybody on this phone. @throws NoStorageError */
export function countAll(): Promise<number> {
  return inPhoneDb((db) => db.count('outbox'))
}
