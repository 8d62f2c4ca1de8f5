import { setTimeout } from 'node:timers/promises'
import type { DeliveryTarget } from '#server/settings-delivery.ts'
import { createDeliveryQueue, type DeliveryJob, type QueuePace } from './delivery-queue.ts'
import { passedOnRepository } from './passed-on.repository.ts'
import { channels, type Destination, TransportFault } from './transport.ts'
import { createTransport, type TransportDeps } from './transport-filing.ts'

interface Log {
  error(fields: object, message: string): void
}

export type RunnerDeps = TransportDeps & {
  log: Log
  /** For tests: how soon to look for new filings, and to try again. */
  pace?: QueuePace & { lookMs: number }
}

const usualLookMs = 5_000
const mostAtOnce = 100

/**
 * Brings every filing to the targets of its municipality at least once. What a citizen reads follows the municipality's receipt and nothing that
 * happens here. Several processes may run it on one database.
 */
export function createDeliveryRunner({ log, pace, ...deps }: RunnerDeps) {
  const { db, clock, targets } = deps
  const queue = createDeliveryQueue(db, pace)
  const transport = createTransport(deps)
  const destinations = targets.flatMap(destinationsOf)
  const stopping = new AbortController()
  let looking: Promise<void> = Promise.resolve()

  return {
    async start(): Promise<void> {
      await queue.start((error) => log.error({ err: error }, 'the delivery could not reach its jobs'))
      for (const destination of destinations) {
        await queue.open(destination)
        await queue.work(destination, attempt)
      }
      looking = look()
    },

    async stop(): Promise<void> {
      stopping.abort()
      await looking
      await queue.stop()
    },
  }

  /** From time to time: what is new goes into the queues. */
  async function look(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        for (const destination of destinations) await passOn(destination)
      } catch (error) {
        log.error({ err: error }, 'the delivery could not look for what is new')
      }
      await setTimeout(pace?.lookMs ?? usualLookMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  /** A filing, or a file that came later, is noted and its job added in one transaction, so that neither can be without the other. */
  async function passOn(destination: Destination): Promise<void> {
    for (const take of [passedOnRepository.takeFilings, passedOnRepository.takeFiles]) {
      let taken = mostAtOnce
      while (taken === mostAtOnce && !stopping.signal.aborted) {
        taken = await db.asSystem(async (tx) => {
          const parcels = await take(tx, destination, clock.now().toISOString(), mostAtOnce)
          await queue.add(tx, destination, parcels)
          return parcels.length
        })
      }
    }
  }

  async function attempt({ isLast, ...job }: DeliveryJob): Promise<void> {
    try {
      await transport(job)
    } catch (error) {
      // What a database or a library says may repeat what it was given, and it is stored with the job.
      const why = error instanceof TransportFault ? error.message : 'a fault of our own, see the log'
      if (!(error instanceof TransportFault)) log.error({ err: error, ...job }, 'a filing could not be prepared')
      if (isLast) log.error({ ...job, why }, 'a filing could not be delivered and was given up')
      throw new TransportFault(why)
    }
  }
}

function destinationsOf(target: DeliveryTarget): Destination[] {
  const { municipality } = target
  return channels.filter((channel) => target[channel]).map((channel) => ({ municipality, channel }))
}
