import type { Queryable } from '#server/db/db.ts'
import { type FedRecord, type FeedContext, refuse, requireCase, type Taken } from '#server/modules/feed/feed.public.ts'
import { readFilings } from '#server/modules/filings/filings.public.ts'
import { type MatterInput, setMatter } from '#server/modules/matters/matters.public.ts'
import { keepHidden } from '#server/modules/passages/passages.public.ts'
import { type LocalDate, localDateOf } from '#server/rules/local-date.ts'
import type { MeetingContent, ReplyInput, StoredMeeting } from './meeting.ts'
import { meetingMatter } from './meeting-matter.ts'
import { meetingsRepository } from './meetings.repository.ts'

export type MeetingData = MeetingContent & { caseId: string }

/** Takes a meeting from the feed. A meeting that is moved asks the citizen anew. Throws Refusal. */
export async function takeMeeting(tx: Queryable, record: FedRecord<MeetingData>, context: FeedContext): Promise<Taken> {
  const { id, data } = record
  const { caseId, ...given } = data
  await requireCase(tx, context, caseId)
  const fed = { ...given, startsAt: inMilliseconds(given.startsAt), endsAt: inMilliseconds(given.endsAt) }
  const content = await keepHidden(tx, 'meetings', { caseId, id }, fed)
  if (content.endsAt < content.startsAt)
    refuse('/endsAt', 'The meeting ends before it starts. Give an instant after startsAt.')

  const before = await meetingsRepository.find(tx, caseId, id)
  const reply = before === null || isMoved(before.content, content) ? 'none' : before.reply
  if (!(await meetingsRepository.upsert(tx, { id, caseId, reply, content }))) {
    refuse('/caseId', 'This meeting belongs to another case. Give a meeting in this case an id of its own.')
  }
  const stands = reply === 'none' ? await asked(tx, id, before, context) : await replied(tx, caseId, id)
  await setMatter(tx, { ...meetingMatter({ id, caseId, content, reply, since: stands.since }), ...stands }, context.now)
  return { caseId, seenOn: context.asOfDay }
}

type Standing = { since: LocalDate } & Partial<Pick<MatterInput, 'state' | 'closed'>>

// Asked since the meeting was told, or since it was moved away from a reply.
async function asked(tx: Queryable, id: string, before: StoredMeeting | null, context: FeedContext): Promise<Standing> {
  const isAnew = before === null || before.reply !== 'none'
  const first = isAnew ? null : await context.firstFedOn(tx, 'meeting', id)
  return { since: first ?? context.asOfDay }
}

/** How the newest reply stands: a wish that was answered waits for nobody, and what could not be taken waits for the citizen. */
async function replied(tx: Queryable, caseId: string, meetingId: string): Promise<Standing> {
  const { filings } = await readFilings(tx, caseId, 'meetingReply', { targetId: meetingId, limit: 1 })
  const [newest] = filings
  if (!newest) throw new Error(`The meeting ${meetingId} has a reply that was never filed.`)
  if (newest.state === 'needsYou') {
    return { since: localDateOf(newest.receiptAt ?? newest.filedAt), state: 'needsYou' }
  }
  const { kind } = newest.body as ReplyInput
  const isAnswered = kind !== 'accept' && (await meetingsRepository.replyAnswers(tx, [newest.id])).size > 0
  return { since: localDateOf(newest.filedAt), ...(isAnswered ? { closed: true } : {}) }
}

// An acceptance does not cover another time or another way to meet.
function isMoved(before: MeetingContent, after: MeetingContent): boolean {
  return before.startsAt !== after.startsAt || before.form !== after.form
}

function inMilliseconds(instant: string): string {
  return new Date(instant).toISOString()
}
