import { queryOptions } from '@tanstack/react-query'
import { api, take } from '#src/shared/http/api.ts'
import { ProblemError } from '#src/shared/http/errors.ts'
import { removeLocalDraft } from '#src/shared/offline/local-drafts.ts'
import type { Draft, DraftKind, DraftPlace, DraftSaved } from './draft.ts'
import type { DraftFound } from './draft-opening.ts'
import { draftOnPhone, draftsOnPhone, writeOnPhone } from './drafts-on-phone.ts'

export const draftsKey = (caseId: string) => ['drafts', caseId] as const

/** A draft in a list: with the service, on this phone, or both. */
export interface ListedDraft {
  id: string
  kind: DraftKind
  target?: string | undefined
  content: Record<string, unknown>
  savedAt: string
  version: number
  /** The service's copy. Undefined when it has none, or not this text: then it can be continued on this phone only. */
  stored: Draft | undefined
}

export interface DraftList {
  /** Newest first, without what waits to be sent. */
  items: ListedDraft[]
  /** The service answered. Without its answer there may be more. */
  complete: boolean
}

/** One's own drafts in the case. Not for assistants: the server refuses them. */
export const draftsQuery = (caseId: string) =>
  queryOptions({
    queryKey: draftsKey(caseId),
    queryFn: ({ signal }): Promise<DraftList> => listDrafts(caseId, signal),
    staleTime: 0,
  })

/** What there is of one draft. It is read once: from then on the page holds the newest text. */
export const draftQuery = (caseId: string, id: string) =>
  queryOptions({
    queryKey: [...draftsKey(caseId), id],
    queryFn: () => findDraft(caseId, id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

async function listDrafts(caseId: string, signal: AbortSignal): Promise<DraftList> {
  const phone = await draftsOnPhone(caseId)
  const asked = take(api.GET('/api/cases/{caseId}/drafts', { params: { path: { caseId } }, signal }))
  // Where the phone keeps drafts, one can write without an answer.
  const answer = phone ? await orUndefined(asked, longestListMs) : await asked
  const { drafts = [], queued = new Set() } = phone ?? {}
  const here = drafts.filter((draft) => draft.ahead || !answer)
  const newer = new Set(here.map(({ id }) => id))
  const items = [
    ...here.map(({ id, kind, target, content, savedAt, basedOn: version }) => ({
      ...{ id, kind, target, content: content as ListedDraft['content'], savedAt, version, stored: undefined },
    })),
    ...(answer?.items ?? []).filter(({ id }) => !newer.has(id)).map((stored) => ({ ...stored, stored })),
  ]
    .filter(({ id }) => !queued.has(id))
    .sort((one, other) => other.savedAt.localeCompare(one.savedAt))
  return { items, complete: answer !== undefined }
}

/**
 * What the phone and the server have of a draft. When there is something on the phone, the server is not waited for long: what it says later is found
 * when the text is saved. @throws ProblemError other than 404 and NetworkError, when there is nothing on the phone.
 */
export async function findDraft(caseId: string, id: string): Promise<DraftFound> {
  const phone = await draftOnPhone(id)
  const asked = readDraft(caseId, id)
  return { phone, stored: phone ? await orUndefined(asked, longestWaitMs) : await asked }
}

const longestWaitMs = 3_000
const longestListMs = 10_000

/** Undefined when nothing came back in time, or a no. */
function orUndefined<Answer>(asked: Promise<Answer>, ms: number): Promise<Answer | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms))
  return Promise.race([asked.catch(() => undefined), late])
}

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

/** Throws a draft away, with the service and on this phone. Harmless when there is none. @throws ProblemError; NetworkError: then it is still there. */
export async function deleteDraft(caseId: string, draftId: string, version: number): Promise<void> {
  const asked = take(api.DELETE('/api/cases/{caseId}/drafts/{draftId}', { params: { path: { caseId, draftId } } }))
  // What the service never confirmed can be thrown away without it.
  await (version > 0 ? asked : asked.catch(() => undefined))
  await removeLocalDraft(draftId).catch(() => undefined) // a phone that stores nothing has nothing
}

/** Brings back what was thrown away, to where it lay. @throws ProblemError; NetworkError */
export async function bringDraftBack(
  caseId: string,
  { id, kind, target, content, stored }: ListedDraft,
): Promise<void> {
  const place = { caseId, id, kind, target }
  if (stored) await saveDraft(place, 0, JSON.stringify(content), false)
  else await writeOnPhone({ ...place, content })
}
