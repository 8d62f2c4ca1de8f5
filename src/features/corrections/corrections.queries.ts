import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { components } from '#api/generated/types.ts'
import { lookAgain } from '#src/shared/drafts/look-again.ts'
import { api, take } from '#src/shared/http/api.ts'
import type { Text } from '#src/shared/i18n/text-of.tsx'
import { textOfPart } from './part-text.ts'

type Schemas = components['schemas']
export type Correction = Schemas['Correction']
export type CorrectionSummary = Schemas['CorrectionSummary']
export type CorrectionInput = Schemas['CorrectionInput']
export type CorrectionOutcome = Schemas['CorrectionOutcome']
export type Fault = Schemas['CorrectionFault']
export type About = Schemas['CorrectionAboutInput']

const correctionKeys = {
  list: (caseId: string) => ['corrections', caseId, 'list'] as const,
  one: (caseId: string, correctionId: string) => ['corrections', caseId, 'correction', correctionId] as const,
  text: (caseId: string, { kind, id, part }: About, activityId: string | undefined) =>
    ['corrections', caseId, 'text', kind, id, part, activityId] as const,
}

/** The corrections, newest first, in pages. */
export const correctionsQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: correctionKeys.list(caseId),
    meta: { kept: true },
    queryFn: ({ signal, pageParam: cursor }) =>
      take(
        api.GET('/api/cases/{caseId}/corrections', {
          params: { path: { caseId }, query: cursor ? { cursor } : {} },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** One correction with what came of it. While its receipt is on the way it is asked for again, as long as the page is looked at. */
export const correctionQuery = (caseId: string, correctionId: string) =>
  queryOptions({
    queryKey: correctionKeys.one(caseId, correctionId),
    meta: { kept: true },
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/cases/{caseId}/corrections/{correctionId}', {
          params: { path: { caseId, correctionId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => lookAgain(state.data),
  })

/**
 * What stands where the address points, `null` when there is no such text any more. It is not kept on the phone: it may be about somebody else. A fact is read
 * under an activity that rests on it.
 */
export const pointedTextQuery = (caseId: string, about: About, activityId: string | undefined) =>
  queryOptions({
    queryKey: correctionKeys.text(caseId, about, activityId),
    queryFn: async ({ signal }): Promise<Text | null> =>
      textOfPart(await thingOf(caseId, about, activityId, signal), about),
  })

function thingOf(caseId: string, { kind, id = '' }: About, activityId: string | undefined, signal: AbortSignal) {
  const path = { caseId }
  switch (kind) {
    case 'letter':
      return take(
        api.GET('/api/cases/{caseId}/letters/{letterId}', { params: { path: { ...path, letterId: id } }, signal }),
      )
    case 'meeting':
      return take(
        api.GET('/api/cases/{caseId}/meetings/{meetingId}', { params: { path: { ...path, meetingId: id } }, signal }),
      )
    case 'plan':
      return take(api.GET('/api/cases/{caseId}/plan', { params: { path }, signal }))
    case 'activity':
    case 'fact':
      return take(
        api.GET('/api/cases/{caseId}/plan/activities/{activityId}', {
          params: { path: { ...path, activityId: (kind === 'fact' ? activityId : id) ?? '' } },
          signal,
        }),
      )
  }
}
