import type { Attachment } from '#server/modules/attachments/attachments.public.ts'
import { type FiledAs, type Receipt, receiptOf, type StoredFiling } from '#server/modules/filings/filings.public.ts'
import type { Text } from '#server/text.ts'
import { TransportFault } from './transport.ts'

/** The business receipt from the municipality's system. */
export interface ReceiptInput {
  state: 'received' | 'needsYou'
  at: string
  reference?: string
  reason?: Text
}

/** A filing as the municipality's system gets it. */
export interface DeliveredFiling {
  kind: StoredFiling['kind']
  filingId: string
  caseId: string
  /** The citizen whose case it is, also when somebody else filed it for them. */
  personId: string
  number: string
  filedAt: string
  filedAs: FiledAs
  targetId?: string
  /** Who it is for, when it is not for the caseworker. */
  recipient?: 'dataProtectionOfficer'
  body: unknown
  receipt: Receipt
}

export type FilingOfCase = StoredFiling & { citizenId: string }

export function toDelivered(filing: FilingOfCase): DeliveredFiling {
  const { kind, id, caseId, citizenId, number, filedAt, filedAs, targetId, body } = filing
  return {
    ...{ kind, filingId: id, caseId, personId: citizenId, number, filedAt, filedAs },
    ...(targetId === null ? {} : { targetId }),
    body,
    ...recipientOf(filing),
    receipt: receiptOf(filing),
  }
}

// What may be about somebody else is a matter of data protection, and not for whoever wrote it.
function recipientOf({ kind, body }: FilingOfCase): Pick<DeliveredFiling, 'recipient'> {
  const isForeign = kind === 'correction' && (body as { fault: string }).fault === 'notAboutMe'
  return isForeign ? { recipient: 'dataProtectionOfficer' } : {}
}

/** A file that came when the text of its filing had been sent. What the filing says is not said again. */
export interface LateFile {
  filingId: string
  number: string
  attachment: Attachment
}

/** Throws TransportFault for a file that the filing does not have. */
export function lateFileOf({ id, number, attachments }: FilingOfCase, attachmentId: string): LateFile {
  const attachment = attachments.find((each) => each.id === attachmentId)
  if (!attachment) throw new TransportFault('no such file of the filing')
  return { filingId: id, number, attachment }
}

/** Whether a receipt says nothing that the stored one does not say already. */
export function isSameReceipt({ state, receiptAt, reference, reason }: StoredFiling, receipt: ReceiptInput): boolean {
  if (state !== receipt.state || receiptAt !== new Date(receipt.at).toISOString()) return false
  const { reference: newReference = null, reason: newReason } = receipt
  return reference === newReference && reason?.da === newReason?.da && reason?.en === newReason?.en
}
