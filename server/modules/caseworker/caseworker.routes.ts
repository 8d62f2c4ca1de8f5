import { filedResponse } from '#server/modules/filings/filed-response.public.ts'
import type { Operations } from '#server/plugins/contract.ts'
import type { CaseworkerService } from './caseworker.service.ts'

export function caseworkerRoutes(operations: Operations, caseworker: CaseworkerService): void {
  operations.on('getCaseworkers', async ({ access }) => ({ status: 200, body: await caseworker.get(access) }))

  operations.on('fileHandoverComment', async ({ access, params, body }) =>
    filedResponse(await caseworker.fileHandoverComment(access, { ...params, body })),
  )
}
