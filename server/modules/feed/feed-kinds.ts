import type { Queryable } from '#server/db/db.ts'
import { type Persons, takeCase, takeGrant, takePerson } from '#server/modules/cases/cases-feed.public.ts'
import { takeAssignment } from '#server/modules/caseworker/caseworker.public.ts'
import { takeComplaintStep, takePointAnswer } from '#server/modules/complaints/complaints.public.ts'
import { takeCorrectionExtension, takeCorrectionOutcome } from '#server/modules/corrections/corrections.public.ts'
import { takeInquiryAnswer } from '#server/modules/inquiries/inquiries.public.ts'
import { takeLetter } from '#server/modules/letters/letters.public.ts'
import { takeMeeting, takeMeetingReplyAnswer } from '#server/modules/meetings/meetings.public.ts'
import { takeActivity, takeFact, takePlan } from '#server/modules/plan/plan.public.ts'
import { takeRecordsDocument, takeRecordsDone, takeRecordsExtension } from '#server/modules/records/records.public.ts'
import type { FedRecord, FeedContext, Taken } from './feed.public.ts'

interface FeedKind {
  /** The part of the case, as the audit names it. */
  what: string
  // The data have passed the schema by then.
  take(tx: Queryable, record: FedRecord<never>, context: FeedContext): Promise<Taken>
}

/** Every type of record, and who takes it. */
export function createFeedKinds(persons: Persons) {
  return {
    person: { what: 'person', take: (tx, record) => takePerson(tx, record, persons) },
    case: { what: 'case', take: takeCase },
    grant: { what: 'helpers', take: takeGrant },
    assignment: { what: 'caseworker', take: takeAssignment },
    plan: { what: 'plan', take: takePlan },
    fact: { what: 'plan', take: takeFact },
    activity: { what: 'plan', take: takeActivity },
    meeting: { what: 'meetings', take: takeMeeting },
    letter: { what: 'letters', take: takeLetter },
    pointAnswer: { what: 'complaints', take: takePointAnswer },
    complaintStep: { what: 'complaints', take: takeComplaintStep },
    meetingReplyAnswer: { what: 'meetings', take: takeMeetingReplyAnswer },
    recordsExtension: { what: 'records', take: takeRecordsExtension },
    recordsDocument: { what: 'records', take: takeRecordsDocument },
    recordsDone: { what: 'records', take: takeRecordsDone },
    inquiryAnswer: { what: 'inquiries', take: takeInquiryAnswer },
    correctionExtension: { what: 'complaints', take: takeCorrectionExtension },
    correctionOutcome: { what: 'complaints', take: takeCorrectionOutcome },
  } as const satisfies Record<string, FeedKind>
}

export type FeedRecordType = keyof ReturnType<typeof createFeedKinds>
