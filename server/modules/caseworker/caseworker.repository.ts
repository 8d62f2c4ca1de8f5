import type { Queryable } from '#server/db/db.ts'
import type { AssignmentContent, DecisionRole, StoredAssignment } from './assignment.ts'

/** Who has, had and will have a case. */
export const caseworkerRepository = {
  /** False when the assignment is stored in another case. */
  async upsert(tx: Queryable, caseId: string, { id, ...content }: StoredAssignment): Promise<boolean> {
    const sql = `insert into assignments as stored (id, case_id, from_on, to_on, content) values ($1, $2, $3, $4, $5::jsonb)
      on conflict (id) do update set from_on = excluded.from_on, to_on = excluded.to_on, content = excluded.content
        where stored.case_id = excluded.case_id
      returning id`
    const params = [id, caseId, content.from, content.to ?? null, JSON.stringify(content)]
    return (await tx.query(sql, params)).length > 0
  },

  async find(tx: Queryable, caseId: string, id: string): Promise<StoredAssignment | null> {
    const sql = 'select id, content from assignments where id = $1 and case_id = $2'
    const [row] = await tx.query<AssignmentRow>(sql, [id, caseId])
    return row ? { id: row.id, ...row.content } : null
  },

  /** Newest first. */
  async list(tx: Queryable, caseId: string): Promise<StoredAssignment[]> {
    const sql = 'select id, content from assignments where case_id = $1 order by from_on desc, id'
    return (await tx.query<AssignmentRow>(sql, [caseId])).map(({ id, content }) => ({ id, ...content }))
  },

  async decisionRoles(tx: Queryable, caseId: string): Promise<DecisionRole[]> {
    const sql = 'select decision_roles from cases where id = $1'
    const [row] = await tx.query<{ decision_roles: DecisionRole[] }>(sql, [caseId])
    return row?.decision_roles ?? []
  },
}

interface AssignmentRow {
  id: string
  content: AssignmentContent
}
