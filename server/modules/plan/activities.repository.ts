import type { Queryable } from '#server/db/db.ts'
import type { Text } from '#server/text.ts'
import type { ActivityContent, Fact, FactContent, FactMark, StoredActivity } from './activity.ts'

const columns = 'id, case_id, based_on, sub_goal_title, content'

export interface ActivitiesRange {
  caseId: string
  period: 'current' | 'past'
  after: readonly string[] | null
  limit: number
}

/** Activities and the facts that they rest on. */
export const activitiesRepository = {
  async find(tx: Queryable, caseId: string, id: string): Promise<StoredActivity | null> {
    const [row] = await tx.query<ActivityRow>(`select ${columns} from activities where id = $1 and case_id = $2`, [
      id,
      caseId,
    ])
    return row ? toActivity(row) : null
  },

  /** Current ones by when they end, past ones newest first. */
  async list(tx: Queryable, { caseId, period, after, limit }: ActivitiesRange): Promise<StoredActivity[]> {
    const [sign, order] = period === 'current' ? ['>', 'asc'] : ['<', 'desc']
    const sql = `select ${columns} from activities
      where case_id = $1 and is_current = $2 and ($3::date is null or (ends_on, id) ${sign} ($3::date, $4::uuid))
      order by ends_on ${order}, id ${order} limit $5`
    const params = [caseId, period === 'current', after?.[0] ?? null, after?.[1] ?? null, limit]
    return (await tx.query<ActivityRow>(sql, params)).map(toActivity)
  },

  async count(tx: Queryable, caseId: string, period: 'current' | 'past'): Promise<number> {
    const sql = 'select count(*) as total from activities where case_id = $1 and is_current = $2'
    const [row] = await tx.query<{ total: number }>(sql, [caseId, period === 'current'])
    return Number(row?.total ?? 0)
  },

  /** False when the activity is stored in another case. */
  async upsert(tx: Queryable, activity: StoredActivity): Promise<boolean> {
    const sql = `insert into activities as stored (id, case_id, status, ends_on, evaluate_on, based_on, sub_goal_title, content)
      values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb)
      on conflict (id) do update set status = excluded.status, ends_on = excluded.ends_on, evaluate_on = excluded.evaluate_on,
        based_on = excluded.based_on, sub_goal_title = excluded.sub_goal_title, content = excluded.content
        where stored.case_id = excluded.case_id
      returning id`
    const { id, caseId, basedOn, subGoalTitle, content } = activity
    const { status, endsOn, evaluateOn } = content
    const json = [JSON.stringify(subGoalTitle), JSON.stringify(content)]
    return (await tx.query(sql, [id, caseId, status, endsOn, evaluateOn, basedOn, ...json])).length > 0
  },

  /** The facts with these ids, by id. */
  async facts(tx: Queryable, caseId: string, ids: readonly string[]): Promise<Map<string, Fact>> {
    if (ids.length === 0) return new Map()
    const sql = 'select id, content from facts where case_id = $1 and id = any ($2::uuid[])'
    const rows = await tx.query<{ id: string; content: FactContent }>(sql, [caseId, ids])
    return new Map(rows.map(({ id, content }) => [id, { id, ...content }]))
  },

  /** False when the fact is stored in another case. */
  async upsertFact(tx: Queryable, caseId: string, { id, ...content }: Fact): Promise<boolean> {
    const sql = `insert into facts as stored (id, case_id, status, content) values ($1, $2, $3, $4::jsonb)
      on conflict (id) do update set status = excluded.status, content = excluded.content
        where stored.case_id = excluded.case_id
      returning id`
    return (await tx.query(sql, [id, caseId, content.status, JSON.stringify(content)])).length > 0
  },

  /** How the municipality fed a fact that a correction has marked since, or `null`. System only, as the two that follow. */
  async fedMark(tx: Queryable, factId: string): Promise<FactMark | null> {
    const sql = 'select content from fed_fact_marks where fact_id = $1'
    const [row] = await tx.query<{ content: FactMark }>(sql, [factId])
    return row?.content ?? null
  },

  async keepFedMark(tx: Queryable, caseId: string, factId: string, mark: FactMark): Promise<void> {
    const sql = `insert into fed_fact_marks (fact_id, case_id, content) values ($1, $2, $3::jsonb) on conflict do nothing`
    await tx.query(sql, [factId, caseId, JSON.stringify(mark)])
  },

  async dropFedMark(tx: Queryable, factId: string): Promise<void> {
    await tx.query('delete from fed_fact_marks where fact_id = $1', [factId])
  },
}

interface ActivityRow {
  id: string
  case_id: string
  based_on: string[]
  sub_goal_title: Text
  content: ActivityContent
}

function toActivity(row: ActivityRow): StoredActivity {
  const { id, case_id: caseId, based_on: basedOn, sub_goal_title: subGoalTitle, content } = row
  return { id, caseId, basedOn, subGoalTitle, content }
}
