import { useQueryClient } from '@tanstack/react-query'
import type { components } from '#api/generated/types.ts'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useOverviewChanged } from '#src/shared/case/overview-key.ts'
import { filingPath, useFiling } from '#src/shared/filing/use-filing.ts'
import { complaintKeys } from './complaints.queries.ts'

type Schemas = components['schemas']

/** Asks for the answers that are missing, once for each id. It has no draft: what has no receipt is not sent, and the button is still there. */
export function useAskForMissing(complaintId: string) {
  const path = '/api/cases/{caseId}/complaints/{complaintId}/missing-answer/{filingId}'
  return useFiling<Schemas['MissingAnswerInput']>({
    request: (filingId, body, caseId) => ({ path: filingPath(path, { caseId, complaintId, filingId }), body }),
    onFiled: useComplaintChanged(),
  })
}

/** Says whether the complaint goes on, once. */
export function useAnswerGoOn(complaintId: string) {
  const path = '/api/cases/{caseId}/complaints/{complaintId}/go-on/{filingId}'
  return useFiling<Schemas['GoOnInput']>({
    request: (filingId, body, caseId) => ({ path: filingPath(path, { caseId, complaintId, filingId }), body }),
    onFiled: useComplaintChanged(),
  })
}

function useComplaintChanged(): () => void {
  const client = useQueryClient()
  const address = useCaseId()
  const overviewChanged = useOverviewChanged()
  return () => {
    overviewChanged()
    void client.invalidateQueries({ queryKey: complaintKeys.all(address) })
  }
}
