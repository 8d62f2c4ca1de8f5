import type { Db, Queryable } from '#server/db/db.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { OverviewFacts } from './overview.ts'

/** The facts of a whole first page, and the version of the case that they were read from. */
export interface OverviewSnapshot {
  facts: OverviewFacts
  version: number
}

const readSql = `select s.facts from overview_snapshots s join cases c on c.id = s.case_id and c.version = s.version
  where s.case_id = $1 and s.read_on = $2 and s.valid_until > $3 and s.edition = $4`

const keepSql = `insert into overview_snapshots (case_id, person_id, version, edition, read_on, valid_until, facts)
  select id, person_id, $2, $3, $4, $5, $6::json from cases where id = $1
  on conflict (case_id) do update set version = excluded.version, edition = excluded.edition, read_on = excluded.read_on,
    valid_until = excluded.valid_until, facts = excluded.facts`

export const overviewSnapshotsRepository = {
  /** What was kept, if nothing in the case has changed since, it is still the same day and the next meeting is not over. */
  async read(
    db: Pick<Db, 'readAsPerson'>,
    personId: string,
    { caseId, today, now, edition }: { caseId: string; today: LocalDate; now: string; edition: string },
  ): Promise<OverviewFacts | null> {
    const [row] = await db.readAsPerson<{ facts: OverviewFacts }>(personId, readSql, [caseId, today, now, edition])
    return row?.facts ?? null
  },

  async keep(
    tx: Queryable,
    {
      caseId,
      today,
      edition,
      snapshot,
    }: { caseId: string; today: LocalDate; edition: string; snapshot: OverviewSnapshot },
  ): Promise<void> {
    const { facts, version } = snapshot
    const validUntil = facts.nextMeeting?.endsAt ?? 'infinity'
    await tx.query(keepSql, [caseId, version, edition, today, validUntil, JSON.stringify(facts)])
  },
}
