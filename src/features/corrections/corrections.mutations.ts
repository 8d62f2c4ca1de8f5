import { useQueryClient } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { filingPath, useFiling } from '#src/shared/filing/use-filing.ts'
import { useOutboxFacts } from '#src/shared/filing/use-outbox-facts.ts'
import { forgetBefore } from '#src/shared/offline/snapshot.ts'
import type { CorrectionInput } from './corrections.queries.ts'

/** Says once that a text is not right. What the case holds is another from then on: the text has a mark, or is hidden wherever its words stand. */
export function useFileCorrection() {
  const client = useQueryClient()
  const address = useCaseId()
  return useFiling<CorrectionInput>({
    facts: useOutboxFacts({}),
    request: (correctionId, body, caseId) => ({
      path: filingPath('/api/cases/{caseId}/corrections/{correctionId}', { caseId, correctionId }),
      body,
    }),
    onFiled: ({ filedAt }, { fault }) => {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === address })
      if (fault === 'notAboutMe') void forgetBefore(client, filedAt).catch(() => undefined)
    },
  })
}
