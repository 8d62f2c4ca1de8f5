import type { Queryable } from '#server/db/db.ts'
import { localDateOf } from '#server/rules/local-date.ts'
import type { FedType, FeedContext } from './feed.public.ts'
import { feedRepository } from './feed.repository.ts'

/** What is known to have been fed, for the length of one batch: it does not go away again. */
export type KnownThings = Map<string, string>

/** What the `take…` functions may ask while they take one record of a batch. */
export function createFeedContext(feeding: {
  feeder: string
  now: Date
  record: { type: string; id: string; asOf: string }
  known: KnownThings
}): FeedContext {
  const { feeder, now, record, known } = feeding
  const today = localDateOf(now)
  const asOfDay = localDateOf(record.asOf)

  async function firstFedOn(tx: Queryable, type: FedType, id: string): Promise<string | null> {
    const key = `${type} ${id}`
    const day = known.get(key)
    if (day !== undefined) return day
    const asOf = await feedRepository.firstAsOf(tx, { type, id }, feeder)
    if (asOf === null) return null
    // The record itself may still be refused.
    if (type !== record.type || id !== record.id) known.set(key, localDateOf(asOf))
    return localDateOf(asOf)
  }

  return {
    now,
    today,
    // Another system's clock may be a little ahead. What has happened has happened by today.
    asOfDay: asOfDay < today ? asOfDay : today,
    firstFedOn,
    isFed: async (tx, type, id) => (await firstFedOn(tx, type, id)) !== null,
  }
}
