import { queryOptions } from '@tanstack/react-query'
import { api, take } from '#src/shared/http/api.ts'

/** The newest letters, to pick the one that a complaint is about. */
export const lettersToPickQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['file', caseId, 'letters'],
    meta: { kept: true },
    queryFn: async ({ signal }) => {
      const params = { path: { caseId }, query: { limit: 50 } }
      return (await take(api.GET('/api/cases/{caseId}/letters', { params, signal }))).items
    },
  })
