import type { Queryable } from '#server/db/db.ts'
import type { Pause } from '#server/rules/deadlines.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { RuleId } from '#server/rules/rule.ts'
import type { Text } from '#server/text.ts'
import type { Side, StoredMatter } from './matter.ts'
import type { MatterKind, MatterState } from './standings.ts'

const columns = 'kind, ref_id, title, state, turn, since, due_on, rule_id, rule_start, pauses, told_due'

/** How a matter stands, as the events of it were folded. */
export interface MatterProjection extends Omit<StoredMatter, 'kind' | 'refId' | 'title'> {
  /** The last day as it is computed now, `infinity` without one. */
  sortOn: string
  /** The first and the last day on which it is open, `-infinity` and `infinity` without one. */
  opensOn: string
  closesOn: string
  closed: boolean
}

/** The only place, with the overview, that sees the table of matters. */
export const mattersRepository = {
  /** Holds a matter until the transaction ends, so that its events are told one after the other. */
  async lock(tx: Queryable, kind: MatterKind, refId: string): Promise<{ caseId: string } | null> {
    const sql = 'select case_id from matters where kind = $1 and ref_id = $2 for update'
    const [row] = await tx.query<{ case_id: string }>(sql, [kind, refId])
    return row ? { caseId: row.case_id } : null
  },

  /** Writes a matter by its name: it is new, or it may have been renamed. */
  async write(
    tx: Queryable,
    { kind, refId, caseId, title }: { kind: MatterKind; refId: string; caseId: string; title: Text },
    projection: MatterProjection,
  ): Promise<void> {
    const sql = `insert into matters (kind, ref_id, case_id, title, ${projected.join(', ')})
      values ($1, $2, $3, $4::jsonb, ${projected.map((_, index) => `$${index + 5}`).join(', ')})
      on conflict (kind, ref_id) do update set ${['title', ...projected].map((column) => `${column} = excluded.${column}`).join(', ')}`
    await tx.query(sql, [kind, refId, caseId, JSON.stringify(title), ...valuesOf(projection)])
  },

  /** Writes how a matter stands now. */
  async project(
    tx: Queryable,
    { kind, refId }: { kind: MatterKind; refId: string },
    projection: MatterProjection,
  ): Promise<void> {
    const sql = `update matters set ${projected.map((column, index) => `${column} = $${index + 3}`).join(', ')}
      where kind = $1 and ref_id = $2`
    await tx.query(sql, [kind, refId, ...valuesOf(projection)])
  },

  async rename(tx: Queryable, kind: MatterKind, refId: string, title: Text): Promise<void> {
    const sql = 'update matters set title = $3::jsonb where kind = $1 and ref_id = $2 and title <> $3::jsonb'
    await tx.query(sql, [kind, refId, JSON.stringify(title)])
  },

  /** Closes what has run out, so that the first page never walks over it. */
  async closeExpired(tx: Queryable, caseId: string, today: LocalDate): Promise<void> {
    // The last condition is the index's own: the planner does not know that no day is infinite.
    const sql = `update matters set closed = true
      where case_id = $1 and not closed and closes_on < $2 and closes_on < 'infinity'`
    await tx.query(sql, [caseId, today])
  },

  async find(tx: Queryable, kind: MatterKind, refIds: readonly string[]): Promise<StoredMatter[]> {
    const sql = `select ${columns} from matters where kind = $1 and ref_id = any ($2::uuid[])`
    return (await tx.query<MatterRow>(sql, [kind, refIds])).map(toStoredMatter)
  },
}

const projected = [
  ...['state', 'turn', 'since', 'due_on', 'rule_id', 'rule_start', 'pauses', 'told_due'],
  ...['sort_on', 'opens_on', 'closes_on', 'closed'],
]

function valuesOf(projection: MatterProjection): unknown[] {
  const { state, turn, since, dueOn, ruleId, ruleStart, pauses, toldDue, sortOn, opensOn, closesOn, closed } =
    projection
  const stoodStill = pauses ? JSON.stringify(pauses) : null
  return [state, turn, since, dueOn, ruleId, ruleStart, stoodStill, toldDue, sortOn, opensOn, closesOn, closed]
}

interface MatterRow {
  kind: MatterKind
  ref_id: string
  title: Text
  state: MatterState
  turn: Side
  since: LocalDate
  due_on: LocalDate | null
  rule_id: RuleId | null
  rule_start: LocalDate | null
  pauses: Pause[] | null
  told_due: LocalDate | null
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
    pauses: row.pauses,
    toldDue: row.told_due,
  }
}
