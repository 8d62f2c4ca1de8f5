import type { Db, Queryable } from '#server/db/db.ts'
import type { LocalDate } from '#server/rules/local-date.ts'

/** What a kept first page must fit to count: the case, the day and the moment it is asked for, and the code that would write it. */
export interface SnapshotQuestion {
  caseId: string
  today: LocalDate
  now: string
  edition: string
}

/** A whole first page as it is sent, and what it holds for. */
export interface OverviewSnapshot {
  answer: string
  /** The version of the case that it was read from. */
  version: number
  /** The instant at which it becomes another, though nothing changes in the case; `null` when only the day ends it. */
  validUntil: string | null
}

const readSql = `select s.answer from overview_snapshots s join cases c on c.id = s.case_id and c.version = s.version
  where s.case_id = $1 and s.read_on = $2 and s.valid_until > $3 and s.edition = $4`

const keepSql = `insert into overview_snapshots (case_id, person_id, version, edition, read_on, valid_until, answer)
  select id, person_id, $2, $3, $4, $5, $6 from cases where id = $1
  on conflict (case_id) do update set version = excluded.version, edition = excluded.edition, read_on = excluded.read_on,
    valid_until = excluded.valid_until, answer = excluded.answer`

export const overviewSnapshotsRepository = {
  /** What was kept, if nothing in the case has changed since, it is still the same day, its end has not come and the code is the same. */
  async read(
    db: Pick<Db, 'readAsPerson'>,
    personId: string,
    { caseId, today, now, edition }: SnapshotQuestion,
  ): Promise<string | null> {
    const [row] = await db.readAsPerson<{ answer: string }>(personId, readSql, [caseId, today, now, edition])
    return row?.answer ?? null
  },

  async keep(
    tx: Queryable,
    { caseId, today, edition }: SnapshotQuestion,
    { answer, version, validUntil }: OverviewSnapshot,
  ): Promise<void> {
    await tx.query(keepSql, [caseId, version, edition, today, validUntil ?? 'infinity', answer])
  },
}
