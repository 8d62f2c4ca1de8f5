import { downloadHeaders } from '#server/download-headers.ts'
import { filedResponse } from '#server/modules/filings/filed-response.public.ts'
import type { Operations } from '#server/plugins/contract.ts'
import { invalid, notFound } from '#server/problem.ts'
import type { RecordsService } from './records.service.ts'

/** Access to records: requests, deadlines and documents. */
export function recordsRoutes(operations: Operations, records: RecordsService): void {
  operations.on('listRecordsRequests', async ({ access, query }) => ({
    status: 200,
    body: await records.list(access, query),
  }))

  operations.on('getRecordsRequest', async ({ access, params }) => {
    const request = await records.get(access, params.requestId)
    if (!request) throw notFound()
    return { status: 200, body: request }
  })

  operations.on('fileRecordsRequest', async ({ access, params, body }) => {
    const result = await records.file(access, params.requestId, body)
    if (result.outcome === 'faulty') throw invalid(result.errors)
    return filedResponse(result)
  })

  operations.on('getRecordsDocumentContent', async ({ access, params }) => {
    const file = await records.document(access, params.requestId, params.documentId)
    if (!file) throw notFound()
    return { status: 200, body: file.bytes, headers: downloadHeaders(file.name, file.mediaType) }
  })
}
