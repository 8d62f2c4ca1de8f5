import { randomUUID } from 'node:crypto'
import type { Queryable } from '#server/db/db.ts'

export type AuditActor =
  | { kind: 'citizen' | 'representative' | 'assistant'; personId: string }
  | { kind: 'municipality'; client: string }

export type AuditAction = 'read' | 'filed' | 'refused' | 'fed' | 'acknowledged' | 'collected'

export interface AuditRecord {
  /** Left out when it concerns no case. */
  caseId?: string
  actor: AuditActor
  action: AuditAction
  /** The part of the case: a tag of the contract, such as `letters`. */
  what: string
  refId?: string
  at: Date
}

/** Adds one entry. There is no change and no deletion. */
export async function insertAuditEntry(tx: Queryable, record: AuditRecord): Promise<void> {
  const { actor } = record
  const sql = `insert into audit_entries (id, at, case_id, actor_kind, actor_person, actor_client, action, what, ref_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`
  await tx.query(sql, [
    randomUUID(),
    record.at.toISOString(),
    record.caseId ?? null,
    actor.kind,
    actor.kind === 'municipality' ? null : actor.personId,
    actor.kind === 'municipality' ? actor.client : null,
    record.action,
    record.what,
    record.refId ?? null,
  ])
}
