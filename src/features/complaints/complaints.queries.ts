import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { components } from '#api/generated/types.ts'
import { lookAgain } from '#src/shared/drafts/look-again.ts'
import { api, take } from '#src/shared/http/api.ts'
import type { Text } from '#src/shared/i18n/text-of.tsx'
import type { DeadlineFacts } from '#src/shared/ui/deadline.tsx'

type Schemas = components['schemas']
export type Complaint = Schemas['Complaint']
export type ComplaintSummary = Schemas['ComplaintSummary']
export type ComplaintInput = Schemas['ComplaintInput']
export type ComplaintKind = ComplaintInput['kind']
export type About = ComplaintInput['about']
export type ComplaintPoint = Complaint['points'][number]
export type PointAnswer = NonNullable<ComplaintPoint['answer']>

export const complaintKeys = {
  all: (caseId: string) => ['complaints', caseId] as const,
  list: (caseId: string) => [...complaintKeys.all(caseId), 'list'] as const,
  one: (caseId: string, complaintId: string) => [...complaintKeys.all(caseId), 'complaint', complaintId] as const,
  about: (caseId: string, { kind, id }: About) => [...complaintKeys.all(caseId), 'about', kind, id] as const,
}

/** The complaints, newest first, in pages. */
export const complaintsQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: complaintKeys.list(caseId),
    meta: { kept: true },
    queryFn: ({ signal, pageParam: cursor }) =>
      take(
        api.GET('/api/cases/{caseId}/complaints', {
          params: { path: { caseId }, query: cursor ? { cursor } : {} },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** One complaint, point by point. While its receipt is on the way it is asked for again, as long as the page is looked at. */
export const complaintQuery = (caseId: string, complaintId: string) =>
  queryOptions({
    queryKey: complaintKeys.one(caseId, complaintId),
    meta: { kept: true },
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/cases/{caseId}/complaints/{complaintId}', { params: { path: { caseId, complaintId } }, signal }),
      ),
    refetchInterval: ({ state }) => lookAgain(state.data),
  })

/** What a complaint is about: enough to name it, and of a letter what kind it is and until when one can complain. */
export interface AboutFacts {
  title: Text
  letter?: { kind: Schemas['LetterKind']; deadline?: DeadlineFacts; due?: string }
}

/** The letter, meeting or activity by its title. Nothing for the plan, the caseworker and the case: their words say it. */
export const aboutQuery = (caseId: string, about: About) =>
  queryOptions({
    queryKey: complaintKeys.about(caseId, about),
    queryFn: ({ signal }) => readAbout(caseId, about, signal),
    initialData: ['letter', 'meeting', 'activity'].includes(about.kind) ? undefined : null,
    staleTime: 5 * 60_000,
  })

async function readAbout(caseId: string, { kind, id = '' }: About, signal: AbortSignal): Promise<AboutFacts | null> {
  if (kind === 'letter') {
    const params = { path: { caseId, letterId: id } }
    return factsOfLetter(await take(api.GET('/api/cases/{caseId}/letters/{letterId}', { params, signal })))
  }
  if (kind === 'meeting') {
    const params = { path: { caseId, meetingId: id } }
    return { title: (await take(api.GET('/api/cases/{caseId}/meetings/{meetingId}', { params, signal }))).title }
  }
  if (kind === 'activity') {
    const params = { path: { caseId, activityId: id } }
    return {
      title: (await take(api.GET('/api/cases/{caseId}/plan/activities/{activityId}', { params, signal }))).title,
    }
  }
  return null
}

/** The day that the letter itself names wins over our own count. */
function factsOfLetter({ kind, title, complaintDeadline: deadline, statedDeadline }: Schemas['Letter']): AboutFacts {
  const due = statedDeadline ?? deadline?.safe ?? deadline?.due
  return { title, letter: { kind, ...(deadline ? { deadline } : {}), ...(due ? { due } : {}) } }
}
