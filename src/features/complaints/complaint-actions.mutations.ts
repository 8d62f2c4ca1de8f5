import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { components } from '#api/generated/types.ts'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useOverviewChanged } from '#src/shared/case/overview-key.ts'
import { type Filing, filingPath, type Receipt, useFiling } from '#src/shared/filing/use-filing.ts'
import { complaintKeys } from './complaints.queries.ts'

type Schemas = components['schemas']

/** Asks for the answers that are missing, once for each id. It has no draft: what has no receipt is not sent, and the button is still there. */
export function useAskForMissing(complaintId: string) {
  const path = '/api/cases/{caseId}/complaints/{complaintId}/missing-answer/{filingId}'
  return useAct<Schemas['MissingAnswerInput']>((filingId, caseId) =>
    filingPath(path, { caseId, complaintId, filingId }),
  )
}

/** Says whether the complaint goes on, once. */
export function useAnswerGoOn(complaintId: string) {
  const path = '/api/cases/{caseId}/complaints/{complaintId}/go-on/{filingId}'
  return useAct<Schemas['GoOnInput']>((filingId, caseId) => filingPath(path, { caseId, complaintId, filingId }))
}

/** `receipt`: that of what was filed here, once it is in hand. */
function useAct<Body>(pathOf: (filingId: string, caseId: string) => string): Filing<Body> & { receipt?: Receipt } {
  const client = useQueryClient()
  const address = useCaseId()
  const overviewChanged = useOverviewChanged()
  const [receipt, setReceipt] = useState<Receipt>()
  const filing = useFiling<Body>({
    request: (filingId, body, caseId) => ({ path: pathOf(filingId, caseId), body }),
    onFiled: (given) => {
      setReceipt(given)
      overviewChanged()
      void client.invalidateQueries({ queryKey: complaintKeys.all(address) })
    },
  })
  return { ...filing, ...(receipt ? { receipt } : {}) }
}
