import type { Queryable } from '#server/db/db.ts'
import type { FeedContext } from '#server/modules/feed/feed.public.ts'
import type { Text } from '#server/text.ts'
import type { FoundChange } from './plan-change.ts'
import { planChangesRepository } from './plan-changes.repository.ts'

/**
 * Adds what was found to the history that the citizen reads. What comes with the first day of the case, or of its plan, is how it began and
 * no change.
 */
export async function tellChanges(
  tx: Queryable,
  context: FeedContext,
  { caseId, by, found }: { caseId: string; by: Text; found: readonly FoundChange[] },
): Promise<void> {
  if (found.length === 0) return
  const began = [await context.firstFedOn(tx, 'case', caseId), await context.firstFedOn(tx, 'plan', caseId)]
  if (began.some((day) => day === null || context.asOfDay <= day)) return
  const learnedAt = context.now.toISOString()
  await planChangesRepository.add(tx, { caseId, on: context.asOfDay, learnedAt, by, found })
}
