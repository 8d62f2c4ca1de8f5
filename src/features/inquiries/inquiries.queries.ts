import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { components } from '#api/generated/types.ts'
import { lookAgain } from '#src/shared/drafts/look-again.ts'
import { api, take } from '#src/shared/http/api.ts'
import type { Text } from '#src/shared/i18n/text-of.tsx'

type Schemas = components['schemas']
export type Inquiry = Schemas['Inquiry']
export type InquirySummary = Schemas['InquirySummary']
export type InquiryInput = Schemas['InquiryInput']
export type InquiryKind = Schemas['InquiryKind']
export type InquiryAnswer = NonNullable<Inquiry['answer']>
export type About = InquiryInput['about']

export const inquiryKeys = {
  all: (caseId: string) => ['inquiries', caseId] as const,
  list: (caseId: string, standing: 'open' | 'closed') => [...inquiryKeys.all(caseId), 'list', standing] as const,
  one: (caseId: string, inquiryId: string) => [...inquiryKeys.all(caseId), 'inquiry', inquiryId] as const,
  about: (caseId: string, { kind, id }: About) => [...inquiryKeys.all(caseId), 'about', kind, id] as const,
}

/** Those that wait for somebody, or those that are answered; newest first, in pages. */
export const inquiriesQuery = (caseId: string, standing: 'open' | 'closed') =>
  infiniteQueryOptions({
    queryKey: inquiryKeys.list(caseId, standing),
    meta: { kept: true },
    queryFn: ({ signal, pageParam: cursor }) =>
      take(
        api.GET('/api/cases/{caseId}/inquiries', {
          params: { path: { caseId }, query: { standing, ...(cursor ? { cursor } : {}) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** One inquiry with its answer. While its receipt is on the way it is asked for again, as long as the page is looked at. */
export const inquiryQuery = (caseId: string, inquiryId: string) =>
  queryOptions({
    queryKey: inquiryKeys.one(caseId, inquiryId),
    meta: { kept: true },
    queryFn: ({ signal }) =>
      take(api.GET('/api/cases/{caseId}/inquiries/{inquiryId}', { params: { path: { caseId, inquiryId } }, signal })),
    refetchInterval: ({ state }) => lookAgain(state.data),
  })

/** The letter, meeting or activity by its title. Nothing for the plan, the caseworker and the case: their words say it. */
export const aboutTitleQuery = (caseId: string, about: About) =>
  queryOptions({
    queryKey: inquiryKeys.about(caseId, about),
    queryFn: ({ signal }) => readTitle(caseId, about, signal),
    staleTime: 5 * 60_000,
  })

async function readTitle(caseId: string, { kind, id = '' }: About, signal: AbortSignal): Promise<Text | null> {
  if (kind === 'letter') {
    const params = { path: { caseId, letterId: id } }
    return (await take(api.GET('/api/cases/{caseId}/letters/{letterId}', { params, signal }))).title
  }
  if (kind === 'meeting') {
    const params = { path: { caseId, meetingId: id } }
    return (await take(api.GET('/api/cases/{caseId}/meetings/{meetingId}', { params, signal }))).title
  }
  if (kind === 'activity') {
    const params = { path: { caseId, activityId: id } }
    return (await take(api.GET('/api/cases/{caseId}/plan/activities/{activityId}', { params, signal }))).title
  }
  return null
}
