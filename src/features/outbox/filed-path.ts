import type { FilingKind } from '#src/shared/offline/outbox-item.ts'

const places: Record<FilingKind, (filingId: string, targetId: string) => string> = {
  complaint: (id) => `/complaints/${id}`,
  recordsRequest: (id) => `/records/${id}`,
  preparation: (_id, meetingId) => `/meetings/${meetingId}`,
  meetingReply: (_id, meetingId) => `/meetings/${meetingId}`,
  handoverComment: () => '/caseworker',
  ownWords: () => '/plan',
}

/** Where something filed is shown, as a path inside the case. */
export function filedPath({ kind, target = '' }: { kind: FilingKind; target?: string }, filingId: string): string {
  return places[kind](filingId, target.split(':')[1] ?? '')
}
