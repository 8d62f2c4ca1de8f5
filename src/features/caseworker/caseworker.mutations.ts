import { useQueryClient } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { forgetOverview } from '#src/shared/case/overview-key.ts'
import { type Receipt, useFiling } from '#src/shared/filing/use-filing.ts'
import { api, take } from '#src/shared/http/api.ts'
import { type Assignment, type Caseworkers, caseworkersQuery, type HandoverCommentInput } from './caseworker.queries.ts'

/** Sends a comment on a hand-over; afterwards the hand-over in memory has it, with its receipt. */
export function useFileComment(assignmentId: string) {
  const client = useQueryClient()
  const caseId = useCaseId()
  const { queryKey } = caseworkersQuery(caseId)

  const put = async (filingId: string, body: HandoverCommentInput) => {
    const path = { caseId, assignmentId, filingId }
    const receipt = await take(
      api.PUT('/api/cases/{caseId}/handovers/{assignmentId}/comments/{filingId}', { params: { path }, body }),
    )
    client.setQueryData(queryKey, (known) => known && withComment(known, assignmentId, { text: body.text, receipt }))
    void client.invalidateQueries({ queryKey })
    void forgetOverview(client, caseId)
    return receipt
  }
  const hasArrived = async (filingId: string) => {
    const people = await client.fetchQuery({ ...caseworkersQuery(caseId), staleTime: 0 })
    return everybody(people).some(({ handover }) =>
      handover?.comments.some(({ receipt }) => receipt.filingId === filingId),
    )
  }
  return useFiling({ put, hasArrived })
}

function everybody({ current, coming, past }: Caseworkers): Assignment[] {
  return [...current, ...coming, ...past]
}

interface Comment {
  text: string
  receipt: Receipt
}

function withComment(people: Caseworkers, assignmentId: string, comment: Comment): Caseworkers {
  const add = (assignment: Assignment): Assignment => {
    const { handover } = assignment
    if (assignment.id !== assignmentId || !handover) return assignment
    const others = handover.comments.filter(({ receipt }) => receipt.filingId !== comment.receipt.filingId)
    return { ...assignment, handover: { ...handover, comments: [comment, ...others] } }
  }
  return { ...people, current: people.current.map(add), coming: people.coming.map(add), past: people.past.map(add) }
}
