import type { OpenCase, Session } from '#server/access.ts'
import type { Queryable } from '#server/db/db.ts'

/**
 * SQL for a `jsonb` array of the cases that a person may open (`OpenCase`, own first), given SQL for the person's id and for the present instant.
 * It stands inside the session's own query, so that a request learns who is asking and what is open to them in one round trip.
 */
export type CasesSql = (personId: string, instant: string) => string

export interface LiveSession extends Session {
  lastSeenAt: string
}

export interface NewSession {
  idHash: Buffer
  sessionRef: string
  personId: string
  now: string
  expiresAt: string
  absoluteExpiresAt: string
  deviceLabel: string | null
}

export interface OwnSession {
  sessionRef: string
  createdAt: string
  lastSeenAt: string
  deviceLabel: string | null
}

export type SessionsRepository = ReturnType<typeof createSessionsRepository>

/** The only place that sees the `sessions` table. All instants are ISO strings in UTC. */
export function createSessionsRepository(casesSql: CasesSql) {
  const findLiveSql = `select s.session_ref, s.person_id, s.last_seen_at, p.name,
      least(s.expires_at, s.absolute_expires_at) as expires_at, ${casesSql('p.id', '$2::timestamptz')} as cases
    from sessions s join persons p on p.id = s.person_id
    where s.id_hash = $1 and s.revoked_at is null and s.expires_at > $2 and s.absolute_expires_at > $2`

  return {
    async insert(tx: Queryable, session: NewSession): Promise<void> {
      const sql = `insert into sessions
        (id_hash, session_ref, person_id, created_at, last_seen_at, expires_at, absolute_expires_at, device_label)
        values ($1, $2, $3, $4, $4, $5, $6, $7)`
      const { idHash, sessionRef, personId, now, expiresAt, absoluteExpiresAt, deviceLabel } = session
      await tx.query(sql, [idHash, sessionRef, personId, now, expiresAt, absoluteExpiresAt, deviceLabel])
    },

    /** One lookup by primary key, on every request of a signed-in person. */
    async findLive(tx: Queryable, idHash: Buffer, now: string): Promise<LiveSession | null> {
      const [row] = await tx.query<LiveSessionRow>(findLiveSql, [idHash, now])
      return row ? toLiveSession(row) : null
    },

    /** Moves the idle end. The new end, or `null` when another request moved it in the same moment. */
    async touch(tx: Queryable, idHash: Buffer, now: string, expiresAt: string): Promise<string | null> {
      const sql = `update sessions set last_seen_at = $2, expires_at = least($3, absolute_expires_at)
        where id_hash = $1 and last_seen_at < $2 returning expires_at`
      const [row] = await tx.query<{ expires_at: string }>(sql, [idHash, now, expiresAt])
      return row?.expires_at ?? null
    },

    async revokeByIdHash(tx: Queryable, idHash: Buffer, now: string): Promise<void> {
      await tx.query('update sessions set revoked_at = $2 where id_hash = $1 and revoked_at is null', [idHash, now])
    },

    /** `true` when the person had such a session, whether it was open or already revoked. */
    async revokeOwn(tx: Queryable, personId: string, sessionRef: string, now: string): Promise<boolean> {
      const sql = `update sessions set revoked_at = coalesce(revoked_at, $3)
        where person_id = $1 and session_ref = $2 returning session_ref`
      return (await tx.query(sql, [personId, sessionRef, now])).length === 1
    },

    async listOwn(tx: Queryable, personId: string, now: string): Promise<OwnSession[]> {
      const sql = `select session_ref, created_at, last_seen_at, device_label from sessions
        where person_id = $1 and revoked_at is null and expires_at > $2 and absolute_expires_at > $2
        order by last_seen_at desc`
      return (await tx.query<OwnSessionRow>(sql, [personId, now])).map(toOwnSession)
    },

    /** Sessions that ended before `before` are of no use to anybody. */
    async forgetOld(tx: Queryable, personId: string, before: string): Promise<void> {
      await tx.query('delete from sessions where person_id = $1 and absolute_expires_at < $2', [personId, before])
    },
  }
}

interface LiveSessionRow {
  session_ref: string
  person_id: string
  last_seen_at: string
  name: string
  expires_at: string
  cases: OpenCase[]
}

interface OwnSessionRow {
  session_ref: string
  created_at: string
  last_seen_at: string
  device_label: string | null
}

function toLiveSession(row: LiveSessionRow): LiveSession {
  return {
    sessionRef: row.session_ref,
    personId: row.person_id,
    name: row.name,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    cases: row.cases,
  }
}

function toOwnSession(row: OwnSessionRow): OwnSession {
  return {
    sessionRef: row.session_ref,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    deviceLabel: row.device_label,
  }
}
