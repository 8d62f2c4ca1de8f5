import { queryOptions } from '@tanstack/react-query'
import type { components } from '#api/generated/types.ts'
import { api, take } from '#src/shared/http/api.ts'
import { ProblemError } from '#src/shared/http/errors.ts'

export type Draft = components['schemas']['Draft']
export type DraftKind = components['schemas']['DraftKind']
export type DraftSaved = components['schemas']['DraftSaved']

/** Which draft: its id is also the id of what will be filed. */
export interface DraftPlace {
  caseId: string
  id: string
  kind: DraftKind
  /** What it belongs to, as `letter:<id>`, `meeting:<id>`, `assignment:<id>`, `plan`. */
  target?: string | undefined
}

export const draftsKey = (caseId: string) => ['drafts', caseId] as const

/** One's own drafts in the case, newest first. Not for assistants: the server refuses them. */
export const draftsQuery = (caseId: string) =>
  queryOptions({
    queryKey: draftsKey(caseId),
    queryFn: async ({ signal }) =>
      (await take(api.GET('/api/cases/{caseId}/drafts', { params: { path: { caseId } }, signal }))).items,
    staleTime: 0,
  })

/** One draft, or null when there is none. It is read once: from then on the page holds the newest text. */
export const draftQuery = (caseId: string, id: string) =>
  queryOptions({
    queryKey: [...draftsKey(caseId), id],
    queryFn: () => readDraft(caseId, id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

/** @throws ProblemError other than 404; NetworkError. */
export async function readDraft(caseId: string, draftId: string): Promise<Draft | null> {
  try {
    return await take(api.GET('/api/cases/{caseId}/drafts/{draftId}', { params: { path: { caseId, draftId } } }))
  } catch (cause) {
    if (cause instanceof ProblemError && cause.status === 404) return null
    throw cause
  }
}

/** Browsers refuse requests that outlive the page (`keepalive`) above 64 kB. */
const mostKeptAlive = 60_000

/** Saves over version `basedOn` (0: a new draft). @throws ProblemError, 412 when another version is stored; NetworkError. */
export function saveDraft(
  place: DraftPlace,
  basedOn: number,
  text: string,
  outlivesPage: boolean,
): Promise<DraftSaved> {
  const { caseId, id, kind, target } = place
  const content = JSON.parse(text) as Record<string, unknown>
  return take(
    api.PUT('/api/cases/{caseId}/drafts/{draftId}', {
      params: { path: { caseId, draftId: id }, header: { 'If-Match': `"${basedOn}"` } },
      body: { kind, ...(target ? { target } : {}), content },
      keepalive: outlivesPage && text.length < mostKeptAlive,
    }),
  )
}

/** Throws a draft away. Harmless when there is none. @throws ProblemError; NetworkError. */
export async function deleteDraft(caseId: string, draftId: string): Promise<void> {
  await take(api.DELETE('/api/cases/{caseId}/drafts/{draftId}', { params: { path: { caseId, draftId } } }))
}
