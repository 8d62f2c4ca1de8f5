import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useCaseId } from './case-path.ts'

/** The key of the overview's query. It stands here because whatever is filed, opened or seen anywhere changes the overview. */
export const overviewKey = (caseId: string) => ['overview', caseId] as const

/** Has the overview asked for again when it is next shown. */
export function forgetOverview(client: QueryClient, caseId: string): Promise<void> {
  return client.invalidateQueries({ queryKey: overviewKey(caseId) })
}

/** `const overviewChanged = useOverviewChanged()`; call it when something was filed, opened or seen. */
export function useOverviewChanged(): () => void {
  const client = useQueryClient()
  const caseId = useCaseId()
  return useCallback(() => void forgetOverview(client, caseId), [client, caseId])
}
