import type { Queryable } from '#server/db/db.ts'
import type { LocalDate } from '#server/rules/local-date.ts'

const columns = 'id, kind, target, content, version, saved_at, expires_on'

/** A draft as it lies in the table: its content can only be read with the key. */
export interface SealedDraft {
  id: string
  kind: string
  target: string | null
  sealed: Uint8Array
  version: number
  savedAt: string
  expiresOn: LocalDate
}

export interface DraftPlace {
  caseId: string
  personId: string
}

/** Every statement goes by the person, because a draft is nobody else's, however much else they may see of the case. */
export const draftsRepository = {
  /** The newest first, without those that have expired. */
  async list(tx: Queryable, { caseId, personId }: DraftPlace, today: LocalDate, limit: number): Promise<SealedDraft[]> {
    const sql = `select ${columns} from drafts where person_id = $1 and case_id = $2 and expires_on >= $3
      order by saved_at desc, id limit $4`
    return (await tx.query<DraftRow>(sql, [personId, caseId, today, limit])).map(toSealedDraft)
  },

  async find(
    tx: Queryable,
    { caseId, personId }: DraftPlace,
    id: string,
    today: LocalDate,
  ): Promise<SealedDraft | null> {
    const sql = `select ${columns} from drafts where id = $1 and person_id = $2 and case_id = $3 and expires_on >= $4`
    const [row] = await tx.query<DraftRow>(sql, [id, personId, caseId, today])
    return row ? toSealedDraft(row) : null
  },

  async count(tx: Queryable, { caseId, personId }: DraftPlace): Promise<number> {
    const sql = 'select count(*)::int as count from drafts where person_id = $1 and case_id = $2'
    const [row] = await tx.query<{ count: number }>(sql, [personId, caseId])
    return row?.count ?? 0
  },

  /** Two new drafts of one person wait for each other until the transaction ends, so that both are counted. */
  async lockForNew(tx: Queryable, { caseId, personId }: DraftPlace): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`drafts ${personId} ${caseId}`])
  },

  /** `false` when the id is taken. */
  async insert(tx: Queryable, { caseId, personId }: DraftPlace, draft: SealedDraft): Promise<boolean> {
    const sql = `insert into drafts (id, case_id, person_id, kind, target, content, version, saved_at, expires_on)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`
    const { id, kind, target, sealed, version, savedAt, expiresOn } = draft
    const params = [id, caseId, personId, kind, target, sealed, version, savedAt, expiresOn]
    return (await tx.query(sql, params)).length === 1
  },

  /** Replaces the version before `draft.version`. `false` when that is not the one that is stored. */
  async replace(tx: Queryable, { caseId, personId }: DraftPlace, draft: SealedDraft): Promise<boolean> {
    const sql = `update drafts set kind = $4, target = $5, content = $6, version = $7, saved_at = $8, expires_on = $9
      where id = $1 and person_id = $2 and case_id = $3 and version = $7 - 1 returning id`
    const { id, kind, target, sealed, version, savedAt, expiresOn } = draft
    const params = [id, personId, caseId, kind, target, sealed, version, savedAt, expiresOn]
    return (await tx.query(sql, params)).length === 1
  },

  async remove(tx: Queryable, personId: string, id: string): Promise<void> {
    await tx.query('delete from drafts where id = $1 and person_id = $2', [id, personId])
  },

  async removeExpired(tx: Queryable, personId: string, today: LocalDate): Promise<void> {
    await tx.query('delete from drafts where person_id = $1 and expires_on < $2', [personId, today])
  },
}

interface DraftRow {
  id: string
  kind: string
  target: string | null
  content: Uint8Array
  version: number
  saved_at: string
  expires_on: LocalDate
}

function toSealedDraft(row: DraftRow): SealedDraft {
  return {
    id: row.id,
    kind: row.kind,
    target: row.target,
    sealed: row.content,
    version: row.version,
    savedAt: row.saved_at,
    expiresOn: row.expires_on,
  }
}
