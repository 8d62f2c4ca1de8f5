import type { Queryable } from '#server/db/db.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import type { FoundChange, PlanChange } from './plan-change.ts'

// New is what the service learned after the citizen last looked, apart from what had happened long before it knew the case.
const isNew = `(learned_at > coalesce((select changes_seen_at from cases where id = $1), '-infinity')
  and changed_on >= (select news_from from cases where id = $1))`

export const planChangesRepository = {
  /** Adds changes in their order. */
  async add(
    tx: Queryable,
    changes: { caseId: string; on: LocalDate; learnedAt: string; by: Text; found: readonly FoundChange[] },
  ): Promise<void> {
    const { caseId, on, learnedAt, by, found } = changes
    if (found.length === 0) return
    const sql = `insert into plan_changes (id, case_id, changed_on, learned_at, content)
      select gen_random_uuid(), $1, $2, $3, change
      from jsonb_array_elements($4::jsonb) with ordinality as found (change, place) order by place`
    await tx.query(sql, [caseId, on, learnedAt, JSON.stringify(found.map((each) => ({ by, ...each })))])
  },

  /** Newest first. `after` is the day and the number of the last one of the page before. */
  async list(
    tx: Queryable,
    { caseId, after, limit }: { caseId: string; after: readonly string[] | null; limit: number },
  ): Promise<(PlanChange & { number: number })[]> {
    const sql = `select id, number, changed_on, content, ${isNew} as is_new from plan_changes
      where case_id = $1 and ($2::date is null or (changed_on, number) < ($2::date, $3::bigint))
      order by changed_on desc, number desc limit $4`
    const rows = await tx.query<ChangeRow>(sql, [caseId, after?.[0] ?? null, after?.[1] ?? null, limit])
    return rows.map(toChange)
  },

  async countNew(tx: Queryable, caseId: string): Promise<number> {
    const sql = `select count(*) as count from plan_changes where case_id = $1 and ${isNew}`
    const [row] = await tx.query<{ count: number }>(sql, [caseId])
    return Number(row?.count ?? 0)
  },

  async markSeen(tx: Queryable, caseId: string, at: string): Promise<void> {
    await tx.query('update cases set changes_seen_at = greatest(changes_seen_at, $2) where id = $1', [caseId, at])
  },
}

interface ChangeRow {
  id: string
  number: number
  changed_on: LocalDate
  content: FoundChange & { by: Text }
  is_new: boolean
}

function toChange({ id, number, changed_on: on, content, is_new: isNew }: ChangeRow): PlanChange & { number: number } {
  return { id, number, on, ...content, isNew }
}
