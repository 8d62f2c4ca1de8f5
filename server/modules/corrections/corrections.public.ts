import type { Queryable } from '#server/db/db.ts'
import { type FedRecord, type FeedContext, Refusal, refuse, type Taken } from '#server/modules/feed/feed.public.ts'
import { lockFiling, type StoredFiling } from '#server/modules/filings/filings.public.ts'
import {
  correctionFactsOf,
  type EventDetail,
  type EventsOf,
  readEvents,
  tellMatter,
} from '#server/modules/matters/matters.public.ts'
import { leaveHidden, showAgain } from '#server/modules/passages/passages.public.ts'
import { markFact } from '#server/modules/plan/mark-fact.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import { bodyOf, type CorrectionOutcome } from './correction.ts'
import { correctionsRepository } from './corrections.repository.ts'

/** Takes that a correction takes longer. Throws Refusal for an unknown correction, and when the law does not allow it. */
export async function takeCorrectionExtension(
  tx: Queryable,
  record: FedRecord<{ newDue: LocalDate; reason: Text }>,
  context: FeedContext,
): Promise<Taken> {
  const correction = await requireCorrection(tx, context, record.id)
  const { newDue, reason: text } = record.data
  const event = { type: 'extended', id: 'extension', on: context.asOfDay, newDue } as const
  await tell(tx, correction, event, context, { text })
  return { caseId: correction.caseId, seenOn: context.asOfDay }
}

/**
 * Takes what the municipality made of a correction. A fact that was wrong is marked wrong with it, and what was built on it is to be assessed again. What was hidden
 * stays so, or is shown again when the municipality says that it is about the citizen. The municipality can change its answer: the last one counts, and the
 * earlier ones stay in the history. Throws Refusal.
 */
export async function takeCorrectionOutcome(
  tx: Queryable,
  record: FedRecord<CorrectionOutcome>,
  context: FeedContext,
): Promise<Taken> {
  const correction = await requireCorrection(tx, context, record.id)
  const { caseId, id } = correction
  const { data: outcome } = record
  if (outcome.decidedOn > context.today) refuse('/decidedOn', 'lies ahead. Send the outcome when there is one.')
  const { about, fault } = bodyOf(correction)
  const factId = about.kind === 'fact' ? about.id : undefined
  const earlier = await correctionsRepository.outcomeOf(tx, id)
  const lines = factId && isWrong(outcome) ? await linesOn(tx, correction, factId) : []
  const event = { id: `outcome:${record.asOf}`, on: context.asOfDay, result: outcome.outcome, lines } as const
  await tell(tx, correction, { type: 'outcome', ...event }, context, outcome.text ? { text: outcome.text } : undefined)
  await correctionsRepository.upsertOutcome(tx, caseId, id, outcome)
  if (fault === 'notAboutMe' && outcome.outcome === 'removed') await leaveHidden(tx, caseId, id)
  if (fault === 'notAboutMe' && outcome.outcome === 'refused') await showAgain(tx, caseId, id, context.asOfDay)
  if (factId && (isWrong(outcome) || isWrong(earlier))) {
    const wrong = isWrong(outcome) ? outcome : await correctionsRepository.newestWrong(tx, caseId, factId)
    await markFact(tx, { caseId, factId, mark: isWrong(wrong) ? markOf(wrong) : null, by: outcome.by.role }, context)
  }
  return { caseId, seenOn: context.asOfDay }
}

type Wrong = Extract<CorrectionOutcome, { outcome: 'markedWrong' | 'removed' }>

function isWrong(outcome: CorrectionOutcome | null): outcome is Wrong {
  return outcome?.outcome === 'markedWrong' || outcome?.outcome === 'removed'
}

function markOf({ decidedOn, right }: Wrong): { status: 'wrong'; markedOn: LocalDate; correction?: Text } {
  return { status: 'wrong', markedOn: decidedOn, ...(right ? { correction: right } : {}) }
}

/** What is built on the fact now, and what was when an earlier outcome came and is not assessed again yet. */
async function linesOn(tx: Queryable, { caseId, id }: StoredFiling, factId: string): Promise<string[]> {
  const events = await readEvents(tx, 'correction', id)
  const { lines } = correctionFactsOf(events.map(({ event }) => event))
  const waiting = [...lines].filter(([, on]) => on === null).map(([activity]) => activity)
  return [...new Set([...waiting, ...(await correctionsRepository.activitiesOn(tx, caseId, factId))])]
}

async function requireCorrection(tx: Queryable, context: FeedContext, id: string): Promise<StoredFiling> {
  const correction = await lockFiling(tx, 'correction', id)
  if (!correction || !(await context.isFed(tx, 'case', correction.caseId))) {
    refuse('', 'There is no correction with this id. It is the filingId that the delivery gave you.')
  }
  return correction
}

async function tell(
  tx: Queryable,
  { id: refId, caseId }: StoredFiling,
  event: EventsOf['correction'],
  { now: at }: FeedContext,
  detail?: EventDetail,
): Promise<void> {
  const refused = await tellMatter(tx, 'correction', { caseId, refId, event, at, ...(detail ? { detail } : {}) })
  if (refused) throw new Refusal([refused])
}
