import { useQuery } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { draftsQuery } from '#src/shared/drafts/drafts.api.ts'

/** The draft of own words that was begun before, here or on another device. Without an answer there is none. */
export function useBegun(): { draftId: string | undefined; looking: boolean } {
  const { data, isPending } = useQuery(draftsQuery(useCaseId()))
  return { draftId: data?.items.find(({ kind }) => kind === 'ownWords')?.id, looking: isPending }
}
