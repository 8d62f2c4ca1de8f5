import type { Queryable } from '#server/db/db.ts'
import type { FeedContext } from '#server/modules/feed/feed.public.ts'
import { changeBehind } from '#server/modules/passages/passages.public.ts'
import type { Text } from '#server/text.ts'
import { activitiesRepository } from './activities.repository.ts'
import type { FactContent, FactMark } from './activity.ts'
import { factChanges } from './find-changes.ts'
import { tellChanges } from './tell-changes.ts'

/**
 * Marks a fact as a correction says, or without a mark as the municipality fed it. While it is wrong, every activity that rests on it is to be assessed again. Harmless
 * when the municipality has fed the fact anew since: then its own word stands.
 */
export async function markFact(
  tx: Queryable,
  { caseId, factId, mark, by }: { caseId: string; factId: string; mark: FactMark | null; by: Text },
  context: FeedContext,
): Promise<void> {
  const before = (await activitiesRepository.facts(tx, caseId, [factId])).get(factId)
  const fed = await activitiesRepository.fedMark(tx, factId)
  if (!before || (mark === null && fed === null)) return
  const { id, ...shown } = before
  let own = fed
  const content = await changeBehind(tx, 'facts', { caseId, id }, shown, (whole) => {
    own ??= markOf(whole)
    return { ...withoutMark(whole), ...(mark ?? own) }
  })
  if (mark === null) await activitiesRepository.dropFedMark(tx, id)
  else if (own) await activitiesRepository.keepFedMark(tx, caseId, id, own)
  const fact = { id, ...content }
  await activitiesRepository.upsertFact(tx, caseId, fact)
  await tellChanges(tx, context, { caseId, by, found: factChanges(before, fact) })
}

function markOf({ status, markedOn, correction }: FactContent): FactMark {
  return { status, ...(markedOn ? { markedOn } : {}), ...(correction ? { correction } : {}) }
}

function withoutMark({
  status: _,
  markedOn: _on,
  correction: _right,
  ...rest
}: FactContent): Omit<FactContent, keyof FactMark> {
  return rest
}
