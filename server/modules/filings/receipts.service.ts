import type { CaseAccess, Session } from '#server/access.ts'
import { pageOf, readCursor, writeCursor } from '#server/cursor.ts'
import type { Db } from '#server/db/db.ts'
import { type FilingKind, type Receipt, receiptOf, type StoredFiling } from './filing.ts'
import { filingsRepository } from './filings.repository.ts'

/** Something that was filed, in short, in the form of the contract. */
interface FilingLine {
  kind: Exclude<FilingKind, 'inquiryRaised'>
  targetId?: string
  receipt: Receipt
}

export type ReceiptsService = ReturnType<typeof createReceiptsService>

/** For an app that never got the answer to what it sent, and for whoever wants to see all of it. */
export function createReceiptsService({ db }: { db: Db }) {
  return {
    /** The receipt of something that the person filed, in a case that is open to them, or `null`. */
    find: ({ personId }: Session, filingId: string): Promise<Receipt | null> =>
      db.asPerson(personId, async (tx) => {
        const filing = await filingsRepository.findFiledBy(tx, personId, filingId)
        return filing ? receiptOf(filing) : null
      }),

    /** A page of what the person filed in the case, newest first. Throws 422 for a cursor that the service never made. */
    list: (
      { personId, caseId }: CaseAccess,
      { cursor, limit }: { cursor?: string | undefined; limit: number },
    ): Promise<{ items: FilingLine[]; nextCursor: string | null }> =>
      db.asPerson(personId, async (tx) => {
        const range = { after: readCursor(cursor, 'instant', 'uuid'), limit: limit + 1 }
        const found = await filingsRepository.listFiledBy(tx, personId, caseId, range)
        const { items, nextCursor } = pageOf(found, limit, ({ filedAt, id }) => writeCursor(filedAt, id))
        return { items: items.map(toLine), nextCursor }
      }),
  }
}

function toLine(filing: StoredFiling): FilingLine {
  const { targetId } = filing
  // What the service told by itself is not among what somebody filed.
  const kind = filing.kind as FilingLine['kind']
  return { kind, ...(targetId === null ? {} : { targetId }), receipt: receiptOf(filing) }
}
