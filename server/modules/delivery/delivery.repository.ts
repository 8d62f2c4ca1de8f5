import type { Queryable } from '#server/db/db.ts'
import { type Attachment, attachmentsSql } from '#server/modules/attachments/attachments.public.ts'
import type { FiledAs, FilingKind, StoredFiling } from '#server/modules/filings/filings.public.ts'
import type { Text } from '#server/text.ts'
import type { FilingOfCase, ReceiptInput } from './delivered-filing.ts'

const columns = `f.id, f.case_id, c.person_id as citizen_id, f.person_id, f.filed_as, f.kind, f.target_id, f.body, f.number,
  f.filed_at, f.state, f.receipt_at, f.reference, f.reason, ${attachmentsSql('f.id')} as attachments`

// A municipality's cases are those that it has fed.
const source = `filings f join cases c on c.id = f.case_id
  join feed_records r on r.type = 'case' and r.id = f.case_id and r.feeder = $1`

/** What citizens filed in one municipality's cases. Another municipality's filings do not exist for it. */
export const deliveryRepository = {
  /** Those without a receipt and those with a file that waits for one, oldest first, from the place on. */
  async waiting(
    tx: Queryable,
    municipality: string,
    range: { after: readonly string[] | null; limit: number },
  ): Promise<FilingOfCase[]> {
    const sql = `select ${columns} from ${source}
      where (f.state = 'sent' or f.id in (select filing_id from attachments where state = 'arrived'))
        and ($2::timestamptz is null or (f.filed_at, f.id) > ($2, $3::uuid))
      order by f.filed_at, f.id limit $4`
    const params = [municipality, range.after?.[0] ?? null, range.after?.[1] ?? null, range.limit]
    return (await tx.query<DeliveryRow>(sql, params)).map(toFiling)
  },

  async find(tx: Queryable, municipality: string, id: string): Promise<FilingOfCase | null> {
    const [row] = await tx.query<DeliveryRow>(`select ${columns} from ${source} where f.id = $2`, [municipality, id])
    return row ? toFiling(row) : null
  },

  /** Two receipts for one filing wait for each other until the transaction ends. */
  async lock(tx: Queryable, municipality: string, id: string): Promise<FilingOfCase | null> {
    const sql = `select ${columns} from ${source} where f.id = $2 for update of f`
    const [row] = await tx.query<DeliveryRow>(sql, [municipality, id])
    return row ? toFiling(row) : null
  },

  async storeReceipt(tx: Queryable, id: string, { state, at, reference, reason }: ReceiptInput): Promise<void> {
    const sql = `update filings set state = $2, receipt_at = $3, reference = $4, reason = $5::jsonb where id = $1`
    await tx.query(sql, [id, state, at, reference ?? null, reason ? JSON.stringify(reason) : null])
  },

  /** Notes that these were fetched. Those among them that had not been fetched before. */
  async markCollected(tx: Queryable, ids: readonly string[], at: string): Promise<Set<string>> {
    const sql = 'update filings set collected_at = $2 where id = any ($1::uuid[]) and collected_at is null returning id'
    return new Set((await tx.query<{ id: string }>(sql, [ids, at])).map(({ id }) => id))
  },
}

interface DeliveryRow {
  id: string
  case_id: string
  citizen_id: string
  person_id: string
  filed_as: FiledAs
  kind: FilingKind
  target_id: string | null
  body: unknown
  number: string
  filed_at: string
  state: StoredFiling['state']
  receipt_at: string | null
  reference: string | null
  reason: Text | null
  attachments: Attachment[]
}

function toFiling(row: DeliveryRow): FilingOfCase {
  return {
    id: row.id,
    caseId: row.case_id,
    citizenId: row.citizen_id,
    personId: row.person_id,
    filedAs: row.filed_as,
    kind: row.kind,
    targetId: row.target_id,
    body: row.body,
    number: row.number,
    filedAt: row.filed_at,
    state: row.state,
    receiptAt: row.receipt_at,
    reference: row.reference,
    reason: row.reason,
    attachments: row.attachments,
  }
}
