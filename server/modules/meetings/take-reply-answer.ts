import type { Queryable } from '#server/db/db.ts'
import { type FedRecord, type FeedContext, refuse, type Taken } from '#server/modules/feed/feed.public.ts'
import { lockFiling, readFilings } from '#server/modules/filings/filings.public.ts'
import { closeMatter, readMatters } from '#server/modules/matters/matters.public.ts'
import type { Text } from '#server/text.ts'
import { meetingsRepository } from './meetings.repository.ts'

/** Takes the municipality's answer to a reply. The record's id is the reply's. Throws Refusal for an unknown reply. */
export async function takeMeetingReplyAnswer(
  tx: Queryable,
  record: FedRecord<{ text: Text }>,
  context: FeedContext,
): Promise<Taken> {
  const reply = await lockFiling(tx, 'meetingReply', record.id)
  if (!reply || !(await context.isFed(tx, 'case', reply.caseId))) {
    refuse('', 'There is no reply with this id. It is the filingId that the delivery gave you.')
  }
  const { caseId, targetId } = reply
  await meetingsRepository.upsertReplyAnswer(tx, { replyId: reply.id, caseId, text: record.data.text })
  if (targetId !== null) await settleChange(tx, { caseId, meetingId: targetId, replyId: reply.id }, context)
  return { caseId, seenOn: context.asOfDay }
}

/** The wish for a change no longer waits for the municipality, unless the citizen has replied anew since. */
async function settleChange(
  tx: Queryable,
  { caseId, meetingId, replyId }: { caseId: string; meetingId: string; replyId: string },
  { today, now }: FeedContext,
): Promise<void> {
  const matter = (await readMatters(tx, 'meeting', [meetingId], today)).get(meetingId)
  if (matter?.state !== 'changeRequested') return
  const { filings } = await readFilings(tx, caseId, 'meetingReply', { targetId: meetingId, limit: 1 })
  if (filings[0]?.id === replyId) await closeMatter(tx, 'meeting', meetingId, now)
}
