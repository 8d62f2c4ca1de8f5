import type { StoredWrap } from './open-db.ts'
import { plainPassphrase } from './passphrase.ts'

/** The key does not fit: a wrong passphrase, another person's key, or a damaged wrap. */
export class WrongKeyError extends Error {
  override readonly name = 'WrongKeyError'
}

/** What the phone's own lock gave: the secret never leaves the lock's use, the rest finds the way back to it. */
export interface LockSecret {
  credentialId: Uint8Array<ArrayBuffer>
  salt: Uint8Array<ArrayBuffer>
  secret: BufferSource
}

/** OWASP's number for PBKDF2 with SHA-256. It stands in each wrap, so that it can be raised later. */
const passphraseRounds = 600_000
const ivBytes = 12
const saltBytes = 16
const dataKeyUse: KeyUsage[] = ['encrypt', 'decrypt']
const wrapUse: KeyUsage[] = ['wrapKey', 'unwrapKey']
const aesGcm = { name: 'AES-GCM', length: 256 }
const toBytes = new TextEncoder()

/** Random bytes. */
export function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length))
}

/** A new data key. It can be taken out of the browser's keeping, so use it for wrapping only and then let it go. */
export function makeDataKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(aesGcm, true, dataKeyUse)
}

/** Wraps the data key by the key that the server releases after sign-in (32 bytes in base64url). */
export async function wrapForServer(dataKey: CryptoKey, vaultId: string, serverKey: string): Promise<StoredWrap> {
  return { by: 'server', ...(await wrap(dataKey, await keyOfServer(serverKey), place(vaultId, 'server'))) }
}

export async function wrapForPassphrase(dataKey: CryptoKey, vaultId: string, passphrase: string): Promise<StoredWrap> {
  const salt = random(saltBytes)
  const key = await keyOfPassphrase(passphrase, salt, passphraseRounds)
  const wrapped = await wrap(dataKey, key, place(vaultId, 'passphrase'))
  return { by: 'passphrase', salt, rounds: passphraseRounds, ...wrapped }
}

export async function wrapForLock(dataKey: CryptoKey, vaultId: string, lock: LockSecret): Promise<StoredWrap> {
  const { credentialId, salt, secret } = lock
  const wrapped = await wrap(dataKey, await keyOfLock(secret), place(vaultId, 'deviceLock'))
  return { by: 'deviceLock', credentialId, salt, ...wrapped }
}

/**
 * Opens a wrap: `secret` is the server's key or the passphrase as text, or what the phone's lock gave. `forWrapping` gives a key that can be
 * wrapped anew; otherwise nobody can take it out of the browser's keeping.
 * @throws WrongKeyError
 */
export async function unwrap(
  vaultId: string,
  stored: StoredWrap,
  secret: string | BufferSource,
  forWrapping = false,
): Promise<CryptoKey> {
  const algorithm = { name: 'AES-GCM', iv: stored.iv, additionalData: place(vaultId, stored.by) }
  try {
    const key = await keyFor(stored, secret)
    return await crypto.subtle.unwrapKey('raw', stored.data, key, algorithm, aesGcm, forWrapping, dataKeyUse)
  } catch (cause) {
    throw new WrongKeyError(`The wrap by ${stored.by} does not open`, { cause })
  }
}

function keyFor(stored: StoredWrap, secret: string | BufferSource): Promise<CryptoKey> {
  if (typeof secret !== 'string') return keyOfLock(secret)
  return stored.by === 'passphrase' ? keyOfPassphrase(secret, stored.salt, stored.rounds) : keyOfServer(secret)
}

async function wrap(dataKey: CryptoKey, by: CryptoKey, additionalData: Uint8Array<ArrayBuffer>) {
  const iv = random(ivBytes)
  return { iv, data: await crypto.subtle.wrapKey('raw', dataKey, by, { name: 'AES-GCM', iv, additionalData }) }
}

/** A wrap is bound to its vault and its kind: moved elsewhere, it does not open. */
function place(vaultId: string, by: StoredWrap['by']): Uint8Array<ArrayBuffer> {
  return toBytes.encode(JSON.stringify(['wrap', vaultId, by]))
}

function keyOfServer(serverKey: string): Promise<CryptoKey> {
  const base64 = serverKey.replaceAll('-', '+').replaceAll('_', '/')
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, aesGcm, false, wrapUse)
}

async function keyOfPassphrase(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const bytes = toBytes.encode(plainPassphrase(passphrase))
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    aesGcm,
    false,
    wrapUse,
  )
}

async function keyOfLock(secret: BufferSource): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const info = toBytes.encode('udvej data key')
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    material,
    aesGcm,
    false,
    wrapUse,
  )
}
