import { useQueryClient } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { filingPath, useFiling } from '#src/shared/filing/use-filing.ts'
import { planQuery } from '../plan.queries.ts'

interface OwnWordsBody {
  text: string
}

/** Files the citizen's own words over `version`; afterwards the plan in memory has them, with their receipt. */
export function useFileOwnWords(version: number) {
  const client = useQueryClient()
  const address = useCaseId()
  return useFiling<OwnWordsBody>({
    request: (filingId, body, caseId) => ({
      path: filingPath('/api/cases/{caseId}/plan/own-words/{filingId}', { caseId, filingId }),
      body,
      ifMatch: `"${version}"`,
    }),
    onFiled: (receipt, { text }) => {
      const next = version + 1
      client.setQueryData(
        planQuery(address).queryKey,
        (plan) => plan && { ...plan, ownWords: { text, version: next, receipt }, ownWordsVersion: next },
      )
    },
  })
}
