import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { forgetOverview } from '#src/shared/case/overview-key.ts'
import { api, take } from '#src/shared/http/api.ts'

/** Says that the citizen has looked at the changes. Failing is harmless: they stay new until next time. */
export function useMarkChangesSeen() {
  const client = useQueryClient()
  const caseId = useCaseId()
  return useMutation({
    mutationFn: () => take(api.PUT('/api/cases/{caseId}/plan/changes/seen', { params: { path: { caseId } } })),
    onSuccess: () => forgetOverview(client, caseId),
  })
}
