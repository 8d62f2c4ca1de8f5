import { setTimeout } from 'node:timers/promises'
import type { Queryable } from '#server/db/db.ts'

/** Whether the database answers the simplest question within `ms` milliseconds. */
export async function answersWithin(db: Queryable, ms: number): Promise<boolean> {
  const timer = new AbortController()
  const answer = db.query('select 1').then(
    () => true,
    () => false,
  )
  const tooLate = setTimeout(ms, false, { signal: timer.signal, ref: false }).catch(() => false)
  return Promise.race([answer, tooLate]).finally(() => timer.abort())
}
