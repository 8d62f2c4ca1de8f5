import { useQueryClient } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { forgetOverview } from '#src/shared/case/overview-key.ts'
import { type Receipt, useFiling } from '#src/shared/filing/use-filing.ts'
import { api, take } from '#src/shared/http/api.ts'
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
export function useFileReply(meetingId: string) {
  const caseId = useCaseId()
  const filed = useFiled(meetingId)
  const put = async (filingId: string, body: MeetingReplyInput) => {
    const path = { caseId, meetingId, filingId }
    const receipt = await take(
      api.PUT('/api/cases/{caseId}/meetings/{meetingId}/replies/{filingId}', { params: { path }, body }),
    )
    filed(receipt, (meeting) => ({
      ...meeting,
      reply: replyStates[body.kind],
      replies: [{ ...body, receipt }, ...meeting.replies],
    }))
    return receipt
  }
  return useFiling({ put, hasArrived: useHasArrived(meetingId, 'replies') })
}

/** Sends own words for the meeting; afterwards the meeting in memory has them, with their receipt. */
export function useFilePreparation(meetingId: string) {
  const caseId = useCaseId()
  const filed = useFiled(meetingId)
  const put = async (filingId: string, body: PreparationInput) => {
    const path = { caseId, meetingId, filingId }
    const receipt = await take(
      api.PUT('/api/cases/{caseId}/meetings/{meetingId}/preparations/{filingId}', { params: { path }, body }),
    )
    filed(receipt, (meeting) => ({ ...meeting, preparations: [{ ...body, receipt }, ...meeting.preparations] }))
    return receipt
  }
  return useFiling({ put, hasArrived: useHasArrived(meetingId, 'preparations') })
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

function useHasArrived(meetingId: string, list: 'replies' | 'preparations') {
  const client = useQueryClient()
  const caseId = useCaseId()
  return async (filingId: string) => {
    const meeting = await client.fetchQuery({ ...meetingQuery(caseId, meetingId), staleTime: 0 })
    return meeting[list].some(({ receipt }) => receipt.filingId === filingId)
  }
}

function holds({ replies, preparations }: Meeting, filingId: string): boolean {
  return [...replies, ...preparations].some(({ receipt }) => receipt.filingId === filingId)
}
