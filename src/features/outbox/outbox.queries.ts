import { infiniteQueryOptions } from '@tanstack/react-query'
import { lookAgainForAny } from '#src/shared/drafts/look-again.ts'
import { api, take } from '#src/shared/http/api.ts'

/** What the reader filed in the case, newest first, in pages. While a receipt is on the way it is asked for again. */
export const filingsQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: ['filings', caseId],
    meta: { kept: true },
    queryFn: ({ signal, pageParam: cursor }) =>
      take(
        api.GET('/api/cases/{caseId}/filings', {
          params: { path: { caseId }, query: cursor ? { cursor } : {} },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: ({ state }) =>
      lookAgainForAny((state.data?.pages ?? []).flatMap(({ items }) => items).map(({ receipt }) => receipt)),
  })
