import type { Queryable } from '#server/db/db.ts'
import { readFiling, readFilings } from '#server/modules/filings/filings.public.ts'
import { readEvents, readMatters } from '#server/modules/matters/matters.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import { inquiriesRepository } from './inquiries.repository.ts'
import { type Inquiry, type InquiryAnswer, type InquiryKind, type RaisedBody, toInquiry } from './inquiry.ts'

export type { Inquiry, InquiryAnswer, InquiryKind, RaisedBody }

/** One inquiry with its answer as it stands on the day `today`, or `null`. */
export async function readInquiry(
  tx: Queryable,
  caseId: string,
  inquiryId: string,
  today: LocalDate,
): Promise<Inquiry | null> {
  const [filing, matters, answer, raised, events] = await Promise.all([
    readFiling(tx, caseId, 'inquiry', inquiryId),
    readMatters(tx, 'inquiry', [inquiryId], today),
    inquiriesRepository.answerTo(tx, inquiryId),
    readFilings(tx, caseId, 'inquiryRaised', { targetId: inquiryId, limit: 1 }),
    readEvents(tx, 'inquiry', inquiryId),
  ])
  if (!filing) return null
  const matter = matters.get(inquiryId)
  if (!matter) throw new Error(`The inquiry ${inquiryId} has no matter.`)
  return toInquiry(filing, matter, { answer, raised: raised.filings[0] ?? null, events })
}
