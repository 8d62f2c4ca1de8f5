import { useQueryClient } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { forgetOverview } from '#src/shared/case/overview-key.ts'
import { filingPath, type Receipt, useFiling } from '#src/shared/filing/use-filing.ts'
import { useOutboxFacts } from '#src/shared/filing/use-outbox-facts.ts'
import {
  type Assignment,
  type Caseworkers,
  caseworkersQuery,
  type Handover,
  type HandoverCommentInput,
} from './caseworker.queries.ts'

/** Sends a comment on a hand-over; afterwards the hand-over in memory has it, with its receipt. */
export function useFileComment(assignmentId: string, handover: Handover) {
  const client = useQueryClient()
  const address = useCaseId()
  const { queryKey } = caseworkersQuery(address)
  return useFiling<HandoverCommentInput>({
    facts: useOutboxFacts({ dueOn: handover.commentBy }),
    request: (filingId, body, caseId) => ({
      path: filingPath('/api/cases/{caseId}/handovers/{assignmentId}/comments/{filingId}', {
        caseId,
        assignmentId,
        filingId,
      }),
      body,
    }),
    onFiled: (receipt, { text }) => {
      client.setQueryData(queryKey, (known) => known && withComment(known, assignmentId, { text, receipt }))
      void client.invalidateQueries({ queryKey })
      void forgetOverview(client, address)
    },
  })
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
