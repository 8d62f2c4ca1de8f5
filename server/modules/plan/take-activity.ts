import type { Queryable } from '#server/db/db.ts'
import { tellReassessed } from '#server/modules/corrections/reassessed.public.ts'
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
import type { Text } from '#server/text.ts'
import { activitiesRepository } from './activities.repository.ts'
import type { ActivityContent, StoredActivity } from './activity.ts'
import { activityMatter } from './activity-matter.ts'
import { activityChanges } from './find-changes.ts'
import { planRepository } from './plan.repository.ts'
import { tellChanges } from './tell-changes.ts'

export type ActivityData = ActivityContent & { caseId: string; basedOn: string[]; changedBy: Text }

const namedAtMost = 20

/** Takes an activity from the feed. What is different from before is told as changes. Throws Refusal. */
export async function takeActivity(
  tx: Queryable,
  record: FedRecord<ActivityData>,
  context: FeedContext,
): Promise<Taken> {
  const { id, data } = record
  const { caseId, basedOn, changedBy: by, ...fed } = data
  await requireCase(tx, context, caseId)
  const content = await keepHidden(tx, 'activities', { caseId, id }, fed)
  refuseDates(content)
  await refuseUnknownFacts(tx, caseId, basedOn)

  const before = await activitiesRepository.find(tx, caseId, id)
  const subGoalTitle = await subGoalTitleOf(tx, caseId, content.subGoalId, before)
  const activity = { id, caseId, basedOn, subGoalTitle, content }
  if (!(await activitiesRepository.upsert(tx, activity))) {
    refuse('/caseId', 'This activity belongs to another case. Give an activity in this case an id of its own.')
  }
  const matter = activityMatter(activity)
  await (matter ? setMatter(tx, matter, context.now) : closeMatter(tx, 'activity', id, context.now))
  const isOver = content.status === 'ended' || content.status === 'cancelled'
  await tellReassessed(tx, { id, caseId, basedOn, isOver }, { on: context.asOfDay, at: context.now })
  const found = activityChanges(id, before?.content ?? null, content)
  await tellChanges(tx, context, { caseId, by, found })
  return { caseId, seenOn: found.length > 0 ? context.asOfDay : null }
}

function refuseDates({ startsOn, endsOn, evaluateOn }: ActivityContent): void {
  const detail = 'lies before startsOn. Give that day or a later one.'
  const errors: ProblemError[] = []
  if (endsOn < startsOn) errors.push({ pointer: '/endsOn', detail })
  if (evaluateOn < startsOn) errors.push({ pointer: '/evaluateOn', detail })
  if (errors.length > 0) throw new Refusal(errors)
}

async function refuseUnknownFacts(tx: Queryable, caseId: string, basedOn: readonly string[]): Promise<void> {
  const known = await activitiesRepository.facts(tx, caseId, basedOn)
  const detail = 'The case has no fact with this id. Feed the fact first, with type "fact".'
  const errors = basedOn.flatMap((id, index) => (known.has(id) ? [] : { pointer: `/basedOn/${index}`, detail }))
  if (errors.length > 0) throw new Refusal(errors)
}

async function subGoalTitleOf(
  tx: Queryable,
  caseId: string,
  subGoalId: string,
  before: StoredActivity | null,
): Promise<Text> {
  const plan = await planRepository.find(tx, caseId)
  if (plan === null) refuse('/subGoalId', 'The case has no plan yet. Feed the plan first, with type "plan".')
  const subGoals = plan.content.goals.flatMap((goal) => goal.subGoals)
  const subGoal = subGoals.find(({ id }) => id === subGoalId)
  if (subGoal) return subGoal.title
  // An old activity keeps the sub-goal that the plan has dropped since.
  if (before?.content.subGoalId === subGoalId) return before.subGoalTitle
  const known = subGoals.slice(0, namedAtMost).map(({ id }) => id)
  refuse(
    '/subGoalId',
    `The plan has no sub-goal with this id. ${known.length > 0 ? `It has ${known.join(', ')}.` : 'It has none.'}`,
  )
}
