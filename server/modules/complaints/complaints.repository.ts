import type { Queryable } from '#server/db/db.ts'
import type { Text } from '#server/text.ts'
import type { PointAnswer, StoredAnswer } from './complaint.ts'

const columns = 'id, complaint_id, point_number, content, learned_at'

export const complaintsRepository = {
  async answersTo(tx: Queryable, complaintId: string): Promise<StoredAnswer[]> {
    const sql = `select ${columns} from point_answers where complaint_id = $1 order by learned_at, point_number`
    return (await tx.query<AnswerRow>(sql, [complaintId])).map(toAnswer)
  },

  /** How many points are answered, by complaint. One without any is left out. */
  async countAnswers(tx: Queryable, complaintIds: readonly string[]): Promise<Map<string, number>> {
    const sql = `select complaint_id, count(*)::int as answered from point_answers
      where complaint_id = any ($1::uuid[]) group by complaint_id`
    const rows = await tx.query<{ complaint_id: string; answered: number }>(sql, [complaintIds])
    return new Map(rows.map((row) => [row.complaint_id, row.answered]))
  },

  async findAnswer(tx: Queryable, id: string): Promise<StoredAnswer | null> {
    const [row] = await tx.query<AnswerRow>(`select ${columns} from point_answers where id = $1`, [id])
    return row ? toAnswer(row) : null
  },

  async upsertAnswer(tx: Queryable, caseId: string, answer: StoredAnswer): Promise<void> {
    const sql = `insert into point_answers (id, complaint_id, case_id, point_number, content, learned_at)
      values ($1, $2, $3, $4, $5::jsonb, $6)
      on conflict (id) do update set point_number = excluded.point_number, content = excluded.content,
        learned_at = excluded.learned_at`
    const { id, complaintId, pointNumber, content, learnedAt } = answer
    await tx.query(sql, [id, complaintId, caseId, pointNumber, JSON.stringify(content), learnedAt])
  },

  async caseTitle(tx: Queryable, caseId: string): Promise<Text> {
    const [row] = await tx.query<{ title: Text }>('select title from cases where id = $1', [caseId])
    if (!row) throw new Error('The case is not to be seen in this transaction.')
    return row.title
  },

  /** What the thing of a complaint is called, and whether it is a decision about an offer; `null` when the case has no such thing. */
  async aboutOf(
    tx: Queryable,
    caseId: string,
    kind: 'letter' | 'meeting' | 'activity',
    id: string,
  ): Promise<{ title: Text; overOffer: boolean } | null> {
    const [row] = await tx.query<{ title: Text; over_offer: boolean }>(aboutStatements[kind], [id, caseId])
    return row ? { title: row.title, overOffer: row.over_offer } : null
  },
}

const aboutStatements = {
  letter: `select content -> 'title' as title, coalesce((content ->> 'overOffer')::boolean, false) as over_offer
    from letters where id = $1 and case_id = $2`,
  meeting: `select content -> 'title' as title, false as over_offer from meetings where id = $1 and case_id = $2`,
  activity: `select content -> 'title' as title, false as over_offer from activities where id = $1 and case_id = $2`,
}

interface AnswerRow {
  id: string
  complaint_id: string
  point_number: number
  content: PointAnswer
  learned_at: string
}

function toAnswer(row: AnswerRow): StoredAnswer {
  return {
    id: row.id,
    complaintId: row.complaint_id,
    pointNumber: row.point_number,
    content: row.content,
    learnedAt: row.learned_at,
  }
}
