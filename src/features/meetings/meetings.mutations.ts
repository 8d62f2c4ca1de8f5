import { useQueryClient } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { forgetOverview } from '#src/shared/case/overview-key.ts'
import { filingPath, type Receipt, useFiling } from '#src/shared/filing/use-filing.ts'
import { useOutboxFacts } from '#src/shared/filing/use-outbox-facts.ts'
import {
  type Meeting,
  type MeetingReplyInput,
  meetingKeys,
  meetingQuery,
  type PreparationInput,
} from './meetings.queries.ts'

const replyStates: Record<MeetingReplyInput['kind'], Meeting['reply']> = {
  accept: 'accepted',
  otherTime: 'changeRequested',
  otherForm: 'changeRequested',
  cannotManage: 'cannotManage',
}

/** Sends a reply; afterwards the meeting in memory has it, with its receipt. */
export function useFileReply({ id: meetingId, title, replyBy }: Meeting) {
  const filed = useFiled(meetingId)
  return useFiling<MeetingReplyInput>({
    facts: useOutboxFacts({ about: title, dueOn: replyBy }),
    request: (filingId, body, caseId) => ({
      path: filingPath('/api/cases/{caseId}/meetings/{meetingId}/replies/{filingId}', { caseId, meetingId, filingId }),
      body,
    }),
    onFiled: (receipt, body) =>
      filed(receipt, (meeting) => ({
        ...meeting,
        reply: replyStates[body.kind],
        replies: [{ ...body, receipt }, ...meeting.replies],
      })),
  })
}

/** Sends own words for the meeting; afterwards the meeting in memory has them, with their receipt. */
export function useFilePreparation({ id: meetingId, title }: Meeting) {
  const filed = useFiled(meetingId)
  return useFiling<PreparationInput>({
    facts: useOutboxFacts({ about: title }),
    request: (filingId, body, caseId) => ({
      path: filingPath('/api/cases/{caseId}/meetings/{meetingId}/preparations/{filingId}', {
        caseId,
        meetingId,
        filingId,
      }),
      body,
    }),
    onFiled: (receipt, body) =>
      filed(receipt, (meeting) => ({ ...meeting, preparations: [{ ...body, receipt }, ...meeting.preparations] })),
  })
}

/** Shows what was filed at once, and asks the server for everything that it changed. */
function useFiled(meetingId: string) {
  const client = useQueryClient()
  const caseId = useCaseId()
  return ({ filingId }: Receipt, add: (meeting: Meeting) => Meeting) => {
    const { queryKey } = meetingQuery(caseId, meetingId)
    client.setQueryData(queryKey, (meeting) => (meeting && !holds(meeting, filingId) ? add(meeting) : meeting))
    void client.invalidateQueries({ queryKey })
    void client.invalidateQueries({ queryKey: meetingKeys.lists(caseId) })
    void forgetOverview(client, caseId)
  }
}

function holds({ replies, preparations }: Meeting, filingId: string): boolean {
  return [...replies, ...preparations].some(({ receipt }) => receipt.filingId === filingId)
}
