import type { Queryable } from '#server/db/db.ts'
import { readFiling } from '#server/modules/filings/filings.public.ts'
import { readEvents, readMatters } from '#server/modules/matters/matters.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import { recordsRepository } from './records.repository.ts'
import { courseOf } from './records-course.ts'
import { type RecordsRequest, toRecordsRequest } from './records-request.ts'

export type { RecordsRequest }

/** One request with what came of it as it stands on the day `today`, or `null`. */
export async function readRecordsRequest(
  tx: Queryable,
  caseId: string,
  requestId: string,
  today: LocalDate,
): Promise<RecordsRequest | null> {
  const [filing, matters, extension, documents, events] = await Promise.all([
    readFiling(tx, caseId, 'recordsRequest', requestId),
    readMatters(tx, 'recordsRequest', [requestId], today),
    recordsRepository.extensionOf(tx, requestId),
    recordsRepository.documentsOf(tx, requestId),
    readEvents(tx, 'recordsRequest', requestId),
  ])
  if (!filing) return null
  const matter = matters.get(requestId)
  if (!matter) throw new Error(`The records request ${requestId} has no matter.`)
  return toRecordsRequest(filing, matter, { extension, documents, course: courseOf(events, today) })
}

/**
 * The delivered files of a request by the id of their document, in the order of the list, for as long as they fit into `mostBytes` together.
 * One that does not fit is left out, and a smaller one after it may still be there.
 */
export async function readDeliveredFiles(
  tx: Queryable,
  request: RecordsRequest,
  caseId: string,
  mostBytes: number,
): Promise<Map<string, { name: string; mediaType: string; bytes: Uint8Array }>> {
  const files = new Map<string, { name: string; mediaType: string; bytes: Uint8Array }>()
  let room = mostBytes
  for (const { id, file } of request.documents) {
    if (!file || file.bytes > room) continue
    const stored = await recordsRepository.fileOf(tx, caseId, request.id, id)
    if (!stored) continue
    room -= stored.bytes.length
    files.set(id, stored)
  }
  return files
}
