import { createCipheriv, createDecipheriv, createHmac, hash, hkdfSync, randomBytes } from 'node:crypto'

const ivBytes = 12
const tagBytes = 16

export interface IdentityKeys {
  /** The hash that a new or updated person gets. */
  hashLoginKey(loginKey: string): Buffer
  /** One hash for each key in use, newest first: a person may have been stored under an older key. */
  loginKeyHashes(loginKey: string): Buffer[]
  /** Encrypts a small text for the browser to carry. Only this service can read or make it. */
  seal(text: string): string
  /** The text that was sealed under any key in use, or `null` when it is forged, damaged or too old. */
  unseal(sealed: string): string | null
}

/**
 * Everything that identity does with the secret keys. A key of its own is derived for each purpose, so that one use can never
 * help to break another.
 * @param secrets newest first; the first makes, all of them recognise
 * @throws RangeError when there is no secret
 */
export function createIdentityKeys(secrets: readonly Buffer[]): IdentityKeys {
  if (secrets.length === 0) throw new RangeError('Identity needs at least one session key.')
  const loginKeys = secrets.map((secret) => derive(secret, 'udvej login key'))
  const sealKeys = secrets.map((secret) => derive(secret, 'udvej sign-in attempt'))
  const hashWith = (key: Buffer, loginKey: string) => createHmac('sha256', key).update(loginKey, 'utf8').digest()

  return {
    hashLoginKey: (loginKey) => hashWith(loginKeys[0] as Buffer, loginKey),
    loginKeyHashes: (loginKey) => loginKeys.map((key) => hashWith(key, loginKey)),
    seal: (text) => seal(sealKeys[0] as Buffer, text),
    unseal: (sealed) => sealKeys.map((key) => unseal(key, sealed)).find((text) => text !== null) ?? null,
  }
}

/** 256 random bits as 43 characters. */
export function newSessionId(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database knows of a session id. The id has 256 random bits, so a plain hash is enough. */
export function hashSessionId(sessionId: string): Buffer {
  return hash('sha256', sessionId, 'buffer')
}

/** Whether a cookie can be a session id at all. Anything else is turned away without asking the database. */
export function looksLikeSessionId(value: string | undefined): value is string {
  return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value)
}

function derive(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
}

function seal(key: Buffer, text: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

function unseal(key: Buffer, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length <= ivBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
