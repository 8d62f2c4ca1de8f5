import type { Queryable } from '#server/db/db.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { PlanContent, StoredPlan, SubGoal } from './plan.ts'

/** The plan itself, and which of the citizen's own words stand in it. */
export const planRepository = {
  async find(tx: Queryable, caseId: string): Promise<StoredPlan | null> {
    const sql = 'select content, updated_on from plans where case_id = $1'
    const [row] = await tx.query<{ content: PlanContent; updated_on: LocalDate }>(sql, [caseId])
    return row ? { content: row.content, updatedOn: row.updated_on } : null
  },

  async upsert(tx: Queryable, caseId: string, { content, updatedOn }: StoredPlan): Promise<void> {
    const sql = `insert into plans (case_id, content, updated_on) values ($1, $2::jsonb, $3)
      on conflict (case_id) do update set content = excluded.content, updated_on = excluded.updated_on`
    await tx.query(sql, [caseId, JSON.stringify(content), updatedOn])
  },

  /** Activities carry the title of their sub-goal, so that it is there when the plan has dropped it. */
  async spreadSubGoalTitles(tx: Queryable, caseId: string, subGoals: readonly SubGoal[]): Promise<void> {
    const sql = `update activities set sub_goal_title = sub_goal.title
      from jsonb_to_recordset($2::jsonb) as sub_goal (id text, title jsonb)
      where case_id = $1 and content->>'subGoalId' = sub_goal.id and sub_goal_title <> sub_goal.title`
    await tx.query(sql, [caseId, JSON.stringify(subGoals.map(({ id, title }) => ({ id, title })))])
  },

  async findOwnWords(tx: Queryable, caseId: string): Promise<{ version: number; filingId: string } | null> {
    const sql = 'select version, filing_id from own_words where case_id = $1'
    const [row] = await tx.query<{ version: number; filing_id: string }>(sql, [caseId])
    return row ? { version: row.version, filingId: row.filing_id } : null
  },

  /** Makes a filing the words that stand, if the version is still `version` (0: none yet). False when it is another. */
  async replaceOwnWords(tx: Queryable, caseId: string, filingId: string, version: number): Promise<boolean> {
    const sql =
      version === 0
        ? 'insert into own_words (case_id, filing_id, version) values ($1, $2, $3 + 1) on conflict do nothing returning version'
        : 'update own_words set version = version + 1, filing_id = $2 where case_id = $1 and version = $3 returning version'
    return (await tx.query(sql, [caseId, filingId, version])).length > 0
  },
}
