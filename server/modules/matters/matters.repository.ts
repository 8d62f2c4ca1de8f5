import type { Queryable } from '#server/db/db.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { RuleId } from '#server/rules/rule.ts'
import type { Text } from '#server/text.ts'
import type { MatterKind, MatterState, StoredMatter, Turn } from './matter.ts'

const columns = 'kind, ref_id, title, state, turn, since, due_on, rule_id, rule_start'

export interface MatterWrite extends StoredMatter {
  caseId: string
  /** The last day as it is computed now, `infinity` without one. */
  sortOn: string
  opensOn: string
  closesOn: string
  closed: boolean
}

export interface MatterMove extends Pick<StoredMatter, 'state' | 'turn' | 'since'> {
  /** A new last day. Left out: the last day stays. */
  dueOn?: LocalDate
  closed?: boolean
}

/** The only place, with the overview, that sees the table of matters. */
export const mattersRepository = {
  async upsert(tx: Queryable, matter: MatterWrite): Promise<void> {
    const sql = `insert into matters
        (kind, ref_id, case_id, title, state, turn, since, due_on, rule_id, rule_start, sort_on, opens_on, closes_on, closed)
      values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      on conflict (kind, ref_id) do update set title = excluded.title, state = excluded.state, turn = excluded.turn,
        since = excluded.since, due_on = excluded.due_on, rule_id = excluded.rule_id, rule_start = excluded.rule_start,
        sort_on = excluded.sort_on, opens_on = excluded.opens_on, closes_on = excluded.closes_on, closed = excluded.closed`
    const { kind, refId, caseId, title, state, turn, since, dueOn, ruleId, ruleStart } = matter
    const { sortOn, opensOn, closesOn, closed } = matter
    await tx.query(sql, [
      ...[kind, refId, caseId, JSON.stringify(title), state, turn, since, dueOn, ruleId, ruleStart],
      ...[sortOn, opensOn, closesOn, closed],
    ])
  },

  /** Closes what has run out, so that the first page never walks over it. */
  async closeExpired(tx: Queryable, caseId: string, today: LocalDate): Promise<void> {
    // The last condition is the index's own: the planner does not know that no day is infinite.
    const sql = `update matters set closed = true
      where case_id = $1 and not closed and closes_on < $2 and closes_on < 'infinity'`
    await tx.query(sql, [caseId, today])
  },

  /** Changes where a matter stands, and nothing else of it. */
  async move(tx: Queryable, kind: MatterKind, refId: string, move: MatterMove): Promise<void> {
    const sql = `update matters set state = $3, turn = $4, since = $5, closed = $6,
        due_on = coalesce($7, due_on), sort_on = coalesce($7, sort_on)
      where kind = $1 and ref_id = $2`
    const { state, turn, since, closed = false, dueOn = null } = move
    await tx.query(sql, [kind, refId, state, turn, since, closed, dueOn])
  },

  async close(tx: Queryable, kind: MatterKind, refId: string): Promise<void> {
    await tx.query('update matters set closed = true where kind = $1 and ref_id = $2 and not closed', [kind, refId])
  },

  async find(tx: Queryable, kind: MatterKind, refIds: readonly string[]): Promise<StoredMatter[]> {
    const sql = `select ${columns} from matters where kind = $1 and ref_id = any ($2::uuid[])`
    return (await tx.query<MatterRow>(sql, [kind, refIds])).map(toStoredMatter)
  },
}

interface MatterRow {
  kind: MatterKind
  ref_id: string
  title: Text
  state: MatterState
  turn: Turn
  since: LocalDate
  due_on: LocalDate | null
  rule_id: RuleId | null
  rule_start: LocalDate | null
}

function toStoredMatter(row: MatterRow): StoredMatter {
  return {
    kind: row.kind,
    refId: row.ref_id,
    title: row.title,
    state: row.state,
    turn: row.turn,
    since: row.since,
    dueOn: row.due_on,
    ruleId: row.rule_id,
    ruleStart: row.rule_start,
  }
}
