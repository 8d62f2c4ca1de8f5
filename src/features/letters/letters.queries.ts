import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { components } from '#api/generated/types.ts'
import { api, take } from '#src/shared/http/api.ts'

type Schemas = components['schemas']
export type Letter = Schemas['Letter']
export type LetterKind = Schemas['LetterKind']
export type LetterOption = Schemas['LetterOption']
export type LetterSummary = Schemas['LetterSummary']
export type LetterReasons = Schemas['LetterReasons']

export const letterKeys = {
  list: (caseId: string) => ['letters', caseId, 'list'] as const,
  letter: (caseId: string, letterId: string) => ['letters', caseId, 'letter', letterId] as const,
  sent: (caseId: string, complaintId: string) => ['letters', caseId, 'sent', complaintId] as const,
}

/** The letters, newest first, in pages. */
export const lettersQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: letterKeys.list(caseId),
    meta: { kept: true },
    queryFn: ({ signal, pageParam: cursor }) =>
      take(
        api.GET('/api/cases/{caseId}/letters', {
          params: { path: { caseId }, query: cursor ? { cursor } : {} },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** One letter: its card in plain words and the original. */
export const letterQuery = (caseId: string, letterId: string) =>
  queryOptions({
    queryKey: letterKeys.letter(caseId, letterId),
    meta: { kept: true },
    queryFn: ({ signal }) =>
      take(api.GET('/api/cases/{caseId}/letters/{letterId}', { params: { path: { caseId, letterId } }, signal })),
  })

/** Something that was filed about a letter, for its state. */
export const sentAboutLetterQuery = (caseId: string, complaintId: string) =>
  queryOptions({
    queryKey: letterKeys.sent(caseId, complaintId),
    meta: { kept: true },
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/cases/{caseId}/complaints/{complaintId}', { params: { path: { caseId, complaintId } }, signal }),
      ),
  })
