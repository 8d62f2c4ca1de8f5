import type { StoredWrap } from './open-db.ts'
import { type LockSecret, random } from './vault-keys.ts'

export type LockWrap = Extract<StoredWrap, { by: 'deviceLock' }>

/** Why the phone's lock gave nothing: `refused` by the person (or too late), `unsupported` by this phone or browser. */
export class DeviceLockError extends Error {
  override readonly name = 'DeviceLockError'
  readonly reason: 'refused' | 'unsupported'

  constructor(reason: 'refused' | 'unsupported', cause?: unknown) {
    super(`The phone's lock: ${reason}`, { cause })
    this.reason = reason
  }
}

const longestMs = 120_000
const es256 = -7
const rs256 = -257

/** Whether it is worth offering. Only trying tells for certain: many browsers do not say whether their lock can give a secret (PRF). */
export async function deviceLockMayWork(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false
  try {
    const told = await PublicKeyCredential.getClientCapabilities?.()
    if (told?.['extension:prf'] === false) return false
    return await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable()
  } catch {
    return false
  }
}

/**
 * Makes a passkey on this phone whose only use is its secret (the WebAuthn PRF extension). It carries no name and signs nobody in.
 * @throws DeviceLockError
 */
export async function makeDeviceLock(): Promise<LockSecret> {
  const salt = random(32)
  const made = await ask(() =>
    navigator.credentials.create({
      publicKey: {
        rp: { name: 'Udvej', id: location.hostname },
        user: { id: random(16), name: 'Udvej', displayName: 'Udvej' },
        challenge: random(32),
        pubKeyCredParams: [es256, rs256].map((alg) => ({ type: 'public-key', alg })),
        // A lock that can be found again is the only kind for which Android's gives a secret.
        authenticatorSelection: {
          authenticatorAttachment: 'platform',
          residentKey: 'required',
          userVerification: 'required',
        },
        timeout: longestMs,
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  )
  const credentialId = new Uint8Array(made.rawId)
  const { prf } = made.getClientExtensionResults()
  if (!prf?.enabled && !prf?.results) throw new DeviceLockError('unsupported')
  // Some give the secret only when they are asked for it afterwards.
  return { credentialId, salt, secret: prf.results?.first ?? (await askDeviceLock([{ credentialId, salt }])).secret }
}

/** Has the person open the phone's lock, and gives its secret and which of `locks` it was. @throws DeviceLockError */
export async function askDeviceLock<Known extends Pick<LockWrap, 'credentialId' | 'salt'>>(
  locks: readonly Known[],
): Promise<{ lock: Known; secret: BufferSource }> {
  const evalByCredential = Object.fromEntries(
    locks.map(({ credentialId, salt }) => [base64url(credentialId), { first: salt }]),
  )
  const answered = await ask(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        rpId: location.hostname,
        allowCredentials: locks.map(({ credentialId }) => ({ type: 'public-key', id: credentialId })),
        userVerification: 'required',
        timeout: longestMs,
        extensions: { prf: { evalByCredential } },
      },
    }),
  )
  const lock = locks.find(({ credentialId }) => base64url(credentialId) === answered.id)
  const secret = answered.getClientExtensionResults().prf?.results?.first
  if (!lock || !secret) throw new DeviceLockError('unsupported')
  return { lock, secret }
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

async function ask(question: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const answer = await question()
    if (answer) return answer as PublicKeyCredential
  } catch (cause) {
    // NotAllowedError stands for "no", "too late" and "not this phone" alike: the browser does not tell them apart.
    const unsupported = cause instanceof DOMException && cause.name === 'NotSupportedError'
    throw new DeviceLockError(unsupported ? 'unsupported' : 'refused', cause)
  }
  throw new DeviceLockError('refused')
}
