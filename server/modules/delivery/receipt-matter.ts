import type { Queryable } from '#server/db/db.ts'
import type { StoredFiling } from '#server/modules/filings/filings.public.ts'
import { type Matter, moveMatter, readMatters } from '#server/modules/matters/matters.public.ts'
import { localDateOf } from '#server/rules/local-date.ts'
import type { ReceiptInput } from './delivered-filing.ts'

// Past these states a receipt has nothing to tell: the municipality has already answered.
const statesBeforeAnswer = ['sent', 'received', 'needsYou']

/**
 * Moves the turn that a receipt moves: what could not be taken waits for the citizen, and waits for the authority again once it was.
 * A receipt is not progress: the authority's turn still counts from the day of filing.
 */
export async function moveByReceipt(tx: Queryable, filing: StoredFiling, receipt: ReceiptInput): Promise<void> {
  const filedOn = localDateOf(filing.filedAt)
  const needed = { state: 'needsYou', turn: 'citizen', since: localDateOf(receipt.at) } as const
  if (filing.kind === 'complaint' || filing.kind === 'recordsRequest') {
    const matter = await matterOf(tx, filing.kind, filing.id, filedOn)
    if (!matter || !statesBeforeAnswer.includes(matter.state)) return
    const received = { state: 'received', turn: 'authority', since: filedOn } as const
    await moveMatter(tx, filing.kind, filing.id, receipt.state === 'needsYou' ? needed : received)
  }
  if (filing.kind === 'meetingReply' && filing.targetId !== null) {
    await moveMeeting(tx, filing, filing.targetId, receipt.state === 'needsYou' ? needed : null)
  }
}

/** A reply that the municipality could not take has not been given. */
async function moveMeeting(
  tx: Queryable,
  filing: StoredFiling,
  meetingId: string,
  needed: { state: 'needsYou'; turn: 'citizen'; since: string } | null,
): Promise<void> {
  if (needed) return moveMatter(tx, 'meeting', meetingId, needed)
  const since = localDateOf(filing.filedAt)
  const matter = await matterOf(tx, 'meeting', meetingId, since)
  if (matter?.state !== 'needsYou') return
  const accepted = (filing.body as { kind: string }).kind === 'accept'
  const replied = accepted
    ? ({ state: 'accepted', turn: 'nobody' } as const)
    : ({ state: 'changeRequested', turn: 'authority' } as const)
  await moveMatter(tx, 'meeting', meetingId, { ...replied, since })
}

async function matterOf(tx: Queryable, kind: Matter['kind'], id: string, day: string): Promise<Matter | undefined> {
  return (await readMatters(tx, kind, [id], day)).get(id)
}
