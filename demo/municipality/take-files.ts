import type { Schemas } from '#demo/people/records.ts'
import type { ContractClient } from './contract-client.ts'
import type { Filing } from './steps.ts'

type Attachment = Schemas['Attachment']

/** The files of a filing by what the municipality can do about them. */
export interface FilesOf {
  /** They have arrived or were received. */
  here: Attachment[]
  /** They were declared and have not come, or not whole. */
  missing: Attachment[]
}

/** Which of a filing's files are here and which are still missing. Those that could not be used are neither. */
export function filesOf({ receipt }: Pick<Filing, 'receipt'>): FilesOf {
  const files = receipt?.attachments ?? []
  return {
    here: files.filter(({ state }) => state === 'arrived' || state === 'received'),
    missing: files.filter(({ state }) => state === 'missing' || state === 'arriving'),
  }
}

/** Fetches the files that have arrived and acknowledges each once it is in hand. How many they were. */
export async function takeFiles(
  client: Pick<ContractClient, 'attachment' | 'attachmentReceipt'>,
  filing: Filing,
  at: Date,
): Promise<number> {
  const arrived = filesOf(filing).here.filter(({ state }) => state === 'arrived')
  for (const { id } of arrived) {
    const bytes = await client.attachment(filing.filingId, id)
    // A case system would put them with the complaint now. Here it is enough that they came.
    if (bytes.byteLength > 0) await client.attachmentReceipt(filing.filingId, id, { at: at.toISOString() })
  }
  return arrived.length
}
