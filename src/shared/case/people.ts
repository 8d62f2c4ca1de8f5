import { queryOptions } from '@tanstack/react-query'
import type { components } from '#api/generated/types.ts'
import { api, take } from '#src/shared/http/api.ts'
import type { OtherWay } from '#src/shared/offline/outbox-item.ts'

type People = components['schemas']['Caseworkers']

/** Everybody around the case. It stands here because more than the caseworker's page needs to know how the municipality is reached. */
export const peopleQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['caseworker', caseId],
    meta: { kept: true },
    queryFn: ({ signal }) => take(api.GET('/api/cases/{caseId}/caseworker', { params: { path: { caseId } }, signal })),
  })

/** The caseworker's unit, by telephone and, when it is known, at its address. The main caseworker is listed first. */
export function otherWayOf({ current: [main] }: People): OtherWay | undefined {
  if (!main) return undefined
  const { name, address, phone } = main.unit
  return { name, phone, ...(address ? { address } : {}) }
}
