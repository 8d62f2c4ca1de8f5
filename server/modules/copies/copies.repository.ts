import type { Queryable } from '#server/db/db.ts'
import type { MatterKind } from '#server/modules/matters/matters.public.ts'
import type { Text } from '#server/text.ts'

/** What stands at the head of a paper. */
export const copiesRepository = {
  async caseTitle(tx: Queryable, caseId: string): Promise<Text> {
    const [row] = await tx.query<{ title: Text }>('select title from cases where id = $1', [caseId])
    if (!row) throw new Error('The case is not to be seen in this transaction.')
    return row.title
  },

  /** What the matter is called, or `null` when the case has no such matter. */
  async matterTitle(tx: Queryable, caseId: string, kind: MatterKind, id: string): Promise<Text | null> {
    const sql = 'select title from matters where case_id = $1 and kind = $2 and ref_id = $3'
    const [row] = await tx.query<{ title: Text }>(sql, [caseId, kind, id])
    return row?.title ?? null
  },

  /** The citizen's name, for a paper that goes to the municipality. Only in a system transaction. */
  async citizenName(tx: Queryable, caseId: string): Promise<string> {
    const sql = 'select p.name from cases c join persons p on p.id = c.person_id where c.id = $1'
    const [row] = await tx.query<{ name: string }>(sql, [caseId])
    if (!row) throw new Error('There is no such case.')
    return row.name
  },
}
