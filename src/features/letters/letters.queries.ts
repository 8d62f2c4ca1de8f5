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
  sent: (caseId: string, filingId: string) => ['letters', caseId, 'sent', filingId] as const,
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

/** Something that was filed about a letter. */
export interface SentAbout {
  kind: 'complaint' | 'inquiry'
  id: string
}

/** Something that was filed about a letter, for its state. */
export const sentAboutLetterQuery = (caseId: string, { kind, id }: SentAbout) =>
  queryOptions({
    queryKey: letterKeys.sent(caseId, id),
    meta: { kept: true },
    queryFn: async ({ signal }): Promise<Schemas['Matter']> => {
      if (kind === 'inquiry') {
        const params = { path: { caseId, inquiryId: id } }
        return (await take(api.GET('/api/cases/{caseId}/inquiries/{inquiryId}', { params, signal }))).matter
      }
      const params = { path: { caseId, complaintId: id } }
      return (await take(api.GET('/api/cases/{caseId}/complaints/{complaintId}', { params, signal }))).matter
    },
  })
