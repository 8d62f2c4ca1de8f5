import type { Queryable } from '#server/db/db.ts'
import { type FedRecord, type FeedContext, Refusal, requireCase, type Taken } from '#server/modules/feed/feed.public.ts'
import { keepHidden } from '#server/modules/passages/passages.public.ts'
import type { ProblemError } from '#server/problem.ts'
import type { Text } from '#server/text.ts'
import { planChanges } from './find-changes.ts'
import { planRepository } from './plan.repository.ts'
import type { PlanContent } from './plan.ts'
import { tellChanges } from './tell-changes.ts'

export type PlanData = PlanContent & { changedBy: Text }

/** Takes the plan of a case from the feed; the record's id is the case's. What is different from before is told as changes. Throws Refusal. */
export async function takePlan(tx: Queryable, record: FedRecord<PlanData>, context: FeedContext): Promise<Taken> {
  const { changedBy: by, ...fed } = record.data
  const caseId = record.id
  await requireCase(tx, context, caseId, '')
  const content = await keepHidden(tx, 'plans', { caseId, id: caseId }, fed)
  refuseDoubles(content)

  const before = await planRepository.find(tx, caseId)
  await planRepository.upsert(tx, caseId, { content, updatedOn: context.asOfDay })
  if (before === null) return { caseId, seenOn: context.asOfDay }
  const subGoals = content.goals.flatMap((goal) => goal.subGoals)
  await planRepository.spreadSubGoalTitles(tx, caseId, subGoals)
  const found = planChanges(before.content, content)
  await tellChanges(tx, context, { caseId, by, found })
  return { caseId, seenOn: found.length > 0 ? context.asOfDay : null }
}

// Changes are found by id, so within a plan an id means one thing.
function refuseDoubles({ goals, wayOut }: PlanContent): void {
  const errors = [
    ...doubles(goals, '/goals'),
    ...doublesBelow(goals, 'subGoals', '/goals'),
    ...doubles(wayOut.exits, '/wayOut/exits'),
    ...doublesBelow(wayOut.exits, 'requirements', '/wayOut/exits'),
  ]
  if (errors.length > 0) throw new Refusal(errors)
}

type Identified = { id: string }

function doubles(list: readonly Identified[], pointer: string): ProblemError[] {
  return doublesAmong(list.map(({ id }, index) => ({ id, pointer: `${pointer}/${index}/id` })))
}

function doublesBelow<Key extends string>(
  list: readonly Record<Key, readonly Identified[]>[],
  key: Key,
  pointer: string,
): ProblemError[] {
  return doublesAmong(
    list.flatMap((parent, index) =>
      parent[key].map(({ id }, place) => ({ id, pointer: `${pointer}/${index}/${key}/${place}/id` })),
    ),
  )
}

function doublesAmong(places: readonly { id: string; pointer: string }[]): ProblemError[] {
  const firsts = new Map<string, string>()
  const errors: ProblemError[] = []
  for (const { id, pointer } of places) {
    const first = firsts.get(id)
    if (first === undefined) firsts.set(id, pointer)
    else errors.push({ pointer, detail: `The same id stands at ${first}. Give each its own.` })
  }
  return errors
}
