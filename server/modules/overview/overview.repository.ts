import type { Db } from '#server/db/db.ts'
import type { MatterKind, StoredMatter } from '#server/modules/matters/matters.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { RuleId } from '#server/rules/rule.ts'
import type { Text } from '#server/text.ts'
import type { LetterSummary, MeetingSummary, OpenMatters, OverviewFacts, OverviewPart } from './overview.ts'

/** What the statement asks about. `now` is an ISO instant, `today` its local date. */
export interface OverviewQuestion {
  caseId: string
  today: LocalDate
  now: string
  /** The kinds of matters that the reader may see. */
  kinds: readonly MatterKind[]
}

// Lists are read off their index in order and cut short, and counts stop at 500, so that a case of 5,000 letters costs what a small one does.
const listLength = 20
const newestLetters = 3
const countAtMost = 500

const isOpen = `m.case_id = c.id and not m.closed and m.opens_on <= asked.today and m.closes_on >= asked.today
  and m.kind = any (asked.kinds)`

const countOf = (rows: string) => `(select count(*) from (select ${rows} limit ${countAtMost}) counted)`

// One scan for each turn, and one row more than is shown, so that only a list that is cut short has to be counted.
const openByTurn = `(
  select json_object_agg(t.turn, json_build_object('items', l.items, 'total', case when l.length > ${listLength}
    then ${countOf(`from matters m where ${isOpen} and m.turn = t.turn`)} else l.length end))
  from unnest(array['citizen', 'authority', 'nobody']) t (turn) cross join lateral (
    select coalesce(json_agg(i), '[]') as items, count(*) as length from (
      select m.kind, m.ref_id, m.title, m.state, m.turn, m.since, m.due_on, m.rule_id, m.rule_start, m.pauses, m.told_due
      from matters m where ${isOpen} and m.turn = t.turn
      order by m.sort_on, m.since, m.ref_id limit ${listLength + 1}) i) l)`

/** One expression for each part, over the row `c` of the case and `asked`. */
const expressions: Record<OverviewPart, string> = {
  purpose: `(select p.content -> 'purpose' from plans p where p.case_id = c.id)`,
  matters: openByTurn,
  nextMeeting: `(select json_build_object('id', g.id, 'startsAt', g.starts_at, 'endsAt', g.ends_at, 'state', g.state,
      'reply', g.reply, 'summary', g.summary)
    from meetings g where g.case_id = c.id and g.ends_at >= asked.now and g.state = 'planned' order by g.ends_at, g.id limit 1)`,
  unreadLetters: `json_build_object(
    'count', coalesce((select n.unopened from letter_counts n where n.case_id = c.id), 0)
      - (select count(*) from letters f where f.case_id = c.id and f.opened_at is null and f.available_on > asked.today),
    'newest', (select coalesce(json_agg(l), '[]') from (
      select r.id, r.kind, r.available_on, r.act_by, r.summary from letters r
      where r.case_id = c.id and r.opened_at is null and r.available_on <= asked.today
      order by r.available_on desc, r.id limit ${newestLetters}) l))`,
  silence: 'c.last_event_on',
  newChanges: countOf(
    `from plan_changes h where h.case_id = c.id and h.learned_at > coalesce(c.changes_seen_at, '-infinity')
      and h.changed_on >= c.news_from`,
  ),
}

const statements = new Map<string, string>()

function statementFor(parts: readonly OverviewPart[]): string {
  const key = parts.join()
  const known = statements.get(key)
  if (known !== undefined) return known
  const columns = parts.map((part) => `, ${expressions[part]} as "${part}"`).join('')
  const sql = `select c.title, c.version, c.hidden_at as "hiddenAt"${columns}
    from (select $1::uuid as id, $2::date as today, $3::timestamptz as now, $4::text[] as kinds) asked join cases c on c.id = asked.id`
  statements.set(key, sql)
  return sql
}

export const overviewRepository = {
  /**
   * These parts of the first page in one statement, with the version of the case that they belong to, or `null` when there is no such case
   * for the reader.
   */
  async read(
    db: Pick<Db, 'readAsPerson'>,
    personId: string,
    { caseId, today, now, kinds }: OverviewQuestion,
    parts: readonly OverviewPart[],
  ): Promise<{ facts: OverviewFacts; version: number } | null> {
    const params = [caseId, today, now, kinds]
    const [row] = await db.readAsPerson<OverviewRow>(personId, statementFor(parts), params)
    if (!row) return null
    const { version, ...parted } = row
    return { facts: toFacts(parted), version }
  },
}

interface MatterJson {
  kind: MatterKind
  ref_id: string
  title: Text
  state: StoredMatter['state']
  turn: StoredMatter['turn']
  since: LocalDate
  due_on: LocalDate | null
  rule_id: RuleId | null
  rule_start: LocalDate | null
  pauses: StoredMatter['pauses']
  told_due: LocalDate | null
}

interface MatterListJson {
  items: MatterJson[]
  total: number
}

interface OverviewRow {
  title: Text
  hiddenAt: string | null
  version: number
  purpose?: Text | null
  matters?: Record<StoredMatter['turn'], MatterListJson>
  nextMeeting?:
    | (Omit<MeetingSummary, 'title' | 'form' | 'place'> & { summary: Pick<MeetingSummary, 'title' | 'form' | 'place'> })
    | null
  unreadLetters?: { count: number; newest: LetterJson[] }
  silence?: LocalDate
  newChanges?: number
}

interface LetterJson {
  id: string
  kind: LetterSummary['kind']
  available_on: LocalDate
  act_by: LocalDate | null
  summary: Pick<LetterSummary, 'title' | 'summary' | 'sender'>
}

function toFacts({ matters, nextMeeting, unreadLetters, ...row }: Omit<OverviewRow, 'version'>): OverviewFacts {
  return {
    ...row,
    ...(matters ? { matters: toMatters(matters) } : {}),
    ...(nextMeeting === undefined ? {} : { nextMeeting: nextMeeting && toMeeting(nextMeeting) }),
    ...(unreadLetters
      ? { unreadLetters: { count: unreadLetters.count, newest: unreadLetters.newest.map(toLetter) } }
      : {}),
  }
}

function toMatters({ citizen, authority, nobody }: Record<StoredMatter['turn'], MatterListJson>): OpenMatters {
  return { yours: toList(citizen), authoritys: toList(authority), settled: toList(nobody).items }
}

function toList({ items, total }: MatterListJson): OpenMatters['yours'] {
  return { items: items.slice(0, listLength).map(toStoredMatter), total }
}

function toStoredMatter(json: MatterJson): StoredMatter {
  const { kind, ref_id: refId, title, state, turn, since, due_on: dueOn, rule_id: ruleId, rule_start: ruleStart } = json
  const { pauses, told_due: toldDue } = json
  return { kind, refId, title, state, turn, since, dueOn, ruleId, ruleStart, pauses: pauses ?? null, toldDue }
}

// Inside JSON PostgreSQL writes instants with an offset.
function toMeeting({ summary, startsAt, endsAt, ...rest }: NonNullable<OverviewRow['nextMeeting']>): MeetingSummary {
  return { ...rest, ...summary, startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() }
}

function toLetter({ id, kind, available_on: availableOn, act_by: actBy, summary }: LetterJson): LetterSummary {
  return { id, kind, ...summary, availableOn, unread: true, ...(actBy === null ? {} : { actBy }) }
}
