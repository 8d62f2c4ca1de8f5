import type { Queryable } from '#server/db/db.ts'
import { type FedRecord, type FeedContext, refuse, type Taken } from '#server/modules/feed/feed.public.ts'
import { lockFiling } from '#server/modules/filings/filings.public.ts'
import { moveMatter } from '#server/modules/matters/matters.public.ts'
import { bodyOf, type PointAnswer, type StoredAnswer } from './complaint.ts'
import { complaintsRepository } from './complaints.repository.ts'

export interface PointAnswerData extends PointAnswer {
  complaintId: string
  pointNumber: number
}

/**
 * Takes the answer to one point. The same record again replaces it. The complaint is answered when every point is, and not before.
 * Throws Refusal for an unknown complaint, a point that does not exist, or a point that another record has answered.
 */
export async function takePointAnswer(
  tx: Queryable,
  record: FedRecord<PointAnswerData>,
  context: FeedContext,
): Promise<Taken> {
  const { complaintId, pointNumber, ...content } = record.data
  const filing = await lockFiling(tx, 'complaint', complaintId)
  if (!filing || !(await context.isFed(tx, 'case', filing.caseId))) {
    refuse('/complaintId', 'There is no complaint with this id. It is the filingId that the delivery gave you.')
  }
  const { points } = bodyOf(filing)
  refuseUnknownPoint(pointNumber, points.length)
  const earlier = await complaintsRepository.answersTo(tx, complaintId)
  await refuseMisplaced(tx, record, earlier)

  const answer = { id: record.id, complaintId, pointNumber, content, learnedAt: context.now.toISOString() }
  await complaintsRepository.upsertAnswer(tx, filing.caseId, answer)
  const answered = new Set([...earlier.filter(({ id }) => id !== record.id), answer].map((each) => each.pointNumber))
  const since = context.asOfDay
  await moveMatter(
    tx,
    'complaint',
    complaintId,
    answered.size === points.length
      ? { state: 'answered', turn: 'nobody', since, closed: true }
      : { state: 'partlyAnswered', turn: 'authority', since },
  )
  return { caseId: filing.caseId, seenOn: context.asOfDay }
}

function refuseUnknownPoint(pointNumber: number, count: number): void {
  if (pointNumber <= count) return
  const known = count === 1 ? 'point 1' : `the points 1 to ${count}`
  refuse('/pointNumber', `There is no point ${pointNumber}. The complaint has ${known}.`)
}

async function refuseMisplaced(
  tx: Queryable,
  { id, data }: FedRecord<PointAnswerData>,
  earlier: readonly StoredAnswer[],
): Promise<void> {
  const other = earlier.find((each) => each.pointNumber === data.pointNumber && each.id !== id)
  if (other) refuse('/pointNumber', `This point is answered by the record ${other.id}. Send that record to change it.`)
  const same = await complaintsRepository.findAnswer(tx, id)
  if (same && same.complaintId !== data.complaintId) {
    refuse('/complaintId', 'This record answers another complaint. Send a new record with an id of its own.')
  }
}
