import { filedResponse } from '#server/modules/filings/filed-response.public.ts'
import type { Operations } from '#server/plugins/contract.ts'
import { invalid, notFound } from '#server/problem.ts'
import type { CorrectionsService } from './corrections.service.ts'

/** What the citizen says is not right. */
export function correctionsRoutes(operations: Operations, corrections: CorrectionsService): void {
  operations.on('listCorrections', async ({ access, query }) => ({
    status: 200,
    body: await corrections.list(access, query),
  }))

  operations.on('getCorrection', async ({ access, params }) => {
    const correction = await corrections.get(access, params.correctionId)
    if (!correction) throw notFound()
    return { status: 200, body: correction }
  })

  operations.on('fileCorrection', async ({ access, params, body }) => {
    const result = await corrections.file(access, params.correctionId, body)
    if (result.outcome === 'faulty') throw invalid(result.errors)
    return filedResponse(result)
  })
}
