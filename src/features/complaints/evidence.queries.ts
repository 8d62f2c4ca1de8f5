import { queryOptions } from '@tanstack/react-query'
import type { components } from '#api/generated/types.ts'
import { api, take } from '#src/shared/http/api.ts'
import { ProblemError } from '#src/shared/http/errors.ts'
import type { Text } from '#src/shared/i18n/text-of.tsx'
import { complaintKeys } from './complaints.queries.ts'

export type EvidenceKind = components['schemas']['EvidenceKind']
/** A thing of the case, or a file of the same complaint, that shows what a point says. */
export type EvidenceRef = components['schemas']['EvidenceInput']

/** A thing of the case that one can point at. */
export interface Thing {
  kind: Exclude<EvidenceKind, 'file'>
  id: string
  title: Text
  /** The day it came, was held or began, or the instant; to tell two of the same name apart. */
  on?: string | undefined
}

/** The letters, meetings and activities of the case, newest letters first. A part that a helper was not granted is left out. */
export const thingsQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...complaintKeys.all(caseId), 'things'],
    meta: { kept: true },
    queryFn: ({ signal }) => readThings(caseId, signal),
    staleTime: 5 * 60_000,
  })

async function readThings(caseId: string, signal: AbortSignal): Promise<Thing[]> {
  const path = { caseId }
  const meetings = (period: 'coming' | 'past') =>
    take(api.GET('/api/cases/{caseId}/meetings', { params: { path, query: { period, limit: 50 } }, signal }))
  const activities = (period: 'current' | 'past') =>
    take(api.GET('/api/cases/{caseId}/plan/activities', { params: { path, query: { period, limit: 50 } }, signal }))
  const letters = take(api.GET('/api/cases/{caseId}/letters', { params: { path, query: { limit: 50 } }, signal }))
  const lists = await Promise.all([
    whenGranted(letters, ({ id, title, availableOn }) => ({ kind: 'letter', id, title, on: availableOn })),
    whenGranted(meetings('coming'), ({ id, title, startsAt }) => ({ kind: 'meeting', id, title, on: startsAt })),
    whenGranted(meetings('past'), ({ id, title, startsAt }) => ({ kind: 'meeting', id, title, on: startsAt })),
    whenGranted(activities('current'), ({ id, title }) => ({ kind: 'activity', id, title })),
    whenGranted(activities('past'), ({ id, title }) => ({ kind: 'activity', id, title })),
  ])
  return lists.flat()
}

async function whenGranted<Item>(page: Promise<{ items: Item[] }>, toThing: (item: Item) => Thing): Promise<Thing[]> {
  try {
    return (await page).items.map(toThing)
  } catch (cause) {
    if (cause instanceof ProblemError && cause.status === 403) return []
    throw cause
  }
}
