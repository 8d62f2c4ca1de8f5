import { createHmac, hash, hkdfSync, randomBytes } from 'node:crypto'
import { createCipher } from '#server/cipher.ts'

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
 * Everything that identity does with the secret keys. A key of its own is derived for each purpose.
 * @param secrets newest first; the first makes, all of them recognise
 * @throws RangeError when there is no secret
 */
export function createIdentityKeys(secrets: readonly Buffer[]): IdentityKeys {
  if (secrets.length === 0) throw new RangeError('Identity needs at least one session key.')
  const loginKeys = secrets.map((secret) => derive(secret, 'udvej login key'))
  const cipher = createCipher(secrets, 'udvej sign-in attempt')
  const hashWith = (key: Buffer, loginKey: string) => createHmac('sha256', key).update(loginKey, 'utf8').digest()

  return {
    hashLoginKey: (loginKey) => hashWith(loginKeys[0] as Buffer, loginKey),
    loginKeyHashes: (loginKey) => loginKeys.map((key) => hashWith(key, loginKey)),
    seal: (text) => cipher.seal(text, '').toString('base64url'),
    unseal: (sealed) => cipher.open(Buffer.from(sealed, 'base64url'), '')?.toString('utf8') ?? null,
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
