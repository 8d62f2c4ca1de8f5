import type { Attachment } from '#server/modules/attachments/attachments.public.ts'
import type { Text } from '#server/text.ts'

export type FilingKind =
  | 'complaint'
  | 'recordsRequest'
  | 'correction'
  | 'meetingReply'
  | 'preparation'
  | 'handoverComment'
  | 'ownWords'
  | 'missingAnswer'
  | 'goOn'
  | 'inquiry'
  /** The service's own word to the municipality's leader about an inquiry that nobody answered. */
  | 'inquiryRaised'

/** `sent`: stored here. `received`: the municipality's system has acknowledged it. `needsYou`: it could not be taken. */
export type FilingState = 'sent' | 'received' | 'needsYou'

/** `service`: told by the service itself. */
export type FiledAs = 'self' | 'representative' | 'service'

/** Something a citizen filed, as it is stored. Instants are ISO texts in UTC. */
export interface StoredFiling {
  id: string
  caseId: string
  /** Who filed it: the citizen, or somebody acting for them. What the service told by itself has the person who filed what it is about. */
  personId: string
  filedAs: FiledAs
  kind: FilingKind
  targetId: string | null
  body: unknown
  number: string
  filedAt: string
  state: FilingState
  receiptAt: string | null
  reference: string | null
  reason: Text | null
  /** The files that were declared with it, as far as they have come. */
  attachments: Attachment[]
}

/** Proof of a filing, in the form of the contract. The same for every repetition, apart from how far it and its files have come. */
export interface Receipt {
  filingId: string
  number: string
  filedAt: string
  state: FilingState
  receivedAt?: string
  reference?: string
  reason?: Text
  attachments?: Attachment[]
}

/** The receipt of a filing as it stands now. */
export function receiptOf(filing: StoredFiling): Receipt {
  const { id, number, filedAt, state, receiptAt, reference, reason, attachments } = filing
  return {
    filingId: id,
    number,
    filedAt,
    state,
    ...(state === 'received' && receiptAt !== null ? { receivedAt: receiptAt } : {}),
    ...(reference === null ? {} : { reference }),
    ...(state === 'needsYou' && reason !== null ? { reason } : {}),
    ...(attachments.length === 0 ? {} : { attachments }),
  }
}
