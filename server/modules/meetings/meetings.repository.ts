import type { Queryable } from '#server/db/db.ts'
import type { Text } from '#server/text.ts'
import type { MeetingContent, MeetingState, MeetingSummary, ReplyState, StoredMeeting } from './meeting.ts'

const summaryColumns = 'id, starts_at, ends_at, state, reply, summary'

export interface MeetingsRange {
  caseId: string
  period: 'coming' | 'past'
  now: string
  after: readonly string[] | null
  limit: number
}

/** Meetings. A list never reads the long content. */
export const meetingsRepository = {
  async find(tx: Queryable, caseId: string, id: string): Promise<StoredMeeting | null> {
    const sql = 'select id, reply, content from meetings where id = $1 and case_id = $2'
    const [row] = await tx.query<StoredMeeting>(sql, [id, caseId])
    return row ?? null
  },

  /** False when the meeting is stored in another case. */
  async upsert(tx: Queryable, meeting: StoredMeeting & { caseId: string }): Promise<boolean> {
    const sql = `insert into meetings as stored (id, case_id, starts_at, ends_at, state, reply, summary, content)
      values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb)
      on conflict (id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at, state = excluded.state,
        reply = excluded.reply, summary = excluded.summary, content = excluded.content
        where stored.case_id = excluded.case_id
      returning id`
    const { id, caseId, reply, content } = meeting
    const { startsAt, endsAt, state, title, form, place } = content
    const json = [JSON.stringify({ title, form, place }), JSON.stringify(content)]
    return (await tx.query(sql, [id, caseId, startsAt, endsAt, state, reply, ...json])).length > 0
  },

  async setReply(tx: Queryable, id: string, reply: ReplyState): Promise<void> {
    await tx.query('update meetings set reply = $2 where id = $1', [id, reply])
  },

  /** Coming ones soonest first, past ones newest first, by when they end. */
  async list(tx: Queryable, { caseId, period, now, after, limit }: MeetingsRange): Promise<MeetingSummary[]> {
    const place = '($3::timestamptz, $4::uuid)'
    const sql =
      period === 'coming'
        ? `select ${summaryColumns} from meetings
            where case_id = $1 and ends_at >= $2 and ($3::timestamptz is null or (ends_at, id) > ${place})
            order by ends_at, id limit $5`
        : `select ${summaryColumns} from meetings
            where case_id = $1 and ends_at < $2 and ($3::timestamptz is null or (ends_at, id) < ${place})
            order by ends_at desc, id desc limit $5`
    const rows = await tx.query<SummaryRow>(sql, [caseId, now, after?.[0] ?? null, after?.[1] ?? null, limit])
    return rows.map(toSummary)
  },

  async upsertReplyAnswer(
    tx: Queryable,
    { replyId, caseId, text }: { replyId: string; caseId: string; text: Text },
  ): Promise<void> {
    const sql = `insert into reply_answers (filing_id, case_id, text) values ($1, $2, $3::jsonb)
      on conflict (filing_id) do update set text = excluded.text`
    await tx.query(sql, [replyId, caseId, JSON.stringify(text)])
  },

  /** What the municipality answered to these replies, by the id of the reply. */
  async replyAnswers(tx: Queryable, replyIds: readonly string[]): Promise<Map<string, Text>> {
    if (replyIds.length === 0) return new Map()
    const sql = 'select filing_id, text from reply_answers where filing_id = any ($1::uuid[])'
    const rows = await tx.query<{ filing_id: string; text: Text }>(sql, [replyIds])
    return new Map(rows.map(({ filing_id, text }) => [filing_id, text]))
  },
}

interface SummaryRow {
  id: string
  starts_at: string
  ends_at: string
  state: MeetingState
  reply: ReplyState
  summary: Pick<MeetingContent, 'title' | 'form' | 'place'>
}

function toSummary({ id, starts_at: startsAt, ends_at: endsAt, state, reply, summary }: SummaryRow): MeetingSummary {
  return { id, ...summary, startsAt, endsAt, state, reply }
}
