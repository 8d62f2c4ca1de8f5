import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { forgetOverview } from '#src/shared/case/overview-key.ts'
import { api, take } from '#src/shared/http/api.ts'
import { useCase } from '#src/shared/http/session.ts'
import { type Letter, letterKeys } from './letters.queries.ts'

/** Marks a letter opened when the citizen looks at it. A helper's look does not count. Failing is harmless: it stays unread until next time. */
export function useMarkOpened(letter: Letter | undefined): void {
  const client = useQueryClient()
  const caseId = useCaseId()
  const own = useCase()?.relation === 'self'
  const { mutate } = useMutation({
    mutationFn: (letterId: string) =>
      take(api.PUT('/api/cases/{caseId}/letters/{letterId}/opened', { params: { path: { caseId, letterId } } })),
    onSuccess: (_nothing, letterId) => {
      client.setQueryData<Letter>(letterKeys.letter(caseId, letterId), (known) => known && { ...known, unread: false })
      void client.invalidateQueries({ queryKey: letterKeys.list(caseId) })
      void forgetOverview(client, caseId)
    },
  })
  const toOpen = own && letter?.unread ? letter.id : undefined
  useEffect(() => {
    if (toOpen) mutate(toOpen)
  }, [toOpen, mutate])
}
