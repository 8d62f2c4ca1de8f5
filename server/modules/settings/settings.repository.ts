import type { Queryable } from '#server/db/db.ts'

export interface LogEntry {
  id: string
  at: string
  who: { kind: 'citizen' | 'representative' | 'assistant' | 'municipality'; name?: string }
  action: 'read' | 'filed' | 'refused' | 'fed' | 'acknowledged' | 'collected'
  what: string
}

/** How many things of each kind the service keeps about a person. */
export interface StoredCounts {
  cases: number
  letters: number
  meetings: number
  activities: number
  complaints: number
  recordsRequests: number
  inquiries: number
  corrections: number
  drafts: number
  devices: number
  sessions: number
  accessLog: number
}

export const settingsRepository = {
  /** Newest first, at most `limit`, after the place of a cursor. The names are those of the citizen's own helpers. */
  async listLog(tx: Queryable, caseId: string, after: readonly string[] | null, limit: number): Promise<LogEntry[]> {
    const [at = null, id = null] = after ?? []
    const sql = `select a.id, a.at, a.actor_kind, a.action, a.what, p.name
      from audit_entries a left join persons p on p.id = a.actor_person and a.actor_kind in ('representative', 'assistant')
      where a.case_id = $1 and ($2::timestamptz is null or a.at < $2 or (a.at = $2 and a.id > $3::uuid))
      order by a.at desc, a.id limit $4`
    return (await tx.query<LogRow>(sql, [caseId, at, id, limit])).map(toLogEntry)
  },

  /** Counts of what belongs to the person, in their own cases; drafts, devices and sessions wherever they are. */
  async count(tx: Queryable, personId: string, now: string): Promise<StoredCounts> {
    const inOwnCases = (table: string) => `(select count(*) from ${table} t where t.case_id in (select id from own))`
    const filed = (kind: string) =>
      `(select count(*) from filings t where t.kind = '${kind}' and t.case_id in (select id from own))`
    const sql = `with own as (select id from cases where person_id = $1)
      select (select count(*) from own) as cases, ${inOwnCases('letters')} as letters, ${inOwnCases('meetings')} as meetings,
        ${inOwnCases('activities')} as activities, ${filed('complaint')} as complaints, ${filed('recordsRequest')} as "recordsRequests",
        ${filed('inquiry')} as inquiries, ${filed('correction')} as corrections,
        ${inOwnCases('audit_entries')} as "accessLog", (select count(*) from drafts where person_id = $1) as drafts,
        (select count(*) from devices where person_id = $1 and removed_at is null) as devices,
        (select count(*) from sessions where person_id = $1 and revoked_at is null and expires_at > $2 and absolute_expires_at > $2) as sessions`
    const [counts] = await tx.query<StoredCounts>(sql, [personId, now])
    return counts as StoredCounts
  },
}

interface LogRow {
  id: string
  at: string
  actor_kind: LogEntry['who']['kind']
  action: LogEntry['action']
  what: string
  name: string | null
}

function toLogEntry({ id, at, actor_kind, action, what, name }: LogRow): LogEntry {
  return { id, at, who: { kind: actor_kind, ...(name === null ? {} : { name }) }, action, what }
}
