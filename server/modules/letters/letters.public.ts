import type { Queryable } from '#server/db/db.ts'
import {
  type FedRecord,
  type FeedContext,
  Refusal,
  refuse,
  requireCase,
  type Taken,
} from '#server/modules/feed/feed.public.ts'
import { closeMatter, setMatter } from '#server/modules/matters/matters.public.ts'
import { keepHidden } from '#server/modules/passages/passages.public.ts'
import type { ProblemError } from '#server/problem.ts'
import type { LetterContent } from './letter.ts'
import { actBy, receivedOn } from './letter-deadlines.ts'
import { letterMatter } from './letter-matter.ts'
import { lettersRepository } from './letters.repository.ts'

export type LetterData = LetterContent & { caseId: string }

/** Takes a letter from the feed. It is shown from the day it is available. Throws Refusal. */
export async function takeLetter(tx: Queryable, record: FedRecord<LetterData>, context: FeedContext): Promise<Taken> {
  const { id, data } = record
  const { caseId, ...fed } = data
  await requireCase(tx, context, caseId)
  const content = await keepHidden(tx, 'letters', { caseId, id }, fed)
  checkDecision(content)
  const received = receivedOn(content)
  const letter = { id, caseId, receivedOn: received, content }
  const stored = await lettersRepository.upsert(tx, { ...letter, actBy: actBy(content, received) })
  if (stored === null)
    refuse('/caseId', 'This letter belongs to another case. Give a letter in this case an id of its own.')

  const complainedOver = !stored.isNew && (await isComplainedOver(tx, caseId, id))
  const commentedOn = !stored.isNew && (await isCommentedOn(tx, caseId, id))
  const matter = letterMatter({ ...letter, complainedOver, commentedOn })
  if (matter) await setMatter(tx, matter, context.now)
  else await closeMatter(tx, 'letter', id, context.now)
  return { caseId, seenOn: content.availableOn }
}

// A decision without a way to complain would be shown as one that cannot be complained over (forvaltningsloven § 25).
function checkDecision({ kind, decides, options }: LetterContent): void {
  if (kind !== 'decision') return
  const errors: ProblemError[] = []
  if (decides === undefined) errors.push({ pointer: '/decides', detail: 'A decision must say who decides.' })
  if (!options.some(({ action }) => action === 'complain')) {
    errors.push({
      pointer: '/options',
      detail: 'A decision must have an option with the action "complain" that says how.',
    })
  }
  if (errors.length > 0) throw new Refusal(errors)
}

// Only a complaint over what was decided uses the chance to complain; one over how it was handled does not.
async function isComplainedOver(tx: Queryable, caseId: string, letterId: string): Promise<boolean> {
  return (await lettersRepository.complaintIds(tx, caseId, letterId, ['decision'])).length > 0
}

async function isCommentedOn(tx: Queryable, caseId: string, letterId: string): Promise<boolean> {
  return (await lettersRepository.inquiryIds(tx, caseId, letterId, ['comment'])).length > 0
}
