import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { components } from '#api/generated/types.ts'
import { lookAgainForAny } from '#src/shared/drafts/look-again.ts'
import { api, take } from '#src/shared/http/api.ts'

type Schemas = components['schemas']
export type Meeting = Schemas['Meeting']
export type MeetingSummary = Schemas['MeetingSummary']
export type MeetingReply = Schemas['MeetingReply']
export type Preparation = Schemas['Preparation']
export type MeetingReplyInput = Schemas['MeetingReplyInput']
export type PreparationInput = Schemas['PreparationInput']
export type Period = 'coming' | 'past'

export const meetingKeys = {
  lists: (caseId: string) => ['meetings', caseId, 'list'] as const,
  list: (caseId: string, period: Period) => ['meetings', caseId, 'list', period] as const,
  meeting: (caseId: string, meetingId: string) => ['meetings', caseId, 'meeting', meetingId] as const,
}

/** Coming meetings, soonest first, or past ones, newest first. In pages. */
export const meetingsQuery = (caseId: string, period: Period) =>
  infiniteQueryOptions({
    queryKey: meetingKeys.list(caseId, period),
    meta: { kept: true },
    queryFn: ({ signal, pageParam: cursor }) =>
      take(
        api.GET('/api/cases/{caseId}/meetings', {
          params: { path: { caseId }, query: { period, ...(cursor ? { cursor } : {}) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** One meeting, with what was replied and sent for it. */
export const meetingQuery = (caseId: string, meetingId: string) =>
  queryOptions({
    queryKey: meetingKeys.meeting(caseId, meetingId),
    meta: { kept: true },
    queryFn: ({ signal }) =>
      take(api.GET('/api/cases/{caseId}/meetings/{meetingId}', { params: { path: { caseId, meetingId } }, signal })),
    refetchInterval: ({ state: { data } }) =>
      lookAgainForAny([...(data?.replies ?? []), ...(data?.preparations ?? [])].map(({ receipt }) => receipt)),
  })

/** The file for a calendar. The browser fetches it, not the app. */
export const calendarPath = (caseId: string, meetingId: string) =>
  `/api/cases/${encodeURIComponent(caseId)}/meetings/${encodeURIComponent(meetingId)}/calendar`
