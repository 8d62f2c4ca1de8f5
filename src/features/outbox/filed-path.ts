import type { components } from '#api/generated/types.ts'

type FilingKind = components['schemas']['FilingKind']

const places: Record<FilingKind, (filingId: string, targetId: string) => string> = {
  complaint: (id) => `/complaints/${id}`,
  recordsRequest: (id) => `/records/${id}`,
  correction: (id) => `/corrections/${id}`,
  preparation: (_id, meetingId) => `/meetings/${meetingId}`,
  meetingReply: (_id, meetingId) => `/meetings/${meetingId}`,
  handoverComment: () => '/caseworker',
  ownWords: () => '/plan',
  missingAnswer: (_id, complaintId) => `/complaints/${complaintId}`,
  goOn: (_id, complaintId) => `/complaints/${complaintId}`,
  inquiry: (id) => `/inquiries/${id}`,
}

/** Where something filed is shown, as a path inside the case. `targetId`: the meeting or complaint that it belongs to, when it belongs to one. */
export function filedPath(kind: FilingKind, filingId: string, targetId = ''): string {
  return places[kind](filingId, targetId)
}

/** The id in a draft's target (`meeting:<id>`). */
export function idOfTarget(target: string | undefined): string | undefined {
  return target?.split(':')[1]
}
