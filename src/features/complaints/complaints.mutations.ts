import { useQueryClient } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useOverviewChanged } from '#src/shared/case/overview-key.ts'
import { useFiling } from '#src/shared/filing/use-filing.ts'
import { api, take } from '#src/shared/http/api.ts'
import { type ComplaintInput, complaintKeys } from './complaints.queries.ts'

/** Files a complaint under its draft's id, once. Afterwards what shows it is asked for again: complaints, the letter, the overview. */
export function useFileComplaint() {
  const client = useQueryClient()
  const caseId = useCaseId()
  const overviewChanged = useOverviewChanged()
  const path = '/api/cases/{caseId}/complaints/{complaintId}'
  return useFiling<ComplaintInput>({
    put: async (complaintId, body) => {
      const receipt = await take(api.PUT(path, { params: { path: { caseId, complaintId } }, body }))
      overviewChanged()
      void client.invalidateQueries({ queryKey: complaintKeys.list(caseId) })
      void client.invalidateQueries({ queryKey: ['letters', caseId] })
      return receipt
    },
    hasArrived: async (complaintId) =>
      Boolean(await take(api.GET(path, { params: { path: { caseId, complaintId } } }))),
  })
}
