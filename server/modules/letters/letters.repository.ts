import type { Queryable } from '#server/db/db.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import type { LetterContent, LetterKind, LetterSummary, StoredLetter } from './letter.ts'

const summaryColumns = 'id, kind, available_on, act_by, opened_at is null as unread, summary'

export interface LetterWrite {
  id: string
  caseId: string
  receivedOn: LocalDate
  actBy: LocalDate | null
  content: LetterContent
}

async function filedAbout(
  tx: Queryable,
  caseId: string,
  letterId: string,
  filed: 'complaint' | 'inquiry',
  kinds: readonly string[],
): Promise<string[]> {
  const sql = `select id from filings
    where case_id = $1 and kind = $4 and body->'about'->>'id' = $2 and body->>'kind' = any ($3::text[])
    order by filed_at desc, id limit 100`
  return (await tx.query<{ id: string }>(sql, [caseId, letterId, kinds, filed])).map(({ id }) => id)
}

/** Letters. A list never reads the long content. Letters to come are not there yet for anybody who reads. */
export const lettersRepository = {
  /** Null when the letter is stored in another case. A letter stays opened when it is replaced. */
  async upsert(tx: Queryable, letter: LetterWrite): Promise<{ isNew: boolean; opened: boolean } | null> {
    const sql = `insert into letters as stored (id, case_id, kind, available_on, received_on, act_by, summary, content)
      values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb)
      on conflict (id) do update set kind = excluded.kind, available_on = excluded.available_on,
        received_on = excluded.received_on, act_by = excluded.act_by, summary = excluded.summary, content = excluded.content
        where stored.case_id = excluded.case_id
      returning xmax = 0 as is_new, opened_at is not null as opened`
    const { id, caseId, receivedOn, actBy, content } = letter
    const { kind, availableOn, title, about, sender } = content
    const summary = JSON.stringify({ title, summary: about, sender })
    const params = [id, caseId, kind, availableOn, receivedOn, actBy, summary, JSON.stringify(content)]
    const [row] = await tx.query<{ is_new: boolean; opened: boolean }>(sql, params)
    return row ? { isNew: row.is_new, opened: row.opened } : null
  },

  async list(
    tx: Queryable,
    range: { caseId: string; today: LocalDate; after: readonly string[] | null; limit: number },
  ): Promise<LetterSummary[]> {
    const sql = `select ${summaryColumns} from letters
      where case_id = $1 and available_on <= least($2::date, $3::date) and ($3::date is null or available_on < $3 or id > $4::uuid)
      order by available_on desc, id limit $5`
    const { caseId, today, after, limit } = range
    const rows = await tx.query<SummaryRow>(sql, [caseId, today, after?.[0] ?? null, after?.[1] ?? null, limit])
    return rows.map(toSummary)
  },

  /** Costs the same however many there are: all unopened ones are counted as they change, and those to come are few. */
  async countUnread(tx: Queryable, caseId: string, today: LocalDate): Promise<number> {
    const sql = `select coalesce((select unopened from letter_counts where case_id = $1), 0)
      - (select count(*) from letters where case_id = $1 and opened_at is null and available_on > $2) as unread`
    const [row] = await tx.query<{ unread: number }>(sql, [caseId, today])
    return Number(row?.unread ?? 0)
  },

  async find(tx: Queryable, caseId: string, id: string, today: LocalDate): Promise<StoredLetter | null> {
    const sql = `select id, received_on, opened_at is null as unread, content from letters
      where id = $1 and case_id = $2 and available_on <= $3`
    const [row] = await tx.query<LetterRow>(sql, [id, caseId, today])
    return row ? { id: row.id, receivedOn: row.received_on, unread: row.unread, content: row.content } : null
  },

  /** The complaints that are about a letter, newest first. */
  complaintIds(tx: Queryable, caseId: string, letterId: string, kinds: readonly string[]): Promise<string[]> {
    return filedAbout(tx, caseId, letterId, 'complaint', kinds)
  },

  /** The inquiries that are about a letter, newest first. */
  inquiryIds(tx: Queryable, caseId: string, letterId: string, kinds: readonly string[]): Promise<string[]> {
    return filedAbout(tx, caseId, letterId, 'inquiry', kinds)
  },

  async markOpened(tx: Queryable, id: string, at: string): Promise<void> {
    await tx.query('update letters set opened_at = $2 where id = $1 and opened_at is null', [id, at])
  },
}

interface SummaryRow {
  id: string
  kind: LetterKind
  available_on: LocalDate
  act_by: LocalDate | null
  unread: boolean
  summary: { title: Text; summary: Text; sender: Text }
}

interface LetterRow {
  id: string
  received_on: LocalDate
  unread: boolean
  content: LetterContent
}

function toSummary(row: SummaryRow): LetterSummary {
  const { id, kind, available_on: availableOn, act_by: actBy, unread, summary } = row
  return { id, kind, ...summary, availableOn, unread, ...(actBy === null ? {} : { actBy }) }
}
