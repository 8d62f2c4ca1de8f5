import type { Queryable } from '#server/db/db.ts'
import { type FedRecord, type FeedContext, refuse, requireCase, type Taken } from '#server/modules/feed/feed.public.ts'
import { keepHidden } from '#server/modules/passages/passages.public.ts'
import type { Text } from '#server/text.ts'
import { activitiesRepository } from './activities.repository.ts'
import type { Fact, FactContent } from './activity.ts'
import { factChanges } from './find-changes.ts'
import { tellChanges } from './tell-changes.ts'

export type FactData = FactContent & { caseId: string; changedBy: Text }

/**
 * Takes a fact from the feed. A wrong one stays, marked wrong; every activity that rests on it is then shown as one to assess again.
 * Throws Refusal.
 */
export async function takeFact(tx: Queryable, record: FedRecord<FactData>, context: FeedContext): Promise<Taken> {
  const { caseId, changedBy: by, ...fed } = record.data
  await requireCase(tx, context, caseId)
  const content = await keepHidden(tx, 'facts', { caseId, id: record.id }, fed)
  const before = (await activitiesRepository.facts(tx, caseId, [record.id])).get(record.id) ?? null
  const fact = { id: record.id, ...content, ...markedOn(before, content, context) }
  if (!(await activitiesRepository.upsertFact(tx, caseId, fact))) {
    refuse('/caseId', 'This fact belongs to another case. Give a fact in this case an id of its own.')
  }
  // Its own word on the fact comes after whatever a correction has marked.
  await activitiesRepository.dropFedMark(tx, record.id)
  const found = before === null ? [] : factChanges(before, fact)
  await tellChanges(tx, context, { caseId, by, found })
  return { caseId, seenOn: found.length > 0 ? context.asOfDay : null }
}

// Unless the municipality says when it was marked, it was when its system said so the first time.
function markedOn(before: Fact | null, { status, markedOn }: FactContent, context: FeedContext): { markedOn?: string } {
  if (status === 'standing') return {}
  const known = before?.status === status ? before.markedOn : undefined
  return { markedOn: markedOn ?? known ?? context.asOfDay }
}
