import { arrivedFile, attachmentIn, takePart } from '#mocks/attachments.ts'
import { complaintSummary } from '#mocks/builders/complaint.ts'
import type { HandlerTable } from '#mocks/contract-table.ts'
import { fileOnce, newComplaint } from '#mocks/filings.ts'
import { pageOf } from '#mocks/pages.ts'
import { findById } from '#mocks/refusal.ts'
import { ok } from './answers.ts'

// How a complaint stands once the citizen has said whether it goes on.
const goingOn = { state: 'goesOn', turn: 'authority', next: 'forward', actions: [] } as const
const settled = { state: 'settled', turn: 'nobody', next: 'readOutcome', actions: ['goFurther'] } as const

/** Complaints, their files, and what the citizen sends in them. */
export const complaintsHandlers = {
  '/api/cases/{caseId}/complaints': {
    get: ({ world, query }) => ok(pageOf(world.complaints.map(complaintSummary), query)),
  },
  '/api/cases/{caseId}/complaints/{complaintId}': {
    get: ({ world, params }) => ok(findById(world.complaints, params.complaintId)),
    put: (call) =>
      fileOnce({ ...call, filingId: call.params.complaintId, kind: 'complaint', what: 'complaints' }, (receipt) => {
        call.world.complaints.unshift(newComplaint(call.body, receipt, call.world))
        const letter = call.world.letters.find(({ id }) => id === call.body.about.id)
        letter?.complaintIds.push(receipt.filingId)
      }),
  },
  '/api/cases/{caseId}/complaints/{complaintId}/attachments/{attachmentId}': {
    get: ({ world, params }) => ok(attachmentIn(world, params)),
    patch: ({ world, params, body, offset }) => ok(takePart(attachmentIn(world, params), offset, body)),
  },
  '/api/cases/{caseId}/complaints/{complaintId}/attachments/{attachmentId}/content': {
    get: ({ world, params }) => ({ status: 200, ...arrivedFile(attachmentIn(world, params)) }),
  },
  '/api/cases/{caseId}/complaints/{complaintId}/missing-answer/{filingId}': {
    put: (call) => {
      const complaint = findById(call.world.complaints, call.params.complaintId)
      return fileOnce(
        { ...call, filingId: call.params.filingId, kind: 'missingAnswer', targetId: complaint.id, what: 'complaints' },
        () => {
          const { points } = call.body
          complaint.askedOn = call.world.today
          complaint.matter.actions = complaint.matter.actions.filter((action) => action !== 'askForMissingAnswer')
          complaint.history.push({ event: 'missingAsked', at: call.at.toISOString(), points })
        },
      )
    },
  },
  '/api/cases/{caseId}/complaints/{complaintId}/go-on/{filingId}': {
    put: (call) => {
      const complaint = findById(call.world.complaints, call.params.complaintId)
      return fileOnce(
        { ...call, filingId: call.params.filingId, kind: 'goOn', targetId: complaint.id, what: 'complaints' },
        () => {
          const { goesOn } = call.body
          Object.assign(complaint.matter, goesOn ? goingOn : settled)
          complaint.history.push({ event: 'goOnAnswered', at: call.at.toISOString(), goesOn })
        },
      )
    },
  },
} satisfies Partial<HandlerTable>
