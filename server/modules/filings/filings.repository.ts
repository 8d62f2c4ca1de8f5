import type { Queryable } from '#server/db/db.ts'
import { type Attachment, attachmentsSql } from '#server/modules/attachments/attachments.public.ts'
import type { Text } from '#server/text.ts'
import type { FiledAs, FilingKind, FilingState, StoredFiling } from './filing.ts'

const columns = `id, case_id, person_id, filed_as, kind, target_id, body, number, filed_at, state, receipt_at, reference, reason,
  ${attachmentsSql('filings.id')} as attachments`

export interface FilingInsert {
  id: string
  caseId: string
  personId: string
  filedAs: FiledAs
  kind: FilingKind
  targetId: string | null
  body: unknown
  bodyHash: Buffer
  number: string
  filedAt: string
}

export interface FilingsRange {
  targetId?: string | undefined
  /** The time of filing and the id of the one that the page comes after. */
  after: readonly string[] | null
  limit: number
}

/** What a citizen filed. In a citizen's transaction row-level security leaves only the cases that are open to them. */
export const filingsRepository = {
  /** The stored row, or `null` when the id or the number is taken. Waits for another transaction that is storing the same id. */
  async insert(tx: Queryable, filing: FilingInsert): Promise<StoredFiling | null> {
    const sql = `insert into filings (id, case_id, person_id, filed_as, kind, target_id, body, body_hash, number, filed_at)
      values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10) on conflict do nothing returning ${columns}`
    const { id, caseId, personId, filedAs, kind, targetId, body, bodyHash, number, filedAt } = filing
    const params = [id, caseId, personId, filedAs, kind, targetId, JSON.stringify(body), bodyHash, number, filedAt]
    const [row] = await tx.query<FilingRow>(sql, params)
    return row ? toFiling(row) : null
  },

  async findWithHash(tx: Queryable, id: string): Promise<{ filing: StoredFiling; bodyHash: Buffer } | null> {
    const sql = `select ${columns}, body_hash from filings where id = $1`
    const [row] = await tx.query<FilingRow & { body_hash: Buffer }>(sql, [id])
    return row ? { filing: toFiling(row), bodyHash: Buffer.from(row.body_hash) } : null
  },

  async exists(tx: Queryable, id: string): Promise<boolean> {
    return (await tx.query('select 1 from filings where id = $1', [id])).length === 1
  },

  async findFiledBy(tx: Queryable, personId: string, id: string): Promise<StoredFiling | null> {
    const sql = `select ${columns} from filings where id = $1 and person_id = $2 and filed_as <> 'service'`
    const [row] = await tx.query<FilingRow>(sql, [id, personId])
    return row ? toFiling(row) : null
  },

  /** Newest first, from the place on. */
  async listFiledBy(
    tx: Queryable,
    personId: string,
    caseId: string,
    { after, limit }: Omit<FilingsRange, 'targetId'>,
  ): Promise<StoredFiling[]> {
    const sql = `select ${columns} from filings
      where case_id = $1 and person_id = $2 and filed_as <> 'service'
        and ($3::timestamptz is null or filed_at < $3 or (filed_at = $3 and id > $4::uuid))
      order by filed_at desc, id limit $5`
    return (await tx.query<FilingRow>(sql, [caseId, personId, after?.[0] ?? null, after?.[1] ?? null, limit])).map(
      toFiling,
    )
  },

  async find(tx: Queryable, caseId: string, kind: FilingKind, id: string): Promise<StoredFiling | null> {
    const sql = `select ${columns} from filings where id = $1 and case_id = $2 and kind = $3`
    const [row] = await tx.query<FilingRow>(sql, [id, caseId, kind])
    return row ? toFiling(row) : null
  },

  async findAll(tx: Queryable, caseId: string, kind: FilingKind, ids: readonly string[]): Promise<StoredFiling[]> {
    const sql = `select ${columns} from filings where id = any ($1::uuid[]) and case_id = $2 and kind = $3`
    return (await tx.query<FilingRow>(sql, [ids, caseId, kind])).map(toFiling)
  },

  async findOfCase(tx: Queryable, caseId: string, id: string): Promise<StoredFiling | null> {
    const sql = `select ${columns} from filings where id = $1 and case_id = $2`
    const [row] = await tx.query<FilingRow>(sql, [id, caseId])
    return row ? toFiling(row) : null
  },

  async listOfMatter(tx: Queryable, caseId: string, refId: string): Promise<StoredFiling[]> {
    const sql = `select ${columns} from filings
      where case_id = $1 and (id = $2 or target_id = $2 or body -> 'about' ->> 'id' = $2::text)
      order by filed_at, id`
    return (await tx.query<FilingRow>(sql, [caseId, refId])).map(toFiling)
  },

  async lockOfKind(tx: Queryable, kind: FilingKind, id: string): Promise<StoredFiling | null> {
    const sql = `select ${columns} from filings where id = $1 and kind = $2 for update`
    const [row] = await tx.query<FilingRow>(sql, [id, kind])
    return row ? toFiling(row) : null
  },

  /** Newest first, from the place on. */
  async list(tx: Queryable, caseId: string, kind: FilingKind, range: FilingsRange): Promise<StoredFiling[]> {
    const sql = `select ${columns} from filings
      where case_id = $1 and kind = $2
        and ($3::uuid is null or target_id = $3)
        and ($4::timestamptz is null or filed_at < $4 or (filed_at = $4 and id > $5::uuid))
      order by filed_at desc, id limit $6`
    const { targetId = null, after, limit } = range
    const params = [caseId, kind, targetId, after?.[0] ?? null, after?.[1] ?? null, limit]
    return (await tx.query<FilingRow>(sql, params)).map(toFiling)
  },
}

interface FilingRow {
  id: string
  case_id: string
  person_id: string
  filed_as: FiledAs
  kind: FilingKind
  target_id: string | null
  body: unknown
  number: string
  filed_at: string
  state: FilingState
  receipt_at: string | null
  reference: string | null
  reason: Text | null
  attachments: Attachment[]
}

function toFiling(row: FilingRow): StoredFiling {
  return {
    id: row.id,
    caseId: row.case_id,
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
