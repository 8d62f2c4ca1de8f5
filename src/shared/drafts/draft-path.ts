import type { DraftPlace } from './draft.ts'

const places: Record<DraftPlace['kind'], (targetId: string) => string> = {
  complaint: () => '/complaints/new',
  recordsRequest: () => '/records/new',
  correction: () => '/corrections/new',
  preparation: (id) => `/meetings/${id}`,
  meetingReply: (id) => `/meetings/${id}`,
  handoverComment: () => '/caseworker',
  ownWords: () => '/plan',
  inquiry: () => '/inquiries/new',
}

/** Where a draft is continued, as a path inside the case: `to(draftPath(draft))`. */
export function draftPath({ id, kind, target = '' }: Pick<DraftPlace, 'id' | 'kind' | 'target'>): string {
  return `${places[kind](target.split(':')[1] ?? '')}?draft=${id}`
}
