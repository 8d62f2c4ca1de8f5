import type { Queryable } from '#server/db/db.ts'
import { type FedRecord, type FeedContext, Refusal, refuse, type Taken } from '#server/modules/feed/feed.public.ts'
import { lockFiling, type StoredFiling } from '#server/modules/filings/filings.public.ts'
import { type EventDetail, type EventsOf, tellMatter } from '#server/modules/matters/matters.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import { recordsRepository } from './records.repository.ts'
import type { DocumentContent, Extension } from './records-request.ts'

export interface RecordsDocumentData extends Omit<DocumentContent, 'file'> {
  requestId: string
  file?: { name: string; mediaType: string; base64: string }
}

/** Takes that a request takes longer, with the new last day. Throws Refusal for an unknown request. */
export async function takeRecordsExtension(
  tx: Queryable,
  record: FedRecord<Extension>,
  context: FeedContext,
): Promise<Taken> {
  const request = await requireRequest(tx, context, record.id, '')
  const { newDue, reason } = record.data
  const event = { type: 'extended', id: 'extension', on: context.asOfDay, newDue } as const
  await tell(tx, request, event, context, { text: reason })
  await recordsRepository.upsertExtension(tx, request.caseId, request.id, record.data)
  return { caseId: request.caseId, seenOn: context.asOfDay }
}

/**
 * Takes a document with its file, or refused with its reason. The same record again replaces it.
 * Throws Refusal for an unknown request, for both or neither of file and refusal, and for a file that cannot be read.
 */
export async function takeRecordsDocument(
  tx: Queryable,
  record: FedRecord<RecordsDocumentData>,
  context: FeedContext,
): Promise<Taken> {
  const { requestId, file, ...listed } = record.data
  const request = await requireRequest(tx, context, requestId, '/requestId')
  if (file && listed.refusal) refuse('/file', 'A refused document has no file. Leave out "file" or "refusal".')
  if (!file && !listed.refusal) refuse('/file', 'is required, unless the document is refused with "refusal"')

  const bytes = file ? decode(file.base64) : null
  const content: DocumentContent =
    file && bytes ? { ...listed, file: { name: file.name, mediaType: file.mediaType, bytes: bytes.length } } : listed
  const stored = await recordsRepository.upsertDocument(
    tx,
    { caseId: request.caseId, requestId },
    {
      id: record.id,
      content,
      file: bytes,
    },
  )
  if (!stored)
    refuse('/requestId', 'This document belongs to another request. Send a new record with an id of its own.')
  const event = {
    type: 'documentGiven',
    id: `document:${record.id}`,
    on: context.asOfDay,
    given: bytes !== null,
  } as const
  await tell(tx, request, event, context)
  return { caseId: request.caseId, seenOn: context.asOfDay }
}

/** Takes that everything has been sent. Throws Refusal for an unknown request. */
export async function takeRecordsDone(
  tx: Queryable,
  record: FedRecord<{ doneOn: LocalDate }>,
  context: FeedContext,
): Promise<Taken> {
  const request = await requireRequest(tx, context, record.id, '')
  await recordsRepository.upsertDone(tx, request.caseId, request.id, record.data.doneOn)
  await tell(tx, request, { type: 'done', id: 'done', on: context.asOfDay }, context)
  return { caseId: request.caseId, seenOn: context.asOfDay }
}

async function requireRequest(
  tx: Queryable,
  context: FeedContext,
  requestId: string,
  pointer: string,
): Promise<StoredFiling> {
  const request = await lockFiling(tx, 'recordsRequest', requestId)
  if (!request || !(await context.isFed(tx, 'case', request.caseId))) {
    refuse(pointer, 'There is no records request with this id. It is the filingId that the delivery gave you.')
  }
  return request
}

async function tell(
  tx: Queryable,
  { id: refId, caseId }: StoredFiling,
  event: EventsOf['recordsRequest'],
  { now: at }: FeedContext,
  detail?: EventDetail,
): Promise<void> {
  const refused = await tellMatter(tx, 'recordsRequest', { caseId, refId, event, at, ...(detail ? { detail } : {}) })
  if (refused) throw new Refusal([refused])
}

function decode(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64')
  // Node reads as much as it can and drops the rest, so a damaged text must not pass for a short file.
  const readWhole = bytes.toString('base64') === base64
  if (!readWhole || bytes.length === 0)
    refuse('/file/base64', 'is not the base64 text (RFC 4648) of a file with at least one byte')
  return bytes
}
