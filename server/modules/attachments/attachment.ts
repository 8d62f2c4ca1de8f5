/** A file as it is declared with a filing. */
export interface DeclaredAttachment {
  id: string
  name: string
  /** Bytes. */
  size: number
  /** Of the bytes as they will be sent, in lower-case hexadecimal. */
  sha256: string
}

export type AttachmentState = 'missing' | 'arriving' | 'arrived' | 'received' | 'refused'

/** What a file can be once it has arrived. */
export type AttachmentType = 'application/pdf' | 'image/jpeg' | 'image/png'

/** Why a file could not be used. The app has the words. */
export type RefusalReason = 'notAllowedKind' | 'unreadable' | 'tooManyPixels'

/** A file and how much of it has come, in the form of the contract. */
export interface Attachment {
  id: string
  name: string
  size: number
  state: AttachmentState
  /** How many bytes are stored: where the next part begins. */
  offset: number
  mediaType?: AttachmentType
  refusedBecause?: RefusalReason
}

/** A file to be downloaded. */
export interface AttachmentFile {
  name: string
  mediaType: AttachmentType
  bytes: Uint8Array
}
