import { randomBytes } from 'node:crypto'
import type { Session } from '#server/access.ts'
import { createCipher } from '#server/cipher.ts'
import type { Clock } from '#server/clock.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import type { Identity } from '#server/identity/identity.public.ts'
import { type DeviceMode, type DeviceUse, devicesRepository } from './devices.repository.ts'

const mostOfAPerson = 50
const unusedMs = 90 * 24 * 60 * 60 * 1000
const keyBytes = 32

export type RegisterOutcome =
  /** `key` is base64url. A known device keeps its key, unless that was lost. */
  { outcome: 'registered' | 'known'; key: string } | { outcome: 'removed' | 'foreign' | 'tooMany' | 'notOwnCase' }

/** `lost`: it was sealed under a secret that the service has no more. */
export type KeyOutcome = { outcome: 'released'; key: string } | { outcome: 'removed' | 'foreign' | 'lost' }

type SessionsOfIdentity = Pick<Identity, 'listSessions' | 'revokeSession'>

export interface DevicesDeps {
  db: Db
  clock: Clock
  /** Secrets, newest first. */
  keys: readonly (string | Buffer)[]
  identity: SessionsOfIdentity
}

export type DevicesService = ReturnType<typeof createDevicesService>

/** The devices that keep something encrypted for a person, and the keys that open it once the person has signed in. */
export function createDevicesService(deps: DevicesDeps) {
  const { db, clock, identity } = deps
  const safe = createKeySafe(deps)
  const now = () => clock.now().toISOString()

  return {
    /** The person's devices, the last used first. */
    list: ({ personId }: Session) => db.asPerson(personId, (tx) => devicesRepository.list(tx, personId)),

    /** Registers a device, or changes its mode. Somebody without a case of their own never has one that is `own`. */
    async register(session: Session, id: string, mode: DeviceMode): Promise<RegisterOutcome> {
      const { personId } = session
      if (mode === 'own' && !session.cases.some(({ relation }) => relation === 'self')) return { outcome: 'notOwnCase' }
      return db.asPerson(personId, async (tx) => {
        const known = await devicesRepository.lock(tx, personId, id)
        if (!known) return registerNew(tx, deps, safe, { session, id, mode })
        if (known.sealedKey === null) return { outcome: 'removed' }
        const key = safe.open(personId, id, known.sealedKey) ?? newKey()
        await devicesRepository.change(tx, personId, id, { mode, ...safe.handOut(session, id, key) })
        return { outcome: 'known', key: key.toString('base64url') }
      })
    },

    /** The key of one of the person's own devices. It is sealed anew, so that an old secret is out of use once every device has come by. */
    releaseKey: (session: Session, id: string): Promise<KeyOutcome> =>
      db.asPerson(session.personId, async (tx) => {
        const { personId } = session
        const known = await devicesRepository.lock(tx, personId, id)
        if (!known) return { outcome: 'foreign' }
        if (known.sealedKey === null) return { outcome: 'removed' }
        const key = safe.open(personId, id, known.sealedKey)
        if (key === null) return { outcome: 'lost' }
        await devicesRepository.change(tx, personId, id, { mode: known.mode, ...safe.handOut(session, id, key) })
        return { outcome: 'released', key: key.toString('base64url') }
      }),

    /** Destroys the key and ends the session that last got it, unless that is the one that asks. `false` when it is not the person's. */
    remove: ({ personId, sessionRef }: Session, id: string): Promise<boolean> =>
      db.asPerson(personId, async (tx) => {
        const known = await devicesRepository.lock(tx, personId, id)
        if (!known) return false
        if (known.sealedKey === null) return true
        await devicesRepository.remove(tx, personId, id, now())
        if (known.sessionRef !== sessionRef) await identity.revokeSession(tx, personId, known.sessionRef)
        return true
      }),

    /** Whether a device was removed, whoever asks. An id that nobody knows is `kept`. */
    async standing(id: string): Promise<'kept' | 'removed'> {
      return (await db.asSystem((tx) => devicesRepository.isRemoved(tx, id))) ? 'removed' : 'kept'
    },
  }
}

async function registerNew(
  tx: Queryable,
  { clock, identity }: DevicesDeps,
  safe: KeySafe,
  { session, id, mode }: { session: Session; id: string; mode: DeviceMode },
): Promise<RegisterOutcome> {
  const { personId, sessionRef } = session
  const now = clock.now()
  await devicesRepository.lockForNew(tx, personId)
  const since = new Date(now.getTime() - unusedMs).toISOString()
  await devicesRepository.removeUnused(tx, personId, since, now.toISOString())
  if ((await devicesRepository.count(tx, personId)) >= mostOfAPerson) return { outcome: 'tooMany' }
  const sessions = await identity.listSessions(tx, personId)
  const label = sessions.find((one) => one.sessionRef === sessionRef)?.deviceLabel ?? null
  const key = newKey()
  const device = { id, mode, label, ...safe.handOut(session, id, key) }
  if (!(await devicesRepository.insert(tx, personId, device))) return { outcome: 'foreign' }
  return { outcome: 'registered', key: key.toString('base64url') }
}

type KeySafe = ReturnType<typeof createKeySafe>

/** Seals device keys, each for one person and one device. */
function createKeySafe({ keys, clock }: Pick<DevicesDeps, 'keys' | 'clock'>) {
  const cipher = createCipher(keys, 'udvej device keys')
  const ownerOf = (personId: string, id: string) => `${personId} ${id}`
  return {
    open: (personId: string, id: string, sealed: Uint8Array) => cipher.open(sealed, ownerOf(personId, id)),

    /** What is stored when a session gets the key. */
    handOut: ({ personId, sessionRef }: Session, id: string, key: Buffer): DeviceUse => ({
      sealedKey: cipher.seal(key, ownerOf(personId, id)),
      sessionRef,
      at: clock.now().toISOString(),
    }),
  }
}

function newKey(): Buffer {
  return randomBytes(keyBytes)
}
