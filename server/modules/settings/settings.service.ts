import type { CaseAccess, Session } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import { pageOf, readCursor, writeCursor } from '#server/cursor.ts'
import type { Db } from '#server/db/db.ts'
import type { Identity } from '#server/identity/identity.public.ts'
import { type StoredCounts, settingsRepository } from './settings.repository.ts'

export interface StoredItem {
  kind: keyof StoredCounts | 'name'
  count: number
  keptUntil: 'caseEnds' | 'expires' | 'youRemove' | 'law'
}

export type SettingsService = ReturnType<typeof createSettingsService>

// The order is the order on the page.
const keptUntil: Record<StoredItem['kind'], StoredItem['keptUntil']> = {
  name: 'caseEnds',
  cases: 'caseEnds',
  activities: 'caseEnds',
  meetings: 'caseEnds',
  letters: 'caseEnds',
  complaints: 'caseEnds',
  recordsRequests: 'caseEnds',
  inquiries: 'caseEnds',
  corrections: 'caseEnds',
  drafts: 'expires',
  devices: 'youRemove',
  sessions: 'expires',
  accessLog: 'law',
}

type SessionsOfIdentity = Pick<Identity, 'listSessions' | 'revokeSession'>

export function createSettingsService({ db, clock, identity }: { db: Db; clock: Clock; identity: SessionsOfIdentity }) {
  return {
    /** Where the person is signed in, the last used first. `device` is empty when nothing is known of it. */
    async listSessions({ personId, sessionRef }: Session) {
      const sessions = await db.asPerson(personId, (tx) => identity.listSessions(tx, personId))
      return sessions.map((one) => ({
        sessionRef: one.sessionRef,
        device: one.deviceLabel ?? '',
        startedAt: one.createdAt,
        lastSeenAt: one.lastSeenAt,
        current: one.sessionRef === sessionRef,
      }))
    },

    /** Ends one of the person's own sessions. `false` when it is not theirs. */
    endSession: ({ personId }: Session, sessionRef: string): Promise<boolean> =>
      db.asPerson(personId, (tx) => identity.revokeSession(tx, personId, sessionRef)),

    async storedData({ personId }: Session): Promise<StoredItem[]> {
      const now = clock.now().toISOString()
      const counts = await db.asPerson(personId, (tx) => settingsRepository.count(tx, personId, now))
      const all: Record<StoredItem['kind'], number> = { name: 1, ...counts }
      return (Object.keys(keptUntil) as StoredItem['kind'][]).map((kind) => ({
        kind,
        count: all[kind],
        keptUntil: keptUntil[kind],
      }))
    },

    /** Who has looked at the case or changed it, newest first. Throws 422 for a cursor that the service never made. */
    async accessLog(access: CaseAccess, page: { cursor?: string | undefined; limit: number }) {
      const after = readCursor(page.cursor, 'instant', 'uuid')
      const found = await db.asPerson(access.personId, (tx) =>
        settingsRepository.listLog(tx, access.caseId, after, page.limit + 1),
      )
      return pageOf(found, page.limit, ({ at, id }) => writeCursor(at, id))
    },
  }
}
