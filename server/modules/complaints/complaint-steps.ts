import type { Queryable } from '#server/db/db.ts'
import { type FedRecord, type FeedContext, Refusal, refuse, type Taken } from '#server/modules/feed/feed.public.ts'
import { lockFiling, type StoredFiling } from '#server/modules/filings/filings.public.ts'
import { type EventDetail, type EventsOf, tellMatter } from '#server/modules/matters/matters.public.ts'
import type { Actor, RuleCitation } from '#server/rule-citation.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import type { ComplaintKind } from './complaint.ts'

/** Something that happened to a complaint besides the answers to its points. */
export type ComplaintStepData = {
  complaintId: string
  happenedOn: LocalDate
  text?: Text
  rule?: RuleCitation
  by?: Actor
} & (
  | { step: 'reassessed'; outcome: 'changed' | 'partlyChanged' | 'upheld' }
  | { step: 'forwarded' }
  | { step: 'sentBack' }
  | { step: 'decided'; outcome: 'changed' | 'upheld' | 'dismissed' }
  | { step: 'rerouted'; to: Text; kind?: ComplaintKind }
  | { step: 'extended'; newDue: LocalDate }
)

/** Takes a step of a complaint. Throws Refusal for an unknown complaint, and for a step that cannot follow what has happened. */
export async function takeComplaintStep(
  tx: Queryable,
  record: FedRecord<ComplaintStepData>,
  context: FeedContext,
): Promise<Taken> {
  const { id, data } = record
  const { caseId } = await requireComplaint(tx, context, data.complaintId)
  // What is told to have happened later than today has not happened.
  const on = data.happenedOn < context.today ? data.happenedOn : context.today
  await tellComplaint(
    tx,
    { caseId, complaintId: data.complaintId },
    eventOf(data, `step:${id}`, on),
    context,
    detailOf(data),
  )
  return { caseId, seenOn: on }
}

/** The complaint that a record is about, held until the transaction ends. Throws Refusal. */
export async function requireComplaint(
  tx: Queryable,
  context: FeedContext,
  complaintId: string,
): Promise<StoredFiling> {
  const filing = await lockFiling(tx, 'complaint', complaintId)
  if (!filing || !(await context.isFed(tx, 'case', filing.caseId))) {
    refuse('/complaintId', 'There is no complaint with this id. It is the filingId that the delivery gave you.')
  }
  return filing
}

/** Tells the complaint's matter what the municipality did. Throws Refusal when that is impossible. */
export async function tellComplaint(
  tx: Queryable,
  { caseId, complaintId: refId }: { caseId: string; complaintId: string },
  event: EventsOf['complaint'],
  { now: at }: FeedContext,
  detail?: EventDetail,
): Promise<void> {
  const refused = await tellMatter(tx, 'complaint', { caseId, refId, event, at, ...(detail ? { detail } : {}) })
  if (refused) throw new Refusal([refused])
}

function eventOf(data: ComplaintStepData, id: string, on: LocalDate): EventsOf['complaint'] {
  switch (data.step) {
    case 'reassessed':
      return { type: 'reassessed', id, on, outcome: data.outcome }
    case 'decided':
      return { type: 'decided', id, on, outcome: data.outcome }
    case 'extended':
      return { type: 'extended', id, on, newDue: data.newDue }
    case 'rerouted':
      return { type: 'rerouted', id, on, ...(data.kind ? { about: data.kind } : {}) }
    case 'forwarded':
    case 'sentBack':
      return { type: data.step, id, on }
  }
}

function detailOf(data: ComplaintStepData): EventDetail {
  const { text, rule, by } = data
  const to = data.step === 'rerouted' ? data.to : undefined
  return { ...(text ? { text } : {}), ...(rule ? { rule } : {}), ...(by ? { by } : {}), ...(to ? { to } : {}) }
}
