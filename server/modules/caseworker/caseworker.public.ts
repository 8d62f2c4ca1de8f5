import type { Queryable } from '#server/db/db.ts'
import {
  type FedRecord,
  type FeedContext,
  Refusal,
  refuse,
  requireCase,
  type Taken,
} from '#server/modules/feed/feed.public.ts'
import { readFilings } from '#server/modules/filings/filings.public.ts'
import { closeMatter, setMatter } from '#server/modules/matters/matters.public.ts'
import { keepHidden } from '#server/modules/passages/passages.public.ts'
import type { ProblemError } from '#server/problem.ts'
import type { AssignmentContent } from './assignment.ts'
import { caseworkerRepository } from './caseworker.repository.ts'

export type AssignmentData = AssignmentContent & { caseId: string }

/** Takes somebody who has, had or will have the case, from the feed. A hand-over with a last day invites the citizen's comment. Throws Refusal. */
export async function takeAssignment(
  tx: Queryable,
  record: FedRecord<AssignmentData>,
  context: FeedContext,
): Promise<Taken> {
  const { id, data } = record
  const { caseId, ...fed } = data
  await requireCase(tx, context, caseId)
  const content = await keepHidden(tx, 'assignments', { caseId, id }, fed)
  refuseTimes(content)
  if (!(await caseworkerRepository.upsert(tx, caseId, { id, ...content }))) {
    refuse('/caseId', 'This assignment belongs to another case. Give an assignment in this case an id of its own.')
  }
  await inviteComment(tx, { id, caseId, content }, context)
  return { caseId, seenOn: context.asOfDay }
}

function refuseTimes({ from, to, phoneHours }: AssignmentContent): void {
  const errors: ProblemError[] = []
  if (to !== undefined && to < from)
    errors.push({ pointer: '/to', detail: 'lies before from. Give that day or a later one.' })
  for (const [index, hours] of phoneHours.entries()) {
    if (hours.to > hours.from) continue
    errors.push({ pointer: `/phoneHours/${index}/to`, detail: 'is not after from. Give a later time.' })
  }
  if (errors.length > 0) throw new Refusal(errors)
}

async function inviteComment(
  tx: Queryable,
  { id: refId, caseId, content }: { id: string; caseId: string; content: AssignmentContent },
  context: FeedContext,
): Promise<void> {
  const { commentBy, writtenOn, note } = content.handover ?? {}
  if (commentBy === undefined || note === undefined) return closeMatter(tx, 'handover', refId, context.now)
  const { filings } = await readFilings(tx, caseId, 'handoverComment', { targetId: refId, limit: 1 })
  const matter = {
    kind: 'handover',
    refId,
    caseId,
    title: content.role,
    state: 'commentInvited',
  } as const
  const since = writtenOn ?? context.asOfDay
  await setMatter(
    tx,
    { ...matter, since, dueOn: commentBy, closesOn: commentBy, closed: filings.length > 0 },
    context.now,
  )
}
