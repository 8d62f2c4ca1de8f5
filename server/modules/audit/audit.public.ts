import type { Queryable } from '#server/db/db.ts'
import { type AuditRecord, insertAuditEntry } from './audit.repository.ts'

/** Writes one entry of the audit, in the transaction of what it tells about: both are stored or neither is. */
export function recordAudit(tx: Queryable, record: AuditRecord): Promise<void> {
  return insertAuditEntry(tx, record)
}
