import { queryOptions } from '@tanstack/react-query'
import type { components } from '#api/generated/types.ts'
import { overviewKey } from '#src/shared/case/overview-key.ts'
import { api, take } from '#src/shared/http/api.ts'

export type Overview = components['schemas']['Overview']

/** The first page's one query. */
export const overviewQuery = (caseId: string) =>
  queryOptions({
    queryKey: overviewKey(caseId),
    meta: { kept: true },
    queryFn: ({ signal }) => take(api.GET('/api/cases/{caseId}/overview', { params: { path: { caseId } }, signal })),
  })
