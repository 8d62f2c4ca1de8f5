import type { Queryable } from '#server/db/db.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Reminder } from './reminder.ts'

/** What a person has been reminded of. */
export const remindersRepository = {
  /** Stores reminders, each once for a person, however often it is asked. The matters of those that were made today. */
  async make(
    tx: Queryable,
    personId: string,
    reminders: readonly Reminder[],
    today: LocalDate,
  ): Promise<Pick<Reminder, 'kind' | 'matterId'>[]> {
    const sql = `insert into reminders (person_id, kind, matter_id, event, due_on, made_on)
      select $1, kind, "matterId", event, "dueOn", $3
      from jsonb_to_recordset($2::jsonb) as given (kind text, "matterId" uuid, event text, "dueOn" date)
      on conflict (person_id, kind, matter_id, event, due_on) do update set made_on = reminders.made_on
      returning kind, matter_id as "matterId", made_on`
    const rows = await tx.query<Reminder & { made_on: LocalDate }>(sql, [personId, JSON.stringify(reminders), today])
    return rows.filter(({ made_on: madeOn }) => madeOn === today)
  },
}
