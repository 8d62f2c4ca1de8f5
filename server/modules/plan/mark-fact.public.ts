import type { Queryable } from '#server/db/db.ts'
import type { FeedContext } from '#server/modules/feed/feed.public.ts'
import { changeSealed } from '#server/modules/passages/passages.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import { activitiesRepository } from './activities.repository.ts'
import { factChanges } from './find-changes.ts'
import { tellChanges } from './tell-changes.ts'

/** Marks a fact wrong because of a correction, with the right one beside it. Every activity that rests on it is then to be assessed again. */
export async function markFactWrong(
  tx: Queryable,
  { caseId, factId, on, by, right }: { caseId: string; factId: string; on: LocalDate; by: Text; right?: Text },
  context: FeedContext,
): Promise<void> {
  const before = (await activitiesRepository.facts(tx, caseId, [factId])).get(factId)
  if (!before) return
  const { correction: _earlier, ...rest } = before
  const mark = { status: 'wrong', markedOn: on, ...(right ? { correction: right } : {}) } as const
  const fact = { ...rest, ...mark }
  await activitiesRepository.upsertFact(tx, caseId, fact)
  await changeSealed(tx, 'facts', factId, mark)
  await tellChanges(tx, context, { caseId, by, found: factChanges(before, fact) })
}
