import type { Queryable } from '#server/db/db.ts'
import { type FedRecord, type FeedContext, Refusal, refuse, type Taken } from '#server/modules/feed/feed.public.ts'
import { lockFiling } from '#server/modules/filings/filings.public.ts'
import { tellMatter } from '#server/modules/matters/matters.public.ts'
import { keepHidden } from '#server/modules/passages/passages.public.ts'
import { inquiriesRepository } from './inquiries.repository.ts'
import { bodyOf, type InquiryAnswer, type InquiryKind } from './inquiry.ts'

/**
 * Takes the answer to an inquiry. The same record again replaces it. Throws Refusal for an unknown inquiry, and for an answer that does not fit its kind:
 * whether the municipality agrees belongs to what can be agreed to.
 */
export async function takeInquiryAnswer(
  tx: Queryable,
  { id, data }: FedRecord<InquiryAnswer>,
  context: FeedContext,
): Promise<Taken> {
  const inquiry = await lockFiling(tx, 'inquiry', id)
  if (!inquiry || !(await context.isFed(tx, 'case', inquiry.caseId))) {
    refuse('', 'There is no inquiry with this id. It is the filingId that the delivery gave you.')
  }
  refuseMisfit(bodyOf(inquiry).kind, data)
  const { caseId } = inquiry
  const { asOfDay: on, now: at } = context
  const event = { type: 'answered', id: 'answer', on, waitsUntil: data.waitsUntil ?? null } as const
  const refused = await tellMatter(tx, 'inquiry', { caseId, refId: id, event, at })
  if (refused) throw new Refusal([refused])
  const answer = await keepHidden(tx, 'inquiry_answers', { caseId, id }, data)
  await inquiriesRepository.upsertAnswer(tx, caseId, id, answer)
  return { caseId, seenOn: on }
}

const canBeAgreedTo: readonly InquiryKind[] = ['cannotManage', 'waitForStatement']

function refuseMisfit(kind: InquiryKind, { agreed, noAbsence, waitsUntil }: InquiryAnswer): void {
  if (canBeAgreedTo.includes(kind) && agreed === undefined) refuse('/agreed', `is required for ${kind}`)
  if (!canBeAgreedTo.includes(kind) && agreed !== undefined) refuse('/agreed', `must be left out for ${kind}`)
  if (noAbsence !== undefined && kind !== 'cannotManage') refuse('/noAbsence', `must be left out for ${kind}`)
  const waits = kind === 'waitForStatement' && agreed === true
  if (waits && waitsUntil === undefined) refuse('/waitsUntil', 'is required when you agree to wait')
  if (!waits && waitsUntil !== undefined) refuse('/waitsUntil', 'must be left out unless you agree to wait')
}
