import { karen } from '#demo/people/karen/ids.ts'
import { idOf, type Schemas } from '#demo/people/records.ts'
import type { Filing } from './steps.ts'

const base = {
  filingId: idOf('a filing'),
  caseId: karen.case,
  personId: karen.person,
  number: 'U-2026-4F7K-91QX',
  filedAt: '2026-11-23T13:05:00.000Z',
  filedAs: 'self',
} as const

/** For tests: a complaint with so many points. */
export function complaintWith(points: number, kind: Schemas['ComplaintKind'] = 'decision'): Schemas['ComplaintFiling'] {
  const point = (number: number) => ({ whatHappened: `Det her er punkt ${number}.` })
  return {
    ...base,
    kind: 'complaint',
    body: { kind, about: { kind: 'case' }, points: Array.from({ length: points }, (_, index) => point(index + 1)) },
  }
}

/** For tests: a request for access to records. */
export function requestFor(body: Schemas['RecordsRequestInput']): Schemas['RecordsRequestFiling'] {
  return { ...base, kind: 'recordsRequest', body }
}

/** For tests: a correction of something in the case. */
export function correctionOf(body: Schemas['CorrectionInput']): Schemas['CorrectionFiling'] {
  return { ...base, kind: 'correction', body }
}

/** For tests: a reply to the meeting with the new caseworker. */
export function replyOf(kind: Schemas['MeetingReplyInput']['kind']): Schemas['MeetingReplyFiling'] {
  return { ...base, kind: 'meetingReply', targetId: karen.meetings.handover, body: { kind } }
}

/** For tests: the citizen asks for the answers to these points. */
export function askedFor(points: number[]): Schemas['MissingAnswerFiling'] {
  return { ...base, filingId: idOf('asked for'), kind: 'missingAnswer', targetId: base.filingId, body: { points } }
}

/** For tests: the citizen says whether the complaint goes on. */
export function goOn(goesOn: boolean): Schemas['GoOnFiling'] {
  return { ...base, filingId: idOf('goes on'), kind: 'goOn', targetId: base.filingId, body: { goesOn } }
}

/** For tests: a question or another short request. */
export function inquiryOf(body: Schemas['InquiryInput']): Schemas['InquiryFiling'] {
  return { ...base, filingId: idOf('an inquiry'), kind: 'inquiry', body }
}

/** For tests: the service tells the leader that nobody answered. */
export function raisedOver(inquiryKind: Schemas['InquiryKind']): Schemas['InquiryRaisedFiling'] {
  const days = { filedOn: '2026-11-02', dueOn: '2026-11-09' }
  return {
    ...{ ...base, filingId: idOf('raised'), filedAs: 'service', kind: 'inquiryRaised', targetId: idOf('an inquiry') },
    body: { recipient: 'leader', inquiryNumber: 'U-2026-3D9F-71WK', inquiryKind, ...days },
  }
}

/** For tests: words that only need a receipt. */
export function wordsOnly(): Filing[] {
  return [
    { ...base, kind: 'ownWords', body: { text: 'Jeg vil gerne tilbage til et roligt job.' } },
    { ...base, kind: 'handoverComment', targetId: idOf('somebody'), body: { text: 'Det passer.' } },
    {
      ...base,
      kind: 'preparation',
      targetId: karen.meetings.handover,
      body: { statement: 'Jeg er træt.', questions: [] },
    },
  ]
}
