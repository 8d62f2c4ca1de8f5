import { findById, Refusal } from './refusal.ts'
import type { Schemas } from './schemas.ts'
import type { World } from './world.ts'

type Attachment = Schemas['Attachment']

/** A file that was declared and of which nothing has come. */
export function missing({ id, name, size }: Schemas['AttachmentInput']): Attachment {
  return { id, name, size, state: 'missing', offset: 0 }
}

/** A file of a complaint, as the world keeps it. 404 for another's. */
export function attachmentIn(world: World, ids: { complaintId: string; attachmentId: string }): Attachment {
  const { receipt } = findById(world.complaints, ids.complaintId)
  return findById(receipt.attachments ?? [], ids.attachmentId)
}

/** Counts what comes and keeps none of it. Every whole file is a good one here: nobody looks into it. */
export function takePart(attachment: Attachment, offset: number, bytes: Uint8Array): Attachment {
  const { state, size } = attachment
  const isOpen = state === 'missing' || state === 'arriving'
  if (!isOpen || offset !== attachment.offset || offset + bytes.length > size) throw new Refusal('conflict')
  attachment.offset += bytes.length
  attachment.state = attachment.offset === size ? 'arrived' : 'arriving'
  if (attachment.state === 'arrived') attachment.mediaType = typeOf(attachment.name)
  return { ...attachment }
}

/** A file that has arrived. Its words stand for its bytes. */
export function arrivedFile({ name, mediaType }: Attachment) {
  if (!mediaType) throw new Refusal('not-found')
  return { body: name, mediaType, fileName: name }
}

function typeOf(name: string): NonNullable<Attachment['mediaType']> {
  if (/\.pdf$/i.test(name)) return 'application/pdf'
  return /\.png$/i.test(name) ? 'image/png' : 'image/jpeg'
}
