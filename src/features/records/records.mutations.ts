import { useQueryClient } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useOverviewChanged } from '#src/shared/case/overview-key.ts'
import { useFiling } from '#src/shared/filing/use-filing.ts'
import { api, take } from '#src/shared/http/api.ts'
import { type RecordsRequestInput, recordsKeys } from './records.queries.ts'

/** Files a request for access to records under its draft's id, once. */
export function useFileRecordsRequest() {
  const client = useQueryClient()
  const caseId = useCaseId()
  const overviewChanged = useOverviewChanged()
  const path = '/api/cases/{caseId}/records-requests/{requestId}'
  return useFiling<RecordsRequestInput>({
    put: async (requestId, body) => {
      const receipt = await take(api.PUT(path, { params: { path: { caseId, requestId } }, body }))
      overviewChanged()
      void client.invalidateQueries({ queryKey: recordsKeys.list(caseId) })
      return receipt
    },
    hasArrived: async (requestId) => Boolean(await take(api.GET(path, { params: { path: { caseId, requestId } } }))),
  })
}
