import { setTimeout } from 'node:timers/promises'
import type { Clock } from '#server/clock.ts'
import type { Db } from '#server/db/db.ts'
import { raiseOverdueInquiries } from './raise-inquiries.ts'

interface Log {
  info(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** A last day passes at midnight. Whoever opens the page then should not read for long that nobody was told. */
const lookMs = 5 * 60_000

/** Looks from time to time for inquiries that nobody answered, as long as the service runs. Several processes may do so on one database. */
export function createInquiryWatch({
  db,
  clock,
  log,
  everyMs = lookMs,
}: {
  db: Db
  clock: Clock
  log: Log
  everyMs?: number
}) {
  const stopping = new AbortController()
  let looking: Promise<void> = Promise.resolve()

  async function look(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const told = await raiseOverdueInquiries({ db, clock }, (err, inquiryId) =>
          log.error({ err, inquiryId }, 'an inquiry could not be told to the leader'),
        )
        if (told > 0) log.info({ told }, 'inquiries were told to the leader')
      } catch (err) {
        log.error({ err }, 'the watch could not look for inquiries')
      }
      await setTimeout(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  return {
    start(): void {
      looking = look()
    },
    /** Comes back when nothing of it uses the database any more. */
    async stop(): Promise<void> {
      stopping.abort()
      await looking
    },
  }
}
