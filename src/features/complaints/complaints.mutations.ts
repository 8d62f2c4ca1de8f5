import { useQueryClient } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useOverviewChanged } from '#src/shared/case/overview-key.ts'
import { filingPath, useFiling } from '#src/shared/filing/use-filing.ts'
import type { OutboxFacts } from '#src/shared/offline/outbox-item.ts'
import { type ComplaintInput, complaintKeys } from './complaints.queries.ts'

/** Files a complaint under its draft's id, once. Afterwards what shows it is asked for again: complaints, the letter, the overview. */
export function useFileComplaint(facts: OutboxFacts) {
  const client = useQueryClient()
  const address = useCaseId()
  const overviewChanged = useOverviewChanged()
  return useFiling<ComplaintInput>({
    facts,
    request: (complaintId, body, caseId) => ({
      path: filingPath('/api/cases/{caseId}/complaints/{complaintId}', { caseId, complaintId }),
      body,
    }),
    onFiled: () => {
      overviewChanged()
      void client.invalidateQueries({ queryKey: complaintKeys.list(address) })
      void client.invalidateQueries({ queryKey: ['letters', address] })
    },
  })
}
