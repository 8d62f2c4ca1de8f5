import type { Queryable } from '#server/db/db.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'

export interface CaseWrite {
  id: string
  personId: string
  title: Text
  startedOn: LocalDate
  endedOn: LocalDate | null
  /** In the form of the contract. */
  decisionRoles: readonly unknown[]
  /** Plan changes before this day are history, not news. Kept from the first time. */
  newsFrom: LocalDate
}

export interface GrantWrite {
  id: string
  caseId: string
  personId: string
  relation: 'representative' | 'assistant'
  scopes: readonly string[]
  from: LocalDate
  to: LocalDate
  revoked: boolean
}

/** What the feed writes of a case and of who may open it. */
export const casesFeedRepository = {
  /** False when the case is stored as another person's. A new case is silent since the day it started. */
  async upsertCase(
    tx: Queryable,
    { id, personId, title, startedOn, endedOn, decisionRoles, newsFrom }: CaseWrite,
  ): Promise<boolean> {
    const sql = `insert into cases as stored (id, person_id, title, started_on, ended_on, decision_roles, last_event_on, news_from)
      values ($1, $2, $3::jsonb, $4, $5, $6::jsonb, $4, $7)
      on conflict (id) do update set title = excluded.title, started_on = excluded.started_on, ended_on = excluded.ended_on,
        decision_roles = excluded.decision_roles
        where stored.person_id = excluded.person_id
      returning id`
    const params = [id, personId, JSON.stringify(title), startedOn, endedOn, JSON.stringify(decisionRoles), newsFrom]
    return (await tx.query(sql, params)).length > 0
  },

  async citizenOf(tx: Queryable, caseId: string): Promise<string | null> {
    const [row] = await tx.query<{ person_id: string }>('select person_id from cases where id = $1', [caseId])
    return row?.person_id ?? null
  },

  /** False when the grant is stored for another case or another helper. */
  async upsertGrant(tx: Queryable, grant: GrantWrite): Promise<boolean> {
    const sql = `insert into grants as stored (id, case_id, person_id, relation, scopes, valid_from, valid_to, revoked)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (id) do update set relation = excluded.relation, scopes = excluded.scopes, valid_from = excluded.valid_from,
        valid_to = excluded.valid_to, revoked = excluded.revoked
        where stored.case_id = excluded.case_id and stored.person_id = excluded.person_id
      returning id`
    const { id, caseId, personId, relation, scopes, from, to, revoked } = grant
    return (await tx.query(sql, [id, caseId, personId, relation, scopes, from, to, revoked])).length > 0
  },
}
