import { deadlineFor, type MatterInput } from '#server/modules/matters/matters.public.ts'
import { addDays, type LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import type { ActivityContent, StoredActivity } from './activity.ts'

/** Open from the day after `since`. */
export type ActivityMatter = MatterInput & { title: Text; opensOn: LocalDate }

/**
 * What an activity leaves open from a day on, whatever happens in between: an evaluation that did not come, or an end without a decision on
 * what follows. Whichever comes first stands; null when nothing can be open. The turn is the authority's either way.
 */
export function activityMatter(activity: Pick<StoredActivity, 'id' | 'caseId' | 'content'>): ActivityMatter | null {
  const { id: refId, caseId, content } = activity
  const open = [overdueEvaluation(content), missingDecision(content)].filter((each) => each !== null)
  const [first] = open.sort((one, other) => (one.since < other.since ? -1 : 1))
  if (!first) return null
  const base = { kind: 'activity', refId, caseId, title: content.title } as const
  return { ...base, ...first, opensOn: addDays(first.since, 1) }
}

type Open = Pick<MatterInput, 'state' | 'since' | 'dueOn' | 'ruleId' | 'ruleStart'> & { since: LocalDate }

function overdueEvaluation({ status, evaluation, evaluateOn }: ActivityContent): Open | null {
  const wasBegun = status === 'agreed' || status === 'underWay' || status === 'ended'
  if (!wasBegun || evaluation !== undefined) return null
  return { state: 'evaluationOverdue', since: evaluateOn, dueOn: evaluateOn }
}

function missingDecision({ status, endsOn }: ActivityContent): Open | null {
  if (status !== 'underWay') return null
  const open = { state: 'endedWithoutDecision', since: endsOn } as const
  // An activity that is older than the rule still had to be decided on by its end.
  if (deadlineFor('activity.needAssessment', endsOn) === null) return { ...open, dueOn: endsOn }
  return { ...open, ruleId: 'activity.needAssessment', ruleStart: endsOn }
}
