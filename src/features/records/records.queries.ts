import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { components } from '#api/generated/types.ts'
import { lookAgain } from '#src/shared/drafts/look-again.ts'
import { api, take } from '#src/shared/http/api.ts'

type Schemas = components['schemas']
export type RecordsRequest = Schemas['RecordsRequest']
export type RecordsRequestSummary = Schemas['RecordsRequestSummary']
export type RecordsRequestInput = Schemas['RecordsRequestInput']
export type RecordsDocument = Schemas['RecordsDocument']
export type RecordKind = Schemas['RecordKind']
export type Asked = RecordsRequestInput['what'][number]

export const recordsKeys = {
  list: (caseId: string) => ['records', caseId, 'list'] as const,
  one: (caseId: string, requestId: string) => ['records', caseId, 'request', requestId] as const,
}

/** The requests, newest first, in pages. */
export const recordsQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: recordsKeys.list(caseId),
    meta: { kept: true },
    queryFn: ({ signal, pageParam: cursor }) =>
      take(
        api.GET('/api/cases/{caseId}/records-requests', {
          params: { path: { caseId }, query: cursor ? { cursor } : {} },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** One request with its documents. While its receipt is on the way it is asked for again, as long as the page is looked at. */
export const recordsRequestQuery = (caseId: string, requestId: string) =>
  queryOptions({
    queryKey: recordsKeys.one(caseId, requestId),
    meta: { kept: true },
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/cases/{caseId}/records-requests/{requestId}', {
          params: { path: { caseId, requestId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => lookAgain(state.data),
  })

/** Where a delivered document is downloaded. */
export function documentPath(caseId: string, requestId: string, documentId: string): string {
  return `/api/cases/${caseId}/records-requests/${requestId}/documents/${documentId}/content`
}
