import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const ivBytes = 12
const tagBytes = 16

/** Encrypts for one purpose. `owner` names what the content belongs to; sealed for one owner, it opens for no other. */
export interface Cipher {
  seal(content: string | Uint8Array, owner: string): Buffer
  /** The content, or `null` when it was sealed under no key in use, belongs to something else or is damaged. */
  open(sealed: Uint8Array, owner: string): Buffer | null
}

/**
 * Encrypts what only this service may read (AES-256-GCM), so that a copy of the database shows none of it. A key of its own is derived for each purpose, so
 * that one use can never help to break another.
 * @param secrets newest first; the first seals, all of them open
 * @throws RangeError when there is no secret
 */
export function createCipher(secrets: readonly (string | Buffer)[], purpose: string): Cipher {
  const keys = secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)))
  const [newest] = keys
  if (newest === undefined) throw new RangeError('Encryption needs at least one secret.')
  return {
    seal: (content, owner) => seal(newest, content, owner),
    open(sealed, owner) {
      for (const key of keys) {
        const content = open(key, sealed, owner)
        if (content !== null) return content
      }
      return null
    },
  }
}

function seal(key: Buffer, content: string | Uint8Array, owner: string): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner))
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

function open(key: Buffer, sealed: Uint8Array, owner: string): Buffer | null {
  if (sealed.length <= ivBytes + tagBytes) return null
  const options = { authTagLength: tagBytes }
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes), options).setAAD(Buffer.from(owner))
  decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()])
  } catch {
    return null
  }
}
