import { useQueryClient } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useOverviewChanged } from '#src/shared/case/overview-key.ts'
import { filingPath, useFiling } from '#src/shared/filing/use-filing.ts'
import type { OutboxFacts } from '#src/shared/offline/outbox-item.ts'
import { type InquiryInput, inquiryKeys } from './inquiries.queries.ts'

/** Files an inquiry under its draft's id, once. */
export function useFileInquiry(facts: OutboxFacts) {
  const client = useQueryClient()
  const address = useCaseId()
  const overviewChanged = useOverviewChanged()
  return useFiling<InquiryInput>({
    facts,
    request: (inquiryId, body, caseId) => ({
      path: filingPath('/api/cases/{caseId}/inquiries/{inquiryId}', { caseId, inquiryId }),
      body,
    }),
    onFiled: () => {
      overviewChanged()
      // A comment can be the statement that another one waits for.
      void client.invalidateQueries({ queryKey: inquiryKeys.all(address) })
    },
  })
}
