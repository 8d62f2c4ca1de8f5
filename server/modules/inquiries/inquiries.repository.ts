import type { Queryable } from '#server/db/db.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import type { AboutKind, InquiryAbout, InquiryAnswer } from './inquiry.ts'

export interface InquiriesRange {
  standing: 'open' | 'closed'
  today: LocalDate
  /** The time of filing and the id of the one that the page comes after. */
  after: readonly string[] | null
  limit: number
}

/** Inquiries, what came of them, and what they can be about. */
export const inquiriesRepository = {
  /** Newest first, from the place on. */
  async list(
    tx: Queryable,
    caseId: string,
    { standing, today, after, limit }: InquiriesRange,
  ): Promise<{ id: string; filedAt: string }[]> {
    const sql = `select f.id, f.filed_at from filings f join matters m on m.kind = 'inquiry' and m.ref_id = f.id
      where f.case_id = $1 and f.kind = 'inquiry' and (m.closed or m.closes_on < $2) = $3
        and ($4::timestamptz is null or f.filed_at < $4 or (f.filed_at = $4 and f.id > $5::uuid))
      order by f.filed_at desc, f.id limit $6`
    const params = [caseId, today, standing === 'closed', after?.[0] ?? null, after?.[1] ?? null, limit]
    const rows = await tx.query<{ id: string; filed_at: string }>(sql, params)
    return rows.map(({ id, filed_at: filedAt }) => ({ id, filedAt }))
  },

  /** Those about the same thing for whose statement the municipality waits. */
  async awaitingStatement(tx: Queryable, caseId: string, about: InquiryAbout): Promise<string[]> {
    const sql = `select m.ref_id from matters m join filings f on f.id = m.ref_id
      where m.case_id = $1 and m.kind = 'inquiry' and m.state = 'statementAwaited' and f.body -> 'about' = $2::jsonb`
    const rows = await tx.query<{ ref_id: string }>(sql, [caseId, JSON.stringify(about)])
    return rows.map(({ ref_id }) => ref_id)
  },

  /** In every case: those that wait for the authority, and whose last day had passed by `today` as it was counted when they were last touched. */
  async pastTheirDay(tx: Queryable, today: LocalDate, limit: number): Promise<string[]> {
    const sql = `select ref_id from matters
      where kind = 'inquiry' and turn = 'authority' and not closed and sort_on < $1 and state <> 'raised'
      order by sort_on limit $2`
    return (await tx.query<{ ref_id: string }>(sql, [today, limit])).map(({ ref_id }) => ref_id)
  },

  async answerTo(tx: Queryable, inquiryId: string): Promise<InquiryAnswer | null> {
    const sql = 'select content from inquiry_answers where inquiry_id = $1'
    const [row] = await tx.query<{ content: InquiryAnswer }>(sql, [inquiryId])
    return row?.content ?? null
  },

  async upsertAnswer(tx: Queryable, caseId: string, inquiryId: string, answer: InquiryAnswer): Promise<void> {
    const sql = `insert into inquiry_answers (inquiry_id, case_id, content) values ($1, $2, $3::jsonb)
      on conflict (inquiry_id) do update set content = excluded.content`
    await tx.query(sql, [inquiryId, caseId, JSON.stringify(answer)])
  },

  async caseTitle(tx: Queryable, caseId: string): Promise<Text> {
    const [row] = await tx.query<{ title: Text }>('select title from cases where id = $1', [caseId])
    if (!row) throw new Error('The case is not to be seen in this transaction.')
    return row.title
  },

  /** What a letter, meeting or activity of the case is called; `null` when the case has no such thing. */
  async titleOf(tx: Queryable, caseId: string, kind: Particular, id: string): Promise<Text | null> {
    const sql = `select content -> 'title' as title from ${tables[kind]} where id = $1 and case_id = $2`
    const [row] = await tx.query<{ title: Text }>(sql, [id, caseId])
    return row?.title ?? null
  },
}

/** Things of which a case has several. */
export type Particular = Extract<AboutKind, 'letter' | 'meeting' | 'activity'>

const tables: Record<Particular, string> = { letter: 'letters', meeting: 'meetings', activity: 'activities' }
