import { useQueryClient } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useOverviewChanged } from '#src/shared/case/overview-key.ts'
import { filingPath, useFiling } from '#src/shared/filing/use-filing.ts'
import { useOutboxFacts } from '#src/shared/filing/use-outbox-facts.ts'
import { type RecordsRequestInput, recordsKeys } from './records.queries.ts'

/** Files a request for access to records under its draft's id, once. */
export function useFileRecordsRequest() {
  const client = useQueryClient()
  const address = useCaseId()
  const overviewChanged = useOverviewChanged()
  return useFiling<RecordsRequestInput>({
    facts: useOutboxFacts({}),
    request: (requestId, body, caseId) => ({
      path: filingPath('/api/cases/{caseId}/records-requests/{requestId}', { caseId, requestId }),
      body,
    }),
    onFiled: () => {
      overviewChanged()
      void client.invalidateQueries({ queryKey: recordsKeys.list(address) })
    },
  })
}
