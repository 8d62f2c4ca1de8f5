import type { Queryable } from '#server/db/db.ts'
import type { StoredFiling } from '#server/modules/filings/filings.public.ts'
import {
  type EventsOf,
  type Matter,
  moveMatter,
  readMatters,
  type Telling,
  tellMatter,
} from '#server/modules/matters/matters.public.ts'
import { localDateOf } from '#server/rules/local-date.ts'
import type { ReceiptInput } from './delivered-filing.ts'

/**
 * Tells the matter of a filing that its receipt came: what could not be taken waits for the citizen, and waits for the authority again once it was.
 * A receipt is not progress: the authority's turn still counts from the day of filing.
 */
export async function moveByReceipt(
  tx: Queryable,
  filing: StoredFiling,
  receipt: ReceiptInput,
  at: Date,
): Promise<void> {
  const { kind, caseId, id, targetId } = filing
  const type = receipt.state === 'received' ? 'received' : 'couldNotBeTaken'
  const base = { id: `receipt:${id}:${receipt.state}`, type, on: localDateOf(receipt.at) } as const
  const detail = receipt.reason ? { detail: { text: receipt.reason } } : {}
  if (kind === 'correction') await tell(tx, 'correction', { caseId, refId: id, event: base, at, ...detail })
  if (kind === 'recordsRequest') await tell(tx, 'recordsRequest', { caseId, refId: id, event: base, at, ...detail })
  if (kind === 'inquiry') await tell(tx, 'inquiry', { caseId, refId: id, event: base, at, ...detail })
  const complaintId = kind === 'complaint' ? id : kind === 'goOn' || kind === 'missingAnswer' ? targetId : null
  if (complaintId !== null) {
    await tell(tx, 'complaint', { caseId, refId: complaintId, event: { ...base, filing: id }, at, ...detail })
  }
  if (kind === 'meetingReply' && targetId !== null) {
    const needed = { state: 'needsYou', since: localDateOf(receipt.at) } as const
    await moveMeeting(tx, filing, targetId, receipt.state === 'needsYou' ? needed : null, at)
  }
}

async function tell<Kind extends keyof EventsOf>(
  tx: Queryable,
  kind: Kind,
  telling: Telling<EventsOf[Kind]>,
): Promise<void> {
  const refused = await tellMatter(tx, kind, telling)
  if (refused) throw new Error(refused.detail)
}

/** A reply that the municipality could not take has not been given. */
async function moveMeeting(
  tx: Queryable,
  filing: StoredFiling,
  meetingId: string,
  needed: { state: 'needsYou'; since: string } | null,
  at: Date,
): Promise<void> {
  if (needed) return moveMatter(tx, 'meeting', meetingId, needed, at)
  const since = localDateOf(filing.filedAt)
  const matter = await matterOf(tx, 'meeting', meetingId, since)
  if (matter?.state !== 'needsYou') return
  const accepted = (filing.body as { kind: string }).kind === 'accept'
  const state = accepted ? 'accepted' : 'changeRequested'
  await moveMatter(tx, 'meeting', meetingId, { state, since }, at)
}

async function matterOf(tx: Queryable, kind: Matter['kind'], id: string, day: string): Promise<Matter | undefined> {
  return (await readMatters(tx, kind, [id], day)).get(id)
}
