import type { Queryable } from '#server/db/db.ts'
import { moveLastEvent } from './cases.repository.ts'

export { findHelperRelation, openCasesSql } from './cases.repository.ts'

/**
 * The authority did something in the case that the citizen can see. `on` is the local day it happened; an earlier day than the
 * last one changes nothing. The day decides since when the case is silent.
 */
export function touchCase(tx: Queryable, caseId: string, on: string): Promise<void> {
  return moveLastEvent(tx, caseId, on)
}
