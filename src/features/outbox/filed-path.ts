import type { FilingKind } from '#src/shared/offline/outbox-item.ts'

const places: Record<FilingKind, (filingId: string, targetId: string) => string> = {
  complaint: (id) => `/complaints/${id}`,
  recordsRequest: (id) => `/records/${id}`,
  preparation: (_id, meetingId) => `/meetings/${meetingId}`,
  meetingReply: (_id, meetingId) => `/meetings/${meetingId}`,
  handoverComment: () => '/caseworker',
  ownWords: () => '/plan',
}

/** Where something filed is shown, as a path inside the case. `targetId`: the meeting that it belongs to, when it belongs to one. */
export function filedPath(kind: FilingKind, filingId: string, targetId = ''): string {
  return places[kind](filingId, targetId)
}

/** The id in a draft's target (`meeting:<id>`). */
export function idOfTarget(target: string | undefined): string | undefined {
  return target?.split(':')[1]
}
