import { type ConstructorOptions, type Job, type JobWithMetadata, PgBoss } from 'pg-boss'
import type { Db, Queryable } from '#server/db/db.ts'
import type { Channel } from './transport.ts'

/** When a failed attempt is made again. Seconds. */
export interface RetryPolicy {
  first: number
  most: number
  attempts: number
}

/** Half a minute at first, doubled with chance each time up to an hour: about three days in all, so that a weekend is no loss. */
const patient: RetryPolicy = { first: 30, most: 3600, attempts: 80 }

export const channels: readonly Channel[] = ['webhook', 'mail']
const givenUp = (channel: Channel) => `${channel}-given-up`

type Database = NonNullable<ConstructorOptions['db']>

interface JobData {
  filingId: string
  municipality: string
}
export type DeliveryJob = JobData & { isLast: boolean }

export interface Failed {
  channel: Channel
  filingId: string
  why: string
  since: Date
}

export type DeliveryQueue = ReturnType<typeof createDeliveryQueue>

/**
 * Jobs in the same database, whichever home it has. It holds ids only. A job whose process died is taken up again by another after a minute.
 * Jobs that failed for good stay in a queue of their own until the operator sends them again.
 */
export function createDeliveryQueue(db: Db, options: { policy?: RetryPolicy; pollSeconds?: number } = {}) {
  const { policy = patient, pollSeconds = 2 } = options
  const boss = new PgBoss({
    db: asDatabase(db),
    schema: 'delivery_jobs',
    schedule: false,
    superviseIntervalSeconds: 30,
    maintenanceIntervalSeconds: 60,
  })

  const patience = {
    retryLimit: policy.attempts,
    retryDelay: policy.first,
    retryBackoff: true,
    retryDelayMax: policy.most,
    expireInSeconds: 60,
    retentionSeconds: 30 * 86_400,
    deleteAfterSeconds: 7 * 86_400,
  }

  return {
    /** Opens the queues. `onError` hears what goes wrong between jobs. */
    async start(onError: (error: unknown) => void): Promise<void> {
      boss.on('error', onError)
      await boss.start()
      for (const channel of channels) {
        await boss.createQueue(givenUp(channel), { retentionSeconds: 365 * 86_400 })
        await boss.createQueue(channel, { ...patience, deadLetter: givenUp(channel) })
      }
    },

    /** Adds jobs in the transaction of what they are about. */
    async add(tx: Queryable, channel: Channel, jobs: readonly JobData[]): Promise<void> {
      // A queue keeps the patience that it was made with, so a job brings its own.
      const wishes = jobs.map((data) => ({ data, ...patience }))
      if (jobs.length > 0) await boss.insert(channel, wishes, { db: asDatabase(tx) })
    },

    /** Does the jobs of a channel, four at a time. A handler that throws is tried again. */
    async work(channel: Channel, handle: (job: DeliveryJob) => Promise<void>): Promise<void> {
      const wish = {
        pollingIntervalSeconds: pollSeconds,
        localConcurrency: 4,
        burstWhenBatchFull: true,
        includeMetadata: true,
      } as const
      await boss.work<JobData>(channel, wish, async (jobs: Job<JobData>[]) => {
        for (const job of jobs) {
          const { retryCount, retryLimit } = job as JobWithMetadata<JobData>
          await handle({ ...job.data, isLast: retryCount >= retryLimit })
        }
      })
    },

    /** What was given up, oldest first. */
    async failed(): Promise<Failed[]> {
      const all = await Promise.all(
        channels.map(async (channel) => {
          const jobs = await boss.findJobs<JobData>(givenUp(channel), { queued: true })
          return jobs.map((job) => ({
            channel,
            filingId: job.data.filingId,
            why: whyOf(job),
            since: new Date(job.createdOn),
          }))
        }),
      )
      return all.flat().sort((one, other) => one.since.getTime() - other.since.getTime())
    },

    /** Puts what was given up back into its queue, with all its attempts. How many that were. */
    async retry(): Promise<number> {
      let count = 0
      for (const channel of channels) count += await boss.redrive(givenUp(channel))
      return count
    },

    /** Lets jobs under way end, for ten seconds at most. */
    stop: (): Promise<void> => boss.stop({ graceful: true, timeout: 10_000, close: false }),
  }
}

function whyOf(job: JobWithMetadata<JobData>): string {
  const { sourceOutput } = job as unknown as { sourceOutput?: { message?: string } }
  return sourceOutput?.message ?? 'the process ended in the middle'
}

/** The library's own statements: with values one by one, without them several with their own transaction. */
function asDatabase(source: Queryable & Partial<Pick<Db, 'script'>>): Database {
  return {
    executeSql: async (text, values) => {
      const alone = values === undefined || values.length === 0
      return { rows: alone && source.script ? await source.script(text) : await source.query(text, values ?? []) }
    },
  }
}
