import type { Queryable } from '#server/db/db.ts'
import { readFiling } from '#server/modules/filings/filings.public.ts'
import { correctionFactsOf, type EventsOf, readEvents, tellMatter } from '#server/modules/matters/matters.public.ts'
import { bodyOf } from './correction.ts'
import { correctionsRepository } from './corrections.repository.ts'

/**
 * Tells the corrections that wait for it that an activity has been assessed again: it rests on the wrong fact no more, or has ended. Call it with the activity as it
 * was fed.
 */
export async function tellReassessed(
  tx: Queryable,
  activity: { id: string; caseId: string; basedOn: readonly string[]; isOver: boolean },
  { on, at }: { on: string; at: Date },
): Promise<void> {
  const { id, caseId, basedOn, isOver } = activity
  for (const refId of await correctionsRepository.awaitingReassessment(tx, caseId)) {
    const events = (await readEvents(tx, 'correction', refId)).map(({ event }) => event)
    const { lines } = correctionFactsOf(events)
    const filing = await readFiling(tx, caseId, 'correction', refId)
    const factId = filing && bodyOf(filing).about.id
    const restsOnIt = factId !== null && factId !== undefined && basedOn.includes(factId)
    if (lines.get(id) !== null || (restsOnIt && !isOver)) continue
    // After an answer that was changed, the same activity can have to be assessed once more.
    const round = events.filter(({ type }) => type === 'outcome').length
    const event: EventsOf['correction'] = { type: 'lineReassessed', id: `line:${id}:${round}`, on, activity: id }
    const refused = await tellMatter(tx, 'correction', { caseId, refId, event, at })
    if (refused) throw new Error(refused.detail)
  }
}
