import { setTimeout } from 'node:timers/promises'
import type { Clock } from '#server/clock.ts'
import type { Db } from '#server/db/db.ts'
import { recordAudit } from '#server/modules/audit/audit.public.ts'
import { filingPaper } from '#server/modules/copies/copies.public.ts'
import { renderPaper } from '#server/paper/render-paper.ts'
import { today } from '#server/rules/local-date.ts'
import type { DeliveryTarget } from '#server/settings-delivery.ts'
import { type FilingOfCase, toDelivered } from './delivered-filing.ts'
import { deliveryRepository } from './delivery.repository.ts'
import { channels, createDeliveryQueue, type DeliveryJob, type RetryPolicy } from './delivery-queue.ts'
import { passedOnRepository } from './passed-on.repository.ts'
import { sendMail } from './send-mail.ts'
import { sendWebhook } from './send-webhook.ts'
import { type Channel, TransportFault } from './transport.ts'

interface Log {
  info(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface RunnerDeps {
  db: Db
  clock: Clock
  targets: readonly DeliveryTarget[]
  log: Log
  /** For tests: how soon to look for new filings, and to try again. */
  pace?: { lookMs: number; pollSeconds: number; policy: RetryPolicy }
}

const lookMs = 5_000
const mostAtOnce = 100

/**
 * Brings every filing to the targets of its municipality at least once. What a citizen reads follows the municipality's receipt and nothing that
 * happens here. Several processes may run it on one database.
 */
export function createDeliveryRunner({ db, clock, targets, log, pace }: RunnerDeps) {
  const queue = createDeliveryQueue(db, pace ?? {})
  const stopping = new AbortController()
  let looking: Promise<void> = Promise.resolve()

  return {
    async start(): Promise<void> {
      await queue.start((error) => log.error({ err: error }, 'the delivery could not reach its jobs'))
      for (const channel of channels) await queue.work(channel, (job) => attempt(channel, job))
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
        for (const target of targets) for (const channel of channelsOf(target)) await passOn(target, channel)
      } catch (error) {
        log.error({ err: error }, 'the delivery could not look for new filings')
      }
      await setTimeout(pace?.lookMs ?? lookMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  /** A filing is noted and its job added in one transaction, so that neither can be without the other. */
  async function passOn({ municipality }: DeliveryTarget, channel: Channel): Promise<void> {
    const taken = await db.asSystem(async (tx) => {
      const ids = await passedOnRepository.take(tx, municipality, channel, clock.now().toISOString(), mostAtOnce)
      await queue.add(
        tx,
        channel,
        ids.map((filingId) => ({ filingId, municipality })),
      )
      return ids.length
    })
    if (taken === mostAtOnce && !stopping.signal.aborted) await passOn({ municipality }, channel)
  }

  async function attempt(channel: Channel, { filingId, municipality, isLast }: DeliveryJob): Promise<void> {
    try {
      await transport(channel, filingId, municipality)
    } catch (error) {
      const why = error instanceof TransportFault ? error.message : 'a fault of our own'
      if (isLast) log.error({ filingId, channel, why }, 'a filing could not be delivered and was given up')
      // What a database or a library says may repeat what it was given, and it is stored with the job.
      throw new TransportFault(why)
    }
  }

  async function transport(channel: Channel, filingId: string, municipality: string): Promise<void> {
    const target = targets.find((each) => each.municipality === municipality)
    if (!target?.[channel]) throw new TransportFault('no target in DELIVERY_TARGETS')
    const filing = await db.asSystem((tx) => deliveryRepository.find(tx, municipality, filingId))
    // The case was taken away from the municipality: nothing is left to deliver.
    if (!filing) return
    if (target.webhook && channel === 'webhook') await sendWebhook(target.webhook, toDelivered(filing), clock.now())
    if (target.mail && channel === 'mail') await sendMail(target.mail, toDelivered(filing), await pdfOf(filing))
    await noteTransport(filing, channel)
  }

  async function pdfOf(filing: FilingOfCase): Promise<Uint8Array> {
    return renderPaper(await db.asSystem((tx) => filingPaper(tx, filing, clock.now(), today(clock))))
  }

  async function noteTransport({ id, caseId }: FilingOfCase, channel: Channel): Promise<void> {
    const at = clock.now()
    await db.asSystem(async (tx) => {
      if (!(await passedOnRepository.markTransported(tx, id, channel, at.toISOString()))) return
      const actor = { kind: 'municipality', client: channel } as const
      await recordAudit(tx, { caseId, actor, action: 'collected', what: 'delivery', refId: id, at })
    })
  }
}

function channelsOf(target: DeliveryTarget): Channel[] {
  return channels.filter((channel) => target[channel] !== undefined)
}
