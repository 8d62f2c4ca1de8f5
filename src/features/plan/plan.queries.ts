import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { components } from '#api/generated/types.ts'
import { api, take } from '#src/shared/http/api.ts'

type Schemas = components['schemas']
export type Plan = Schemas['Plan']
export type Goal = Schemas['Goal']
export type Exit = Schemas['Exit']
export type Requirement = Schemas['ExitRequirement']
export type Activity = Schemas['Activity']
export type ActivityPage = Schemas['ActivityPage']
export type Fact = Schemas['Fact']
export type PlanChange = Schemas['PlanChange']
export type Period = 'current' | 'past'

const keys = {
  plan: (caseId: string) => ['plan', caseId] as const,
  activities: (caseId: string, period: Period) => ['plan', caseId, 'activities', period] as const,
  activity: (caseId: string, activityId: string) => ['plan', caseId, 'activity', activityId] as const,
  changes: (caseId: string) => ['plan', caseId, 'changes'] as const,
  comingMeetings: (caseId: string) => ['plan', caseId, 'comingMeetings'] as const,
}

/** The purpose, the goals and the way out. */
export const planQuery = (caseId: string) =>
  queryOptions({
    queryKey: keys.plan(caseId),
    meta: { kept: true },
    queryFn: ({ signal }) => take(api.GET('/api/cases/{caseId}/plan', { params: { path: { caseId } }, signal })),
  })

/** The activities of now, by when they end, or those that are over, newest first. In pages. */
export const activitiesQuery = (caseId: string, period: Period) =>
  infiniteQueryOptions({
    queryKey: keys.activities(caseId, period),
    meta: { kept: true },
    queryFn: ({ signal, pageParam: cursor }) =>
      take(
        api.GET('/api/cases/{caseId}/plan/activities', {
          params: { path: { caseId }, query: { period, ...(cursor ? { cursor } : {}) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** One activity with its "because". */
export const activityQuery = (caseId: string, activityId: string) =>
  queryOptions({
    queryKey: keys.activity(caseId, activityId),
    meta: { kept: true },
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/cases/{caseId}/plan/activities/{activityId}', {
          params: { path: { caseId, activityId } },
          signal,
        }),
      ),
  })

/** What was changed, newest first, in pages. Rarely asked for again, so that "new" stands while one reads. */
export const changesQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: keys.changes(caseId),
    meta: { kept: true },
    queryFn: ({ signal, pageParam: cursor }) =>
      take(
        api.GET('/api/cases/{caseId}/plan/changes', {
          params: { path: { caseId }, query: { limit: 6, ...(cursor ? { cursor } : {}) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 5 * 60_000,
  })

/** The next meetings, soonest first: asked for only where something has ended and one wants to know when somebody talks about it. */
export const comingMeetingsQuery = (caseId: string) =>
  queryOptions({
    queryKey: keys.comingMeetings(caseId),
    meta: { kept: true },
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/cases/{caseId}/meetings', {
          params: { path: { caseId }, query: { period: 'coming', limit: 5 } },
          signal,
        }),
      ),
  })
