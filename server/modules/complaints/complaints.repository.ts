import type { Queryable } from '#server/db/db.ts'
import type { Text } from '#server/text.ts'
import type { Evidence, PointAnswer, StoredAnswer } from './complaint.ts'

const columns = 'id, complaint_id, point_number, content, learned_at'

export const complaintsRepository = {
  async answersTo(tx: Queryable, complaintId: string): Promise<StoredAnswer[]> {
    const sql = `select ${columns} from point_answers where complaint_id = $1 order by learned_at, point_number`
    return (await tx.query<AnswerRow>(sql, [complaintId])).map(toAnswer)
  },

  /** Of the answers to each complaint, by the number of the point, only whether they speak of a principle decision. */
  async answersInShort(tx: Queryable, complaintIds: readonly string[]): Promise<Map<string, AnswersInShort>> {
    const sql = `select complaint_id, point_number, content -> 'citedAnswer' as cited_answer from point_answers
      where complaint_id = any ($1::uuid[])`
    const rows = await tx.query<ShortRow>(sql, [complaintIds])
    const found = new Map<string, Map<number, Pick<PointAnswer, 'citedAnswer'>>>()
    for (const { complaint_id: id, point_number: number, cited_answer: citedAnswer } of rows) {
      found.set(id, (found.get(id) ?? new Map()).set(number, citedAnswer ? { citedAnswer } : {}))
    }
    return found
  },

  /** What the things that points show are called, by id. What the case does not have is left out. */
  async titlesOf(tx: Queryable, caseId: string, evidence: readonly Evidence[]): Promise<Map<string, Text>> {
    const ids = (kind: Evidence['kind']) => evidence.filter((each) => each.kind === kind).map(({ id }) => id)
    if (evidence.every(({ kind }) => kind === 'file')) return new Map()
    const sql = `select id, content -> 'title' as title from letters where case_id = $1 and id = any ($2::uuid[])
      union all select id, content -> 'title' from meetings where case_id = $1 and id = any ($3::uuid[])
      union all select id, content -> 'title' from activities where case_id = $1 and id = any ($4::uuid[])`
    const rows = await tx.query<{ id: string; title: Text }>(sql, [
      caseId,
      ids('letter'),
      ids('meeting'),
      ids('activity'),
    ])
    return new Map(rows.map(({ id, title }) => [id, title]))
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

/** Answers by the number of their point. */
type AnswersInShort = ReadonlyMap<number, Pick<PointAnswer, 'citedAnswer'>>

interface ShortRow {
  complaint_id: string
  point_number: number
  cited_answer: Text | null
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
