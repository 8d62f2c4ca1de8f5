import type { Clock } from '#server/clock.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import { fileAsService, lockFiling } from '#server/modules/filings/filings.public.ts'
import { readMatters, tellMatter } from '#server/modules/matters/matters.public.ts'
import { localDateOf } from '#server/rules/local-date.ts'
import { inquiriesRepository } from './inquiries.repository.ts'
import { bodyOf, type RaisedBody } from './inquiry.ts'

const mostAtOnce = 500

/**
 * Tells the municipality's leader about every inquiry whose last day has passed without an answer: once for each, however many processes look.
 * One that fails is handed to `onFailure` and does not keep the others. How many were told.
 */
export async function raiseOverdueInquiries(
  { db, clock }: { db: Db; clock: Clock },
  onFailure: (error: unknown, inquiryId: string) => void,
): Promise<number> {
  const at = clock.now()
  const overdue = await db.asSystem((tx) => inquiriesRepository.pastTheirDay(tx, localDateOf(at), mostAtOnce))
  let told = 0
  for (const id of overdue) {
    try {
      if (await db.asSystem((tx) => raise(tx, id, at))) told += 1
    } catch (error) {
      onFailure(error, id)
    }
  }
  return told
}

/** In one transaction, so that the page never says that the leader was told when nothing lies in the delivery. */
async function raise(tx: Queryable, id: string, at: Date): Promise<boolean> {
  const on = localDateOf(at)
  // Whoever else raises it waits here, and finds it raised afterwards.
  const inquiry = await lockFiling(tx, 'inquiry', id)
  const matter = (await readMatters(tx, 'inquiry', [id], on)).get(id)
  if (!inquiry || matter?.dueOn === undefined || matter.state === 'raised') return false
  const { dueOn } = matter
  const { caseId, personId, number, filedAt } = inquiry
  // Refused when it was answered meanwhile, or a holiday has moved the day since it was counted.
  if (await tellMatter(tx, 'inquiry', { caseId, refId: id, event: { type: 'raised', id: 'raised', on }, at }))
    return false
  const body: RaisedBody = {
    ...{ recipient: 'leader', inquiryNumber: number, inquiryKind: bodyOf(inquiry).kind },
    ...{ filedOn: localDateOf(filedAt), dueOn },
  }
  await fileAsService(tx, { caseId, personId, kind: 'inquiryRaised', targetId: id, body, at })
  return true
}
