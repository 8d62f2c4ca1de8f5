import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { forgetOverview } from '#src/shared/case/overview-key.ts'
import { api, take } from '#src/shared/http/api.ts'
import { planQuery } from './plan.queries.ts'

export interface OwnWordsFiling {
  /** Minted here. The same id with the same text may be sent again and again. */
  filingId: string
  text: string
  /** The version that was read. Another one on the server gives a ProblemError 412. */
  version: number
}

/** Files the citizen's own words; afterwards the plan in memory has them, with their receipt. */
export function useFileOwnWords() {
  const client = useQueryClient()
  const caseId = useCaseId()
  return useMutation({
    mutationFn: ({ filingId, text, version }: OwnWordsFiling) =>
      take(
        api.PUT('/api/cases/{caseId}/plan/own-words/{filingId}', {
          params: { path: { caseId, filingId }, header: { 'If-Match': `"${version}"` } },
          body: { text },
        }),
      ),
    onSuccess: (receipt, { text, version }) => {
      const next = version + 1
      client.setQueryData(
        planQuery(caseId).queryKey,
        (plan) => plan && { ...plan, ownWords: { text, version: next, receipt }, ownWordsVersion: next },
      )
    },
  })
}

/** Says that the citizen has looked at the changes. Failing is harmless: they stay new until next time. */
export function useMarkChangesSeen() {
  const client = useQueryClient()
  const caseId = useCaseId()
  return useMutation({
    mutationFn: () => take(api.PUT('/api/cases/{caseId}/plan/changes/seen', { params: { path: { caseId } } })),
    onSuccess: () => forgetOverview(client, caseId),
  })
}
