import type { Operations } from '#server/plugins/contract.ts'
import { type SchemaName, validateSchema } from '#server/plugins/contract-schemas.ts'
import type { FeedService, IncomingRecord } from './feed.service.ts'

// The contract leaves the data of a record open, so that a fault in one record refuses that one and not the batch.
const schemaOf: Record<IncomingRecord['type'], SchemaName> = {
  person: 'PersonData',
  case: 'CaseData',
  grant: 'GrantData',
  assignment: 'AssignmentData',
  plan: 'PlanData',
  fact: 'FactData',
  activity: 'ActivityData',
  meeting: 'MeetingData',
  letter: 'LetterData',
  pointAnswer: 'PointAnswerData',
  complaintStep: 'ComplaintStepData',
  meetingReplyAnswer: 'MeetingReplyAnswerData',
  recordsExtension: 'RecordsExtensionData',
  recordsDocument: 'RecordsDocumentData',
  recordsDone: 'RecordsDoneData',
  inquiryAnswer: 'InquiryAnswerData',
  correctionExtension: 'CorrectionExtensionData',
  correctionOutcome: 'CorrectionOutcomeData',
}

export function feedRoutes(operations: Operations, feed: FeedService): void {
  operations.on('feedRecords', async ({ client, body }) => {
    const records = body.records.map((record) => ({
      ...record,
      faults: validateSchema(schemaOf[record.type], record.data),
    }))
    return { status: 200, body: await feed.take(client, records) }
  })
}
