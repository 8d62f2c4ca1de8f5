import type { operations } from '#api/generated/types.ts'
import type { ClientScope, Relation, Scope } from '#server/access.ts'

/** Who an operation is open to. */
export type AccessRule =
  | { readonly open: 'anonymous' }
  | { readonly open: 'signedIn' }
  /** The session's person must have one of the relations to the case, and the scope unless it is `null`. One's own case has every scope. */
  | {
      readonly open: 'case'
      readonly relations: readonly Relation[]
      readonly scope: Scope | null
      /** Files something: who had access and has it no more is told so with 403, and the refusal is audited. */
      readonly files?: true
    }
  | { readonly open: 'client'; readonly scope: ClientScope }

const anonymous = { open: 'anonymous' } as const
const signedIn = { open: 'signedIn' } as const
const citizen = { open: 'case', relations: ['self'], scope: null } as const
const read = (scope: Scope | null) =>
  ({ open: 'case', relations: ['self', 'representative', 'assistant'], scope }) as const
const act = (scope: Scope | null) => ({ open: 'case', relations: ['self', 'representative'], scope }) as const
const file = (scope: Scope) => ({ ...act(scope), files: true }) as const
const system = (scope: ClientScope) => ({ open: 'client', scope }) as const

/**
 * The one table of rights: every operation of the contract, and who it is open to. `authorisation.ts` decides by it before a handler runs,
 * and the tests of authorisation are generated from the expectations beside it in tests/contract.
 */
export const authorisationMatrix = {
  getSession: signedIn,
  // Everybody with access to the case: which parts are there follows from the reader's scopes.
  getOverview: read(null),

  getPlan: read('plan'),
  fileOwnWords: file('plan'),
  listActivities: read('plan'),
  getActivity: read('plan'),
  listPlanChanges: read('plan'),
  // A helper's look does not count, so a helper cannot say that they looked.
  markPlanChangesSeen: citizen,

  getCaseworkers: read('caseworker'),
  fileHandoverComment: file('caseworker'),

  listMeetings: read('meetings'),
  getMeeting: read('meetings'),
  getMeetingCalendar: read('meetings'),
  fileMeetingReply: file('meetings'),
  filePreparation: file('meetings'),

  listLetters: read('letters'),
  getLetter: read('letters'),
  markLetterOpened: citizen,

  listComplaints: read('complaints'),
  getComplaint: read('complaints'),
  fileComplaint: file('complaints'),
  askForMissingAnswer: file('complaints'),
  answerGoOn: file('complaints'),

  getAttachment: read('complaints'),
  sendAttachmentPart: act('complaints'),
  getAttachmentContent: read('complaints'),

  listRecordsRequests: read('records'),
  getRecordsRequest: read('records'),
  fileRecordsRequest: file('records'),
  getRecordsDocumentContent: read('records'),

  listInquiries: read('inquiries'),
  getInquiry: read('inquiries'),
  fileInquiry: file('inquiries'),
  // The service itself asks for the scope of the thing that the text stands in.
  listCorrections: read('complaints'),
  getCorrection: read('complaints'),
  fileCorrection: file('complaints'),

  // The service itself asks for the scope of the filing or matter, which is not known before it is read.
  getFilingCopy: read(null),
  getMatterCopy: read(null),

  // One's own drafts only: the statements of the drafts module go by the person as well.
  listDrafts: act(null),
  getDraft: act(null),
  saveDraft: act(null),
  deleteDraft: act(null),

  // What the reader filed themselves: the statement goes by the person as well.
  listOwnFilings: read(null),
  // What the signed-in person filed and keeps: the statements go by the person.
  getReceipt: signedIn,
  listDevices: signedIn,
  registerDevice: signedIn,
  getDeviceKey: signedIn,
  removeDevice: signedIn,
  // A device that was removed has nobody signed in.
  getDeviceStanding: anonymous,

  listAccessLog: citizen,
  listSessions: signedIn,
  endSession: signedIn,
  getStoredData: signedIn,

  createToken: anonymous,
  feedRecords: system('feed'),
  listFilings: system('delivery'),
  getFiling: system('delivery'),
  putReceipt: system('delivery'),
  getDeliveredAttachment: system('delivery'),
  putAttachmentReceipt: system('delivery'),

  getHealth: anonymous,
  getReadiness: anonymous,
} as const satisfies Record<keyof operations, AccessRule>
