import type { FeedClient } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import { pageOf, readCursor, writeCursor } from '#server/cursor.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import {
  type AttachmentFile,
  readAttachmentFile,
  receiveAttachment,
} from '#server/modules/attachments/attachments.public.ts'
import { recordAudit } from '#server/modules/audit/audit.public.ts'
import {
  type DeliveredFiling,
  type FilingOfCase,
  isSameReceipt,
  type ReceiptInput,
  toDelivered,
} from './delivered-filing.ts'
import { deliveryRepository } from './delivery.repository.ts'
import { moveByReceipt } from './receipt-matter.ts'

/** `alreadyReceived`: it is in the municipality's system and cannot be given back. */
export type ReceiptOutcome = 'stored' | 'unknown' | 'reasonMissing' | 'alreadyReceived'

export type AttachmentReceiptOutcome = 'stored' | 'unknown' | 'notArrived'

export type DeliveryService = ReturnType<typeof createDeliveryService>

/** The municipality's system fetches what citizens filed and sends receipts back. */
export function createDeliveryService({ db, clock }: { db: Db; clock: Clock }) {
  const collected = (tx: Queryable, client: FeedClient, { id, caseId }: FilingOfCase) =>
    recordAudit(tx, {
      caseId,
      actor: { kind: 'municipality', client: client.id },
      action: 'collected',
      what: 'delivery',
      refId: id,
      at: clock.now(),
    })

  return {
    /**
     * Those without a receipt and those with a file that waits for one, oldest first. The first time that a filing is handed out goes into the audit; polling does not fill it.
     * Throws 422 for a cursor that the service never made.
     */
    list: (
      client: FeedClient,
      page: { cursor?: string; limit: number },
    ): Promise<{ items: DeliveredFiling[]; nextCursor: string | null }> =>
      db.asSystem(async (tx) => {
        const range = { after: readCursor(page.cursor, 'instant', 'uuid'), limit: page.limit + 1 }
        const found = await deliveryRepository.waiting(tx, client.municipality, range)
        const { items, nextCursor } = pageOf(found, page.limit, ({ filedAt, id }) => writeCursor(filedAt, id))
        if (items.length > 0) {
          const ids = items.map(({ id }) => id)
          const first = await deliveryRepository.markCollected(tx, ids, clock.now().toISOString())
          for (const filing of items) if (first.has(filing.id)) await collected(tx, client, filing)
        }
        return { items: items.map(toDelivered), nextCursor }
      }),

    /** One filing with its receipt as it stands, or `null`. */
    get: (client: FeedClient, filingId: string): Promise<DeliveredFiling | null> =>
      db.asSystem(async (tx) => {
        const filing = await deliveryRepository.find(tx, client.municipality, filingId)
        if (filing) await collected(tx, client, filing)
        return filing && toDelivered(filing)
      }),

    /** Stores a receipt. The same one again changes nothing. */
    async receive(client: FeedClient, filingId: string, receipt: ReceiptInput): Promise<ReceiptOutcome> {
      if (receipt.state === 'needsYou' && receipt.reason === undefined) return 'reasonMissing'
      return db.asSystem(async (tx) => {
        const filing = await deliveryRepository.lock(tx, client.municipality, filingId)
        if (!filing) return 'unknown'
        if (isSameReceipt(filing, receipt)) return 'stored'
        if (filing.state === 'received' && receipt.state === 'needsYou') return 'alreadyReceived'
        await deliveryRepository.storeReceipt(tx, filingId, receipt)
        await moveByReceipt(tx, filing, receipt, clock.now())
        const actor = { kind: 'municipality', client: client.id } as const
        const { caseId } = filing
        const at = clock.now()
        await recordAudit(tx, { caseId, actor, action: 'acknowledged', what: 'delivery', refId: filingId, at })
        return 'stored'
      })
    },

    /** A file that has arrived, or `null`. */
    attachment: (client: FeedClient, filingId: string, attachmentId: string): Promise<AttachmentFile | null> =>
      db.asSystem(async (tx) => {
        const filing = await deliveryRepository.find(tx, client.municipality, filingId)
        const file = filing && (await readAttachmentFile(tx, filingId, attachmentId))
        if (filing && file) await collected(tx, client, { ...filing, id: attachmentId })
        return file
      }),

    /** Notes that the municipality's system has a file. The same again changes nothing. */
    receiveAttachment: (
      client: FeedClient,
      filingId: string,
      attachmentId: string,
      receivedAt: string,
    ): Promise<AttachmentReceiptOutcome> =>
      db.asSystem(async (tx) => {
        const filing = await deliveryRepository.lock(tx, client.municipality, filingId)
        const attachment = filing?.attachments.find(({ id }) => id === attachmentId)
        if (!filing || !attachment) return 'unknown'
        if (attachment.state === 'received') return 'stored'
        if (!(await receiveAttachment(tx, filingId, attachmentId, receivedAt))) return 'notArrived'
        const actor = { kind: 'municipality', client: client.id } as const
        const at = clock.now()
        await recordAudit(tx, {
          caseId: filing.caseId,
          actor,
          action: 'acknowledged',
          what: 'delivery',
          refId: attachmentId,
          at,
        })
        return 'stored'
      }),
  }
}
