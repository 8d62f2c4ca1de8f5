import type { Clock } from '#server/clock.ts'
import type { Db } from '#server/db/db.ts'
import { recordAudit } from '#server/modules/audit/audit.public.ts'
import { filingPaper } from '#server/modules/copies/copies.public.ts'
import { renderPaper } from '#server/paper/render-paper.ts'
import { today } from '#server/rules/local-date.ts'
import type { DeliveryTarget } from '#server/settings-delivery.ts'
import { type FilingOfCase, type LateFile, lateFileOf, toDelivered } from './delivered-filing.ts'
import { deliveryRepository } from './delivery.repository.ts'
import { passedOnRepository } from './passed-on.repository.ts'
import { filingMail, lateFileMail, sendMail } from './send-mail.ts'
import { filingEvent, lateFileEvent, sendWebhook } from './send-webhook.ts'
import { type Channel, type Errand, TransportFault } from './transport.ts'

export interface TransportDeps {
  db: Db
  clock: Clock
  targets: readonly DeliveryTarget[]
  /** How long a webhook may take to answer; docs/integrators.md names it. */
  webhookPatienceMs?: number
}

/**
 * Takes one filing to one target, or tells it of a file that came later, and notes the transport receipt. The note comes after: a process that dies between them
 * sends it a second time, never not at all. Throws TransportFault when the target did not take it.
 */
export function createTransport(deps: TransportDeps) {
  const { db, clock, targets, webhookPatienceMs: patienceMs = 15_000 } = deps

  return async function transport({ filingId, attachmentId, municipality, channel }: Errand): Promise<void> {
    const target = targets.find((each) => each.municipality === municipality)
    const filing = await db.asSystem((tx) => deliveryRepository.find(tx, municipality, filingId))
    if (!filing) throw new TransportFault('no such filing of this municipality')
    const late = attachmentId === undefined ? undefined : lateFileOf(filing, attachmentId)
    if (channel === 'webhook' && target?.webhook) {
      const event = late ? lateFileEvent(late) : filingEvent(toDelivered(filing))
      await sendWebhook(target.webhook, event, { now: clock.now(), patienceMs })
    } else if (channel === 'mail' && target?.mail) {
      await sendMail(target.mail, late ? lateFileMail(late) : filingMail(toDelivered(filing), await pdfOf(filing)))
    } else {
      throw new TransportFault('no such target in DELIVERY_TARGETS')
    }
    if (late) await noteFile(late, channel)
    else await noteFiling(filing, channel)
  }

  async function pdfOf(filing: FilingOfCase): Promise<Uint8Array> {
    return renderPaper(await db.asSystem((tx) => filingPaper(tx, filing, clock.now(), today(clock))))
  }

  /** The files that were here are named in what was sent. Whatever comes later is told of by itself. */
  async function noteFiling({ id, caseId, attachments }: FilingOfCase, channel: Channel): Promise<void> {
    const at = clock.now()
    const here = attachments.filter(({ state }) => state === 'arrived' || state === 'received')
    await db.asSystem(async (tx) => {
      if (!(await passedOnRepository.markTransported(tx, { filingId: id }, channel, at.toISOString()))) return
      const place = { filingId: id, channel, at: at.toISOString() }
      await passedOnRepository.markWithFiling(
        tx,
        place,
        here.map((file) => file.id),
      )
      const actor = { kind: 'municipality', client: channel } as const
      await recordAudit(tx, { caseId, actor, action: 'collected', what: 'delivery', refId: id, at })
    })
  }

  // Nothing of the person goes with it that had not been sent before, so it is no entry of the audit's.
  async function noteFile({ filingId, attachment }: LateFile, channel: Channel): Promise<void> {
    const parcel = { filingId, attachmentId: attachment.id }
    await db.asSystem((tx) => passedOnRepository.markTransported(tx, parcel, channel, clock.now().toISOString()))
  }
}
