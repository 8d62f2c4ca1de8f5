import { allScopes } from '#server/access.ts'
import type { Queryable } from '#server/db/db.ts'

const content = (personId: string) =>
  `'caseId', c.id, 'personId', ${personId}, 'personName', owner.name, 'title', c.title`

/**
 * SQL for a `jsonb` array of the cases (`OpenCase`) that a person may open at an instant: their own, newest first, then those whose citizens gave
 * them access that holds on that day in Denmark. It is one expression, so that it can stand inside the session's own query.
 */
export const openCasesSql = (personId: string, instant: string): string => `(
  select coalesce(jsonb_agg(open.content order by open.own desc, open.started_on desc, open.id), '[]'::jsonb) from (
    select true as own, c.started_on, c.id, jsonb_build_object(${content(personId)},
      'relation', 'self', 'scopes', '${JSON.stringify(allScopes)}'::jsonb) as content
    from cases c join persons owner on owner.id = c.person_id
    where c.person_id = ${personId}
    union all
    select false, c.started_on, c.id, jsonb_build_object(${content(personId)},
      'relation', g.relation, 'scopes', g.scopes, 'endsOn', g.valid_to)
    from grants g join cases c on c.id = g.case_id join persons owner on owner.id = c.person_id
    where g.person_id = ${personId} and c.person_id <> ${personId} and not g.revoked
      and (${instant} at time zone 'Europe/Copenhagen')::date between g.valid_from and g.valid_to
  ) open
)`

/**
 * As what a person helps or has helped in a case, the last access first, whether or not it still holds; `null` when it never began.
 * @param on a local date
 */
export async function findHelperRelation(
  tx: Queryable,
  caseId: string,
  personId: string,
  on: string,
): Promise<'representative' | 'assistant' | null> {
  const sql = `select relation from grants where case_id = $1 and person_id = $2 and valid_from <= $3
    order by valid_to desc, id limit 1`
  const [grant] = await tx.query<{ relation: 'representative' | 'assistant' }>(sql, [caseId, personId, on])
  return grant?.relation ?? null
}

export async function moveLastEvent(tx: Queryable, caseId: string, on: string): Promise<void> {
  await tx.query('update cases set last_event_on = $2 where id = $1 and last_event_on < $2', [caseId, on])
}
