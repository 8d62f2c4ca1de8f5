import type { Queryable } from '#server/db/db.ts'
import type { ThingKind } from '#server/modules/passages/passages.public.ts'
import type { Text } from '#server/text.ts'
import type { CorrectionBody, CorrectionOutcome } from './correction.ts'

/** A correction as the text that it is about shows it. */
export interface MarkRow {
  id: string
  body: CorrectionBody
  filedAt: string
  outcome: CorrectionOutcome | null
}

/** What the municipality made of corrections, and what they are about. */
export const correctionsRepository = {
  async outcomeOf(tx: Queryable, correctionId: string): Promise<CorrectionOutcome | null> {
    const sql = 'select content from correction_outcomes where correction_id = $1'
    const [row] = await tx.query<{ content: CorrectionOutcome }>(sql, [correctionId])
    return row?.content ?? null
  },

  async upsertOutcome(tx: Queryable, caseId: string, correctionId: string, outcome: CorrectionOutcome): Promise<void> {
    const sql = `insert into correction_outcomes (correction_id, case_id, content) values ($1, $2, $3::jsonb)
      on conflict (correction_id) do update set content = excluded.content`
    await tx.query(sql, [correctionId, caseId, JSON.stringify(outcome)])
  },

  /** The newest outcome of the corrections of a fact that says it is wrong, or `null`. */
  async newestWrong(tx: Queryable, caseId: string, factId: string): Promise<CorrectionOutcome | null> {
    const sql = `select o.content from correction_outcomes o join filings f on f.id = o.correction_id
      where f.case_id = $1 and f.body -> 'about' ->> 'kind' = 'fact' and f.body -> 'about' ->> 'id' = $2
        and o.content ->> 'outcome' in ('markedWrong', 'removed')
      order by o.content ->> 'decidedOn' desc, f.filed_at desc limit 1`
    const [row] = await tx.query<{ content: CorrectionOutcome }>(sql, [caseId, factId])
    return row?.content ?? null
  },

  async quoteOf(tx: Queryable, correctionId: string): Promise<Text | null> {
    const sql = 'select content from correction_quotes where correction_id = $1'
    const [row] = await tx.query<{ content: Text }>(sql, [correctionId])
    return row?.content ?? null
  },

  async keepQuote(tx: Queryable, caseId: string, correctionId: string, quote: Text): Promise<void> {
    const sql = 'insert into correction_quotes (correction_id, case_id, content) values ($1, $2, $3::jsonb)'
    await tx.query(sql, [correctionId, caseId, JSON.stringify(quote)])
  },

  /** The corrections of these things, oldest first. The newest 100 of a thing are enough for everybody. */
  async marksOf(tx: Queryable, caseId: string, kind: ThingKind, ids: readonly string[]): Promise<MarkRow[]> {
    const sql = `select f.id, f.body, f.filed_at, o.content as outcome
      from filings f left join correction_outcomes o on o.correction_id = f.id
      where f.case_id = $1 and f.kind = 'correction' and f.body -> 'about' ->> 'kind' = $2
        and coalesce(f.body -> 'about' ->> 'id', f.case_id::text) = any ($3::text[])
      order by f.filed_at, f.id`
    type Row = { id: string; body: CorrectionBody; filed_at: string; outcome: CorrectionOutcome | null }
    const rows = await tx.query<Row>(sql, [caseId, kind, ids])
    return rows.map(({ id, body, filed_at: filedAt, outcome }) => ({ id, body, filedAt, outcome }))
  },

  /** The activities that rest on a fact and are still to come or under way. */
  async activitiesOn(tx: Queryable, caseId: string, factId: string): Promise<string[]> {
    const sql =
      'select id from activities where case_id = $1 and is_current and $2 = any (based_on) order by ends_on, id'
    return (await tx.query<{ id: string }>(sql, [caseId, factId])).map(({ id }) => id)
  },

  /** An activity that rests on a fact, where the fact can be read, or `null`. */
  async activityWith(tx: Queryable, caseId: string, factId: string): Promise<string | null> {
    const sql = `select id from activities where case_id = $1 and $2 = any (based_on)
      order by is_current desc, ends_on desc, id limit 1`
    const [row] = await tx.query<{ id: string }>(sql, [caseId, factId])
    return row?.id ?? null
  },

  async activityTitles(tx: Queryable, caseId: string, ids: readonly string[]): Promise<Map<string, Text>> {
    if (ids.length === 0) return new Map()
    const sql = `select id, content -> 'title' as title from activities where case_id = $1 and id = any ($2::uuid[])`
    const rows = await tx.query<{ id: string; title: Text }>(sql, [caseId, ids])
    return new Map(rows.map(({ id, title }) => [id, title]))
  },

  /** The corrections of a case after which something still has to be assessed again. */
  async awaitingReassessment(tx: Queryable, caseId: string): Promise<string[]> {
    const sql = `select ref_id from matters where case_id = $1 and kind = 'correction' and state = 'reassessmentAwaited'`
    return (await tx.query<{ ref_id: string }>(sql, [caseId])).map(({ ref_id }) => ref_id)
  },
}
