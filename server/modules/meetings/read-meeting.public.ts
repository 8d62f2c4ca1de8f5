import type { Queryable } from '#server/db/db.ts'
import type { Text } from '#server/text.ts'
import type { PreparationInput, ReplyInput } from './meeting.ts'
import { meetingsRepository } from './meetings.repository.ts'

export type { PreparationInput, ReplyInput }

/** What a meeting is called, or `null` when the case has no such meeting. */
export async function readMeetingTitle(tx: Queryable, caseId: string, meetingId: string): Promise<Text | null> {
  return (await meetingsRepository.find(tx, caseId, meetingId))?.content.title ?? null
}

/** What the municipality answered to a reply, or `null` when it has not. */
export async function readReplyAnswer(tx: Queryable, replyId: string): Promise<Text | null> {
  return (await meetingsRepository.replyAnswers(tx, [replyId])).get(replyId) ?? null
}
