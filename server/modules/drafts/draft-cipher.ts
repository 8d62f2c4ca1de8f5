import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const ivBytes = 12
const tagBytes = 16

/** What a sealed text belongs to. Moved to another person, draft or kind, it cannot be opened. */
export interface DraftOwner {
  personId: string
  draftId: string
  kind: string
}

export interface DraftCipher {
  seal(text: string, owner: DraftOwner): Buffer
  /** The text, or `null` when it was sealed under no key in use, belongs to something else or is damaged. */
  open(sealed: Uint8Array, owner: DraftOwner): string | null
}

/**
 * Encrypts what people are writing (AES-256-GCM), so that a copy of the database shows none of it.
 * @param secrets newest first; the first seals, all of them open
 * @throws RangeError when there is no secret
 */
export function createDraftCipher(secrets: readonly (string | Buffer)[]): DraftCipher {
  const keys = secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, '', 'udvej drafts', 32)))
  const [newest] = keys
  if (newest === undefined) throw new RangeError('Drafts need at least one key.')
  return {
    seal: (text, owner) => seal(newest, text, owner),
    open(sealed, owner) {
      for (const key of keys) {
        const text = open(key, sealed, owner)
        if (text !== null) return text
      }
      return null
    },
  }
}

function seal(key: Buffer, text: string, owner: DraftOwner): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(boundTo(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

function open(key: Buffer, sealed: Uint8Array, owner: DraftOwner): string | null {
  if (sealed.length <= ivBytes + tagBytes) return null
  const options = { authTagLength: tagBytes }
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes), options).setAAD(boundTo(owner))
  decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function boundTo({ personId, draftId, kind }: DraftOwner): Buffer {
  return Buffer.from(`${personId} ${draftId} ${kind}`)
}
