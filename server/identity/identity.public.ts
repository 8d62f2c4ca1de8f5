import type { Clock } from '#server/clock.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import type { Settings } from '#server/settings.ts'
import { createIdentityKeys } from './identity-keys.ts'
import { personsRepository } from './persons.repository.ts'
import { cookieNames } from './session-cookie.ts'
import { type CasesSql, createSessionsRepository, type OwnSession } from './sessions.repository.ts'
import { createSessionsService } from './sessions.service.ts'

export interface FedPerson {
  personId: string
  /** What the identity provider will call the person: the value of the claim in `OIDC_PERSON_CLAIM`. Hashed at once. */
  loginKey: string
  name: string
}

export type Identity = ReturnType<typeof createIdentity>

export interface IdentityDeps {
  db: Db
  settings: Pick<Settings, 'publicUrl' | 'sessionKeys'>
  clock: Clock
  casesSql: CasesSql
}

/** What the rest of the service may ask identity. */
export function createIdentity({ db, settings, clock, casesSql }: IdentityDeps) {
  const keys = createIdentityKeys(settings.sessionKeys)
  const repository = createSessionsRepository(casesSql)
  const sessions = createSessionsService({ db, keys, clock, repository })
  const { publicUrl } = settings
  const now = () => clock.now().toISOString()

  return {
    keys,
    sessions,

    /** The options of the session plugin. */
    sessionOptions: { publicUrl, cookieName: cookieNames(publicUrl).session, resolveSession: sessions.resolve },

    /**
     * Stores a person that the feed knows, or changes their name or login key. Call it in a system transaction.
     * `loginKeyTaken`: another person already signs in with this key, and nothing was changed.
     */
    async upsertPerson(tx: Queryable, person: FedPerson): Promise<'stored' | 'loginKeyTaken'> {
      const holder = await personsRepository.findByLoginKey(tx, keys.loginKeyHashes(person.loginKey))
      if (holder && holder.id !== person.personId) return 'loginKeyTaken'
      const loginKeyHash = keys.hashLoginKey(person.loginKey)
      await personsRepository.upsert(tx, { id: person.personId, name: person.name, loginKeyHash }, now())
      return 'stored'
    },

    /** The person's open sessions, the last used first. Works in a citizen's transaction. */
    listSessions: (tx: Queryable, personId: string): Promise<OwnSession[]> => repository.listOwn(tx, personId, now()),

    /** Ends one of the person's own sessions. `false` when the person has none of that name. Works in a citizen's transaction. */
    revokeSession: (tx: Queryable, personId: string, sessionRef: string): Promise<boolean> =>
      repository.revokeOwn(tx, personId, sessionRef, now()),
  }
}
