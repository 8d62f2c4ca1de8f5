import { randomUUID } from 'node:crypto'
import type { Session } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import { hashSessionId, type IdentityKeys, looksLikeSessionId, newSessionId } from './identity-keys.ts'
import { personsRepository } from './persons.repository.ts'
import type { SessionsRepository } from './sessions.repository.ts'

const minute = 60_000
const idleMs = 60 * minute
const absoluteMs = 12 * 60 * minute
/** How long somebody may take at the identity provider, in milliseconds. */
export const signInAttemptMs = 10 * minute
const keepEndedMs = 30 * 24 * 60 * minute

export interface SignIn {
  /** The claim that the identity provider knows the person by. */
  loginKey: string
  deviceLabel: string | null
  /** The session cookie that the browser brought to the sign-in, whatever it is. */
  previousCookie: string | undefined
}

export interface SessionsService {
  /** Opens a session under a new id and returns the id, or `null` when nobody is known by the login key. */
  signIn(signIn: SignIn): Promise<string | null>
  /** The session of a cookie, or `null`. One query; once a minute a second one that moves the idle end. */
  resolve(cookieValue: string): Promise<Session | null>
  /** Ends the session of a cookie. Harmless when there is none. */
  signOut(cookieValue: string | undefined): Promise<void>
}

interface SessionsDeps {
  db: Db
  keys: IdentityKeys
  clock: Clock
  repository: SessionsRepository
}

/** Sessions end 60 minutes after the last request and 12 hours after sign-in, whichever comes first. */
export function createSessionsService(deps: SessionsDeps): SessionsService {
  const { db, clock, repository } = deps
  return {
    signIn: (signIn) => db.asSystem((tx) => openSession(tx, deps, signIn)),

    async resolve(cookieValue) {
      if (!looksLikeSessionId(cookieValue)) return null
      const now = clock.now()
      const idHash = hashSessionId(cookieValue)
      // Straight on `db`, not in a transaction: this runs on every request.
      const live = await repository.findLive(db, idHash, now.toISOString())
      if (!live) return null
      const { lastSeenAt, ...session } = live
      if (now.getTime() - Date.parse(lastSeenAt) < minute) return session
      const expiresAt = await repository.touch(db, idHash, now.toISOString(), later(now, idleMs))
      return { ...session, expiresAt: expiresAt ?? session.expiresAt }
    },

    async signOut(cookieValue) {
      if (!looksLikeSessionId(cookieValue)) return
      const now = clock.now().toISOString()
      await repository.revokeByIdHash(db, hashSessionId(cookieValue), now)
    },
  }
}

async function openSession(
  tx: Queryable,
  { keys, clock, repository }: SessionsDeps,
  signIn: SignIn,
): Promise<string | null> {
  const now = clock.now()
  const person = await personsRepository.findByLoginKey(tx, keys.loginKeyHashes(signIn.loginKey))
  if (!person) return null

  const newestHash = keys.hashLoginKey(signIn.loginKey)
  if (!person.loginKeyHash.equals(newestHash)) await personsRepository.changeLoginKeyHash(tx, person.id, newestHash)
  if (looksLikeSessionId(signIn.previousCookie)) {
    // The phone may have been signed in as somebody else. Whoever holds the old id must not keep it.
    await repository.revokeByIdHash(tx, hashSessionId(signIn.previousCookie), now.toISOString())
  }
  await repository.forgetOld(tx, person.id, later(now, -keepEndedMs))

  const sessionId = newSessionId()
  await repository.insert(tx, {
    idHash: hashSessionId(sessionId),
    sessionRef: randomUUID(),
    personId: person.id,
    now: now.toISOString(),
    expiresAt: later(now, idleMs),
    absoluteExpiresAt: later(now, absoluteMs),
    deviceLabel: signIn.deviceLabel,
  })
  return sessionId
}

function later(instant: Date, ms: number): string {
  return new Date(instant.getTime() + ms).toISOString()
}
