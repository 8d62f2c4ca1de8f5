import type { MatterInput } from '#server/modules/matters/matters.public.ts'
import { type LocalDate, localDateOf } from '#server/rules/local-date.ts'
import type { MeetingContent, ReplyState } from './meeting.ts'

const stateAfter = {
  ...{ none: 'replyWanted', accepted: 'accepted', changeRequested: 'changeRequested' },
  // Asking does not cancel the meeting: the municipality has to answer.
  cannotManage: 'changeRequested',
} as const satisfies Record<ReplyState, MatterInput['state']>

/**
 * Whose turn it is before a meeting. It is over on the day of the meeting, and when the municipality asks for no reply nothing is open
 * until the citizen sends one. `since` is the day the reply came, or the day the meeting was told.
 */
export function meetingMatter(meeting: {
  id: string
  caseId: string
  content: MeetingContent
  reply: ReplyState
  since: LocalDate
}): MatterInput {
  const { id: refId, caseId, content, reply, since } = meeting
  const { title, state, replyBy } = content
  const isAsked = reply !== 'none' || replyBy !== undefined
  return {
    ...{ kind: 'meeting', refId, caseId, title, since, state: stateAfter[reply] },
    dueOn: reply === 'none' ? (replyBy ?? null) : null,
    closesOn: localDateOf(content.startsAt),
    closed: state !== 'planned' || !isAsked,
  }
}
