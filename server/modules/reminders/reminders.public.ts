import type { Queryable } from '#server/db/db.ts'
import type { Matter } from '#server/modules/matters/matters.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import { remindersOn } from './reminder.ts'
import { remindersRepository } from './reminders.repository.ts'

/**
 * Those of the matters that the person is reminded of today. Each reminder is made once, on the first day that the person comes by when it is time, and stands
 * for that day. Call it in a transaction of the person.
 */
export async function remind(
  tx: Queryable,
  personId: string,
  matters: readonly Matter[],
  today: LocalDate,
): Promise<Matter[]> {
  const reminders = remindersOn(today, matters)
  if (reminders.length === 0) return []
  const made = await remindersRepository.make(tx, personId, reminders, today)
  return matters.filter(({ kind, id }) => made.some((each) => each.kind === kind && each.matterId === id))
}
