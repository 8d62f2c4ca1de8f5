import type { Queryable } from '#server/db/db.ts'
import { type FedRecord, type FeedContext, refuse, type Taken } from '#server/modules/feed/feed.public.ts'
import { keepHidden } from '#server/modules/passages/passages.public.ts'
import { bodyOf, isAnswered, type PointAnswer } from './complaint.ts'
import { requireComplaint, takeComplaintStep, tellComplaint } from './complaint-steps.ts'
import { complaintsRepository } from './complaints.repository.ts'

export { takeComplaintStep }

export interface PointAnswerData extends PointAnswer {
  complaintId: string
  pointNumber: number
}

/**
 * Takes the answer to one point. The same record again replaces it. The complaint is not closed before every point is answered.
 * An answer that says nothing to the principle decision that its point cites leaves the point open. Throws Refusal for an unknown complaint, a point
 * that does not exist, a point that another record has answered, or words about a principle decision where none is cited.
 */
export async function takePointAnswer(
  tx: Queryable,
  record: FedRecord<PointAnswerData>,
  context: FeedContext,
): Promise<Taken> {
  const { id, data } = record
  const { complaintId, pointNumber, ...fed } = data
  const complaint = await requireComplaint(tx, context, complaintId)
  const { caseId } = complaint
  const content = await keepHidden(tx, 'point_answers', { caseId, id }, fed)
  const same = await complaintsRepository.findAnswer(tx, id)
  if (same && same.complaintId !== complaintId) {
    refuse('/complaintId', 'This record answers another complaint. Send a new record with an id of its own.')
  }
  const point = bodyOf(complaint).points[pointNumber - 1]
  if (point && point.principleDecision === undefined && content.citedAnswer) {
    refuse('/citedAnswer', `Point ${pointNumber} cites no principle decision. Leave it out.`)
  }
  const leavesOpen = point && !isAnswered(point, content) ? ({ leavesOpen: true } as const) : {}
  const on = context.asOfDay
  await tellComplaint(
    tx,
    { caseId, complaintId },
    { type: 'pointAnswered', id: `answer:${id}`, on, point: pointNumber, ...leavesOpen },
    context,
  )
  const answer = { id, complaintId, pointNumber, content, learnedAt: context.now.toISOString() }
  await complaintsRepository.upsertAnswer(tx, caseId, answer)
  return { caseId, seenOn: on }
}
