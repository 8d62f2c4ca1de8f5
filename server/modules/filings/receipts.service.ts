import type { Session } from '#server/access.ts'
import type { Db } from '#server/db/db.ts'
import { type Receipt, receiptOf } from './filing.ts'
import { filingsRepository } from './filings.repository.ts'

export type ReceiptsService = ReturnType<typeof createReceiptsService>

/** For an app that never got the answer to what it sent. */
export function createReceiptsService({ db }: { db: Db }) {
  return {
    /** The receipt of something that the person filed, in a case that is open to them, or `null`. */
    find: ({ personId }: Session, filingId: string): Promise<Receipt | null> =>
      db.asPerson(personId, async (tx) => {
        const filing = await filingsRepository.findFiledBy(tx, personId, filingId)
        return filing ? receiptOf(filing) : null
      }),
  }
}
