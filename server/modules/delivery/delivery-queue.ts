import { createHash } from 'node:crypto'
import { type ConstructorOptions, PgBoss } from 'pg-boss'
import type { Db, Queryable } from '#server/db/db.ts'
import type { Destination, Errand, Parcel } from './transport.ts'

/** When a failed attempt is made again. Seconds. */
export interface RetryPolicy {
  first: number
  most: number
  attempts: number
}

/** How soon a queue does what it is to do. */
export interface QueuePace {
  policy: RetryPolicy
  pollSeconds: number
  /** An attempt that has not ended by then belongs to a process that died. More than a transport may take (send-webhook.ts, send-mail.ts). */
  longestAttempt: number
}

// Half a minute to a minute at first, then doubled with chance each time up to an hour: about three days in all, so that a weekend is no loss.
const usual: QueuePace = { policy: { first: 30, most: 3600, attempts: 80 }, pollSeconds: 2, longestAttempt: 120 }

/** `isLast`: when this attempt fails, the filing is given up. */
export type DeliveryJob = Errand & { isLast: boolean }

export type GivenUp = Errand & { why: string; since: Date }

const givenUp = 'given-up'
const tenYears = 10 * 365 * 86_400
const oneWeek = 7 * 86_400
const atOnce = 10

/**
 * Jobs in the same database, whichever home it has. They hold ids only. A job whose process died is taken up again after some minutes. Jobs that
 * failed for good stay in a queue of their own until the operator sends them again.
 */
export function createDeliveryQueue(db: Db, { policy, pollSeconds, longestAttempt }: QueuePace = usual) {
  // How often attempts are looked for whose process died.
  const careSeconds = longestAttempt / 4
  const boss = new PgBoss({
    db: asDatabase(db),
    schema: 'delivery_jobs',
    schedule: false,
    superviseIntervalSeconds: careSeconds,
    monitorIntervalSeconds: careSeconds,
  })
  // Nothing may vanish before it was sent, however long the service stood still.
  const keeping = { retentionSeconds: tenYears, deleteAfterSeconds: oneWeek }
  const patience = {
    ...keeping,
    retryLimit: policy.attempts,
    retryDelay: policy.first,
    retryBackoff: true,
    retryDelayMax: policy.most,
    expireInSeconds: longestAttempt,
  }

  return {
    /** `onError` hears what goes wrong between jobs. */
    async start(onError: (error: unknown) => void): Promise<void> {
      boss.on('error', onError)
      await boss.start()
      await boss.createQueue(givenUp, keeping)
    },

    async open(destination: Destination): Promise<void> {
      await boss.createQueue(nameOf(destination), { deadLetter: givenUp })
      await boss.updateQueue(nameOf(destination), patience)
    },

    /** Adds jobs in the transaction of what they are about. */
    async add(tx: Queryable, destination: Destination, parcels: readonly Parcel[]): Promise<void> {
      const jobs = parcels.map((parcel) => ({ data: { ...destination, ...parcel } satisfies Errand }))
      if (jobs.length > 0) await boss.insert(nameOf(destination), jobs, { db: asDatabase(tx) })
    },

    /** Does the jobs of a destination, ten at a time. A handler that throws is tried again; the words of its error are kept with the job. */
    async work(destination: Destination, handle: (job: DeliveryJob) => Promise<void>): Promise<void> {
      const wish = {
        pollingIntervalSeconds: pollSeconds,
        batchSize: atOnce,
        // While there is more than one batch, the next is taken at once.
        burstWhenBatchFull: true,
        includeMetadata: true,
        perJobResults: true,
      } as const
      await boss.work<Errand, void, typeof wish>(nameOf(destination), wish, (jobs) =>
        Promise.all(
          jobs.map(({ id, data, retryCount, retryLimit }) =>
            handle({ ...data, isLast: retryCount >= retryLimit }).then(
              () => ({ id, status: 'completed' as const }),
              (error: Error) => ({ id, status: 'failed' as const, output: { message: error.message } }),
            ),
          ),
        ),
      )
    },

    /** What was given up, oldest first; a thousand at most. */
    async failed(): Promise<GivenUp[]> {
      const jobs = await boss.findJobs<Errand>(givenUp, { queued: true, limit: 1000 })
      const failures = jobs.map(({ data, sourceOutput, createdOn }) => {
        const { message } = (sourceOutput ?? {}) as { message?: string }
        return { ...data, why: message ?? 'the process ended in the middle', since: new Date(createdOn) }
      })
      return failures.sort((one, other) => one.since.getTime() - other.since.getTime())
    },

    /** Puts what was given up back into its queue, with all its attempts. How many that were. */
    async retry(): Promise<number> {
      let all = 0
      for (let some = -1; some !== 0; all += some) some = await boss.redrive(givenUp)
      return all
    },

    /** Lets jobs under way end, for five seconds at most; the others are tried again. */
    stop: (): Promise<void> => boss.stop({ graceful: true, timeout: 5_000, close: false }),
  }
}

export type DeliveryQueue = ReturnType<typeof createDeliveryQueue>

/** Each destination has a queue of its own, so that one which hangs keeps no other waiting. A municipality's name may hold letters that a queue's may not. */
function nameOf({ municipality, channel }: Destination): string {
  return `${channel}-${createHash('sha256').update(municipality).digest('hex').slice(0, 16)}`
}

type Database = NonNullable<ConstructorOptions['db']>

/** The library's own statements: with values one by one, without them several with their own transaction. */
function asDatabase(source: Queryable & Partial<Pick<Db, 'script'>>): Database {
  return {
    executeSql: async (text, values = []) => {
      const several = values.length === 0 ? source.script : undefined
      return { rows: several ? await several(text) : await source.query(text, values) }
    },
  }
}
