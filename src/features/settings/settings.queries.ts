import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { components } from '#api/generated/types.ts'
import { api, take } from '#src/shared/http/api.ts'

type Schemas = components['schemas']
export type LogEntry = Schemas['AccessLogEntry']
export type Device = Schemas['Device']
export type SignedInSession = Schemas['SignedInSession']

export const settingsKeys = {
  log: (caseId: string) => ['settings', caseId, 'log'] as const,
  devices: ['settings', 'devices'] as const,
  sessions: ['settings', 'sessions'] as const,
  stored: ['settings', 'stored'] as const,
}

/** Who has looked at the case or changed it, newest first, in pages. For the citizen only. */
export const accessLogQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: settingsKeys.log(caseId),
    queryFn: ({ signal, pageParam: cursor }) =>
      take(
        api.GET('/api/cases/{caseId}/access-log', {
          params: { path: { caseId }, query: cursor ? { cursor } : {} },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** Where the person is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: settingsKeys.sessions,
  queryFn: async ({ signal }) => (await take(api.GET('/api/me/sessions', { signal }))).items,
})

/** The phones and computers that may keep something of the person's. */
export const devicesQuery = queryOptions({
  queryKey: settingsKeys.devices,
  queryFn: async ({ signal }) => (await take(api.GET('/api/me/devices', { signal }))).items,
})

/** What the service keeps about the person, counted. */
export const storedDataQuery = queryOptions({
  queryKey: settingsKeys.stored,
  queryFn: async ({ signal }) => (await take(api.GET('/api/me/stored-data', { signal }))).items,
})
