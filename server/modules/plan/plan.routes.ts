import { filedResponse } from '#server/modules/filings/filed-response.public.ts'
import type { Operations } from '#server/plugins/contract.ts'
import type { PlanService } from './plan.service.ts'

export function planRoutes(operations: Operations, plan: PlanService): void {
  operations.on('getPlan', async ({ access }) => ({ status: 200, body: await plan.get(access) }))

  operations.on('listActivities', async ({ access, query }) => ({
    status: 200,
    body: await plan.listActivities(access, query),
  }))

  operations.on('getActivity', async ({ access, params }) => ({
    status: 200,
    body: await plan.getActivity(access, params.activityId),
  }))

  operations.on('listPlanChanges', async ({ access, query }) => ({
    status: 200,
    body: await plan.listChanges(access, query),
  }))

  operations.on('markPlanChangesSeen', async ({ access }) => {
    await plan.markChangesSeen(access)
    return { status: 204 }
  })

  operations.on('fileOwnWords', async ({ access, params, headers, body }) => {
    const version = Number(headers['If-Match'].replaceAll('"', ''))
    return filedResponse(await plan.fileOwnWords(access, { filingId: params.filingId, version, body }))
  })
}
