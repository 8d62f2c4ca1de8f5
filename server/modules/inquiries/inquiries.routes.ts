import { filedResponse } from '#server/modules/filings/filed-response.public.ts'
import type { Operations } from '#server/plugins/contract.ts'
import { invalid, notFound } from '#server/problem.ts'
import type { InquiriesService } from './inquiries.service.ts'

/** Questions, call-backs and other short requests. */
export function inquiryRoutes(operations: Operations, inquiries: InquiriesService): void {
  operations.on('listInquiries', async ({ access, query }) => ({
    status: 200,
    body: await inquiries.list(access, query),
  }))

  operations.on('getInquiry', async ({ access, params }) => {
    const inquiry = await inquiries.get(access, params.inquiryId)
    if (!inquiry) throw notFound()
    return { status: 200, body: inquiry }
  })

  operations.on('fileInquiry', async ({ access, params, body }) => {
    const result = await inquiries.file(access, params.inquiryId, body)
    if (result.outcome === 'faulty') throw invalid(result.errors)
    return filedResponse(result)
  })
}
