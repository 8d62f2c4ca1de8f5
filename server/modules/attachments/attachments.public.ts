import type { Queryable } from '#server/db/db.ts'
import { invalid, notFound } from '#server/problem.ts'
import type { Attachment, AttachmentFile, DeclaredAttachment } from './attachment.ts'
import { harmlessName, nameWithEnding } from './attachment-name.ts'
import { type AttachmentPlace, attachmentsRepository, attachmentsSql } from './attachments.repository.ts'

export type { Attachment, AttachmentFile, DeclaredAttachment }
export { attachmentsSql }

/** What is declared, with names that do no harm. Throws 422 when an id is given twice. */
export function harmlessAttachments<Declared extends DeclaredAttachment>(declared: readonly Declared[]): Declared[] {
  const first = new Set<string>()
  declared.forEach(({ id }, index) => {
    if (first.has(id)) throw invalid([{ pointer: `/attachments/${index}/id`, detail: 'Must be an id of its own.' }])
    first.add(id)
  })
  return declared.map((each) => ({ ...each, name: harmlessName(each.name) }))
}

/**
 * Links declared files to a filing, in the transaction that stores the filing. None of their bytes has come.
 * Throws 404 when an id belongs to another filing, whosever it is: then nothing is filed.
 */
export async function linkAttachments(
  tx: Queryable,
  place: AttachmentPlace,
  declared: readonly DeclaredAttachment[],
): Promise<Attachment[]> {
  if (declared.length === 0) return []
  const linked = await attachmentsRepository.insert(tx, place, declared)
  if (linked.length < declared.length) throw notFound('A file with this id belongs to something else.')
  return declared.map(({ id, name, size }) => ({ id, name, size, state: 'missing', offset: 0 }))
}

/** A file that has arrived, named after what it is; `null` when it has not, or was refused. The caller has made sure of the right to the filing. */
export async function readAttachmentFile(tx: Queryable, filingId: string, id: string): Promise<AttachmentFile | null> {
  const file = await attachmentsRepository.file(tx, filingId, id)
  return file && { ...file, name: nameWithEnding(file.name, file.mediaType) }
}

/** Notes that the municipality's system has the file. `false` when it had said so before, or the file has not arrived. */
export function receiveAttachment(tx: Queryable, filingId: string, id: string, at: string): Promise<boolean> {
  return attachmentsRepository.setReceived(tx, filingId, id, at)
}
