import type { OperationId } from '#server/plugins/contract.ts'

/** The persons of the table, in the order of its columns. `with` and `without` are about the scope in the second column. */
export const askers = [
  'nobody',
  'the citizen',
  'another citizen',
  'a representative with the scope',
  'a representative without it',
  'an assistant with the scope',
  'an assistant without it',
  'a helper whose access is over',
  'a helper whose access has not begun',
  'a helper whose access was taken back',
  'a system with a token for feed',
  'a system with a token for delivery',
] as const

export type Asker = (typeof askers)[number]

// What is expected, written out by hand and not derived from the matrix: a change of the matrix must be made twice, on purpose.
const table = `
                          scope      none self othr repW rep- asW  as-  over soon back feed deli
getSession                -          401  in   in   in   in   in   in   in   in   in   401  401
getOverview               -          401  in   404  in   in   in   in   404  404  404  401  401
getPlan                   plan       401  in   404  in   403  in   403  404  404  404  401  401
fileOwnWords              plan       401  in   404  in   403  403  403  403  404  403  401  401
listActivities            plan       401  in   404  in   403  in   403  404  404  404  401  401
getActivity               plan       401  in   404  in   403  in   403  404  404  404  401  401
listPlanChanges           plan       401  in   404  in   403  in   403  404  404  404  401  401
markPlanChangesSeen       plan       401  in   404  403  403  403  403  404  404  404  401  401
getCaseworkers            caseworker 401  in   404  in   403  in   403  404  404  404  401  401
fileHandoverComment       caseworker 401  in   404  in   403  403  403  403  404  403  401  401
listMeetings              meetings   401  in   404  in   403  in   403  404  404  404  401  401
getMeeting                meetings   401  in   404  in   403  in   403  404  404  404  401  401
getMeetingCalendar        meetings   401  in   404  in   403  in   403  404  404  404  401  401
fileMeetingReply          meetings   401  in   404  in   403  403  403  403  404  403  401  401
filePreparation           meetings   401  in   404  in   403  403  403  403  404  403  401  401
listLetters               letters    401  in   404  in   403  in   403  404  404  404  401  401
getLetter                 letters    401  in   404  in   403  in   403  404  404  404  401  401
markLetterOpened          letters    401  in   404  403  403  403  403  404  404  404  401  401
listComplaints            complaints 401  in   404  in   403  in   403  404  404  404  401  401
getComplaint              complaints 401  in   404  in   403  in   403  404  404  404  401  401
fileComplaint             complaints 401  in   404  in   403  403  403  403  404  403  401  401
getAttachment             complaints 401  in   404  in   403  in   403  404  404  404  401  401
sendAttachmentPart        complaints 401  in   404  in   403  403  403  404  404  404  401  401
getAttachmentContent      complaints 401  in   404  in   403  in   403  404  404  404  401  401
askForMissingAnswer       complaints 401  in   404  in   403  403  403  403  404  403  401  401
answerGoOn                complaints 401  in   404  in   403  403  403  403  404  403  401  401
listRecordsRequests       records    401  in   404  in   403  in   403  404  404  404  401  401
getRecordsRequest         records    401  in   404  in   403  in   403  404  404  404  401  401
fileRecordsRequest        records    401  in   404  in   403  403  403  403  404  403  401  401
getRecordsDocumentContent records    401  in   404  in   403  in   403  404  404  404  401  401
listInquiries             inquiries  401  in   404  in   403  in   403  404  404  404  401  401
getInquiry                inquiries  401  in   404  in   403  in   403  404  404  404  401  401
fileInquiry               inquiries  401  in   404  in   403  403  403  403  404  403  401  401
listCorrections           complaints 401  in   404  in   403  in   403  404  404  404  401  401
getCorrection             complaints 401  in   404  in   403  in   403  404  404  404  401  401
fileCorrection            complaints 401  in   404  in   403  403  403  403  404  403  401  401
getFilingCopy             -          401  in   404  in   in   in   in   404  404  404  401  401
getMatterCopy             -          401  in   404  in   in   in   in   404  404  404  401  401
listDrafts                -          401  in   404  in   in   403  403  404  404  404  401  401
getDraft                  -          401  in   404  in   in   403  403  404  404  404  401  401
saveDraft                 -          401  in   404  in   in   403  403  404  404  404  401  401
deleteDraft               -          401  in   404  in   in   403  403  404  404  404  401  401
listOwnFilings            -          401  in   404  in   in   in   in   404  404  404  401  401
listAccessLog             -          401  in   404  403  403  403  403  404  404  404  401  401
listSessions              -          401  in   in   in   in   in   in   in   in   in   401  401
endSession                -          401  in   in   in   in   in   in   in   in   in   401  401
getStoredData             -          401  in   in   in   in   in   in   in   in   in   401  401
getReceipt                -          401  in   in   in   in   in   in   in   in   in   401  401
listDevices               -          401  in   in   in   in   in   in   in   in   in   401  401
registerDevice            -          401  in   in   in   in   in   in   in   in   in   401  401
getDeviceKey              -          401  in   in   in   in   in   in   in   in   in   401  401
removeDevice              -          401  in   in   in   in   in   in   in   in   in   401  401
getDeviceStanding         -          in   in   in   in   in   in   in   in   in   in   in   in
createToken               -          in   in   in   in   in   in   in   in   in   in   in   in
feedRecords               -          401  401  401  401  401  401  401  401  401  401  in   403
listFilings               -          401  401  401  401  401  401  401  401  401  401  403  in
getFiling                 -          401  401  401  401  401  401  401  401  401  401  403  in
putReceipt                -          401  401  401  401  401  401  401  401  401  401  403  in
getDeliveredAttachment    -          401  401  401  401  401  401  401  401  401  401  403  in
putAttachmentReceipt      -          401  401  401  401  401  401  401  401  401  401  403  in
getHealth                 -          in   in   in   in   in   in   in   in   in   in   in   in
getReadiness              -          in   in   in   in   in   in   in   in   in   in   in   in
`

export interface Expectation {
  operationId: OperationId
  /** The scope that `with` and `without` mean; `null` where no single scope decides. */
  scope: string | null
  /** A status, or `in` when the request gets as far as the handler. */
  outcomes: Record<Asker, string>
}

export const expectations: Expectation[] = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [operationId = '', scope = '', ...outcomes] = line.trim().split(/\s+/)
    const byAsker = askers.map((asker, index) => [asker, outcomes[index]])
    return {
      operationId: operationId as OperationId,
      scope: scope === '-' ? null : scope,
      outcomes: Object.fromEntries(byAsker) as Record<Asker, string>,
    }
  })
