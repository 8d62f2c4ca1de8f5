import { filedResponse } from '#server/modules/filings/filed-response.public.ts'
import type { Operations } from '#server/plugins/contract.ts'
import { invalid, notFound } from '#server/problem.ts'
import type { ComplaintActionsService } from './complaint-actions.service.ts'
import type { ComplaintsService } from './complaints.service.ts'

/** Complaints in numbered points, answered point by point. */
export function complaintRoutes(
  operations: Operations,
  complaints: ComplaintsService,
  actions: ComplaintActionsService,
): void {
  operations.on('listComplaints', async ({ access, query }) => ({
    status: 200,
    body: await complaints.list(access, query),
  }))

  operations.on('getComplaint', async ({ access, params }) => {
    const complaint = await complaints.get(access, params.complaintId)
    if (!complaint) throw notFound()
    return { status: 200, body: complaint }
  })

  operations.on('fileComplaint', async ({ access, params, body }) => {
    const result = await complaints.file(access, params.complaintId, body)
    if (result.outcome === 'faulty') throw invalid(result.errors)
    return filedResponse(result)
  })

  operations.on('askForMissingAnswer', async ({ access, params: { complaintId, filingId }, body }) =>
    filedResponse(await actions.askForMissingAnswer({ access, complaintId, filingId }, body)),
  )

  operations.on('answerGoOn', async ({ access, params: { complaintId, filingId }, body }) =>
    filedResponse(await actions.answerGoOn({ access, complaintId, filingId }, body)),
  )
}
