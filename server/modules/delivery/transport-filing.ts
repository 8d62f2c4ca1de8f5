import type { Clock } from '#server/clock.ts'
import type { Db } from '#server/db/db.ts'
import { recordAudit } from '#server/modules/audit/audit.public.ts'
import { filingPaper } from '#server/modules/copies/copies.public.ts'
import { renderPaper } from '#server/paper/render-paper.ts'
import { today } from '#server/rules/local-date.ts'
import type { DeliveryTarget } from '#server/settings-delivery.ts'
import { type FilingOfCase, toDelivered } from './delivered-filing.ts'
import { deliveryRepository } from './delivery.repository.ts'
import { passedOnRepository } from './passed-on.repository.ts'
import { sendMail } from './send-mail.ts'
import { sendWebhook } from './send-webhook.ts'
import { type Channel, type Errand, TransportFault } from './transport.ts'

export interface TransportDeps {
  db: Db
  clock: Clock
  targets: readonly DeliveryTarget[]
  /** How long a webhook may take to answer; docs/integrators.md names it. */
  webhookPatienceMs?: number
}

/**
 * Takes one filing to one target and notes the transport receipt. The note comes after: a process that dies between them sends the filing a second time,
 * never not at all. Throws TransportFault when the target did not take it.
 */
export function createTransport(deps: TransportDeps) {
  const { db, clock, targets, webhookPatienceMs: patienceMs = 15_000 } = deps

  return async function transport({ filingId, municipality, channel }: Errand): Promise<void> {
    const target = targets.find((each) => each.municipality === municipality)
    const filing = await db.asSystem((tx) => deliveryRepository.find(tx, municipality, filingId))
    if (!filing) throw new TransportFault('no such filing of this municipality')
    if (channel === 'webhook' && target?.webhook) {
      await sendWebhook(target.webhook, toDelivered(filing), { now: clock.now(), patienceMs })
    } else if (channel === 'mail' && target?.mail) {
      await sendMail(target.mail, toDelivered(filing), await pdfOf(filing))
    } else {
      throw new TransportFault('no such target in DELIVERY_TARGETS')
    }
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
