import { correctionSummary } from '#mocks/builders/correction.ts'
import { inquirySummary } from '#mocks/builders/inquiry.ts'
import { recordsRequestSummary } from '#mocks/builders/records-request.ts'
import type { HandlerTable } from '#mocks/contract-table.ts'
import { fileCorrection } from '#mocks/corrections.ts'
import { emptyPdf } from '#mocks/empty-pdf.ts'
import { fileOnce, newInquiry, newRecordsRequest, ownFilings } from '#mocks/filings.ts'
import { pageOf } from '#mocks/pages.ts'
import { findById, Refusal } from '#mocks/refusal.ts'
import { ok } from './answers.ts'

/** Everything else that is filed, receipts and copies. */
export const filingsHandlers = {
  '/api/cases/{caseId}/records-requests': {
    get: ({ world, query }) => ok(pageOf(world.recordsRequests.map(recordsRequestSummary), query)),
  },
  '/api/cases/{caseId}/records-requests/{requestId}': {
    get: ({ world, params }) => ok(findById(world.recordsRequests, params.requestId)),
    put: (call) =>
      fileOnce({ ...call, filingId: call.params.requestId, kind: 'recordsRequest', what: 'records' }, (receipt) => {
        call.world.recordsRequests.unshift(newRecordsRequest(call.body, receipt, call.world))
      }),
  },
  '/api/cases/{caseId}/records-requests/{requestId}/documents/{documentId}/content': {
    get: ({ world, params }) => {
      const { documents } = findById(world.recordsRequests, params.requestId)
      const { file, title } = findById(documents, params.documentId)
      if (!file) throw new Refusal('not-found')
      return { ...ok(title.da), mediaType: file.mediaType, fileName: file.name }
    },
  },
  '/api/cases/{caseId}/inquiries': {
    get: ({ world, query }) => {
      const closed = query?.standing === 'closed'
      const items = world.inquiries.filter(({ matter }) => (matter.turn === 'nobody') === closed)
      return ok(pageOf(items.map(inquirySummary), query))
    },
  },
  '/api/cases/{caseId}/inquiries/{inquiryId}': {
    get: ({ world, params }) => ok(findById(world.inquiries, params.inquiryId)),
    put: (call) =>
      fileOnce({ ...call, filingId: call.params.inquiryId, kind: 'inquiry', what: 'inquiries' }, (receipt) => {
        call.world.inquiries.unshift(newInquiry(call.body, receipt, call.world))
        const letter = call.world.letters.find(({ id }) => id === call.body.about.id)
        letter?.inquiryIds.push(receipt.filingId)
      }),
  },
  '/api/cases/{caseId}/corrections': {
    get: ({ world, query }) => ok(pageOf(world.corrections.map(correctionSummary), query)),
  },
  '/api/cases/{caseId}/corrections/{correctionId}': {
    get: ({ world, params }) => ok(findById(world.corrections, params.correctionId)),
    put: (call) =>
      fileOnce({ ...call, filingId: call.params.correctionId, what: 'complaints', kind: 'correction' }, (receipt) => {
        fileCorrection(call.body, receipt, call.world)
      }),
  },
  '/api/cases/{caseId}/filings/{filingId}/copy': {
    get: ({ world, params }) => {
      const filings = [...world.complaints, ...world.recordsRequests, ...world.inquiries, ...world.corrections]
      const { receipt } = findById(filings, params.filingId)
      return { ...ok(emptyPdf), mediaType: 'application/pdf', fileName: `udvej-${receipt.number}.pdf` }
    },
  },
  '/api/cases/{caseId}/matters/{matterKind}/{matterId}/copy': {
    get: ({ world, params }) => {
      findById(
        [...world.complaints, ...world.recordsRequests, ...world.inquiries, ...world.corrections],
        params.matterId,
      )
      return { ...ok(emptyPdf), mediaType: 'application/pdf', fileName: 'udvej-samlet.pdf' }
    },
  },
  '/api/cases/{caseId}/filings': { get: ({ world, query }) => ok(pageOf(ownFilings(world), query)) },
  '/api/me/receipts/{filingId}': {
    get: ({ world, params }) => {
      const known = [
        ...world.filed,
        ...world.complaints,
        ...world.recordsRequests,
        ...world.inquiries,
        ...world.corrections,
      ].map(({ receipt }) => receipt)
      const receipt = known.find(({ filingId }) => filingId === params.filingId)
      if (!receipt) throw new Refusal('not-found')
      return ok(receipt)
    },
  },
} satisfies Partial<HandlerTable>
