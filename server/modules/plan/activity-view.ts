import type { Marked } from '#server/modules/corrections/marks.public.ts'
import { deadlineFor, toMatter } from '#server/modules/matters/matters.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Activity, ActivityContent, Fact, StoredActivity } from './activity.ts'
import { activityMatter } from './activity-matter.ts'

/** An activity as it stands on the day `today`, with the facts that it rests on in the order the municipality gave them. */
export function toActivity(
  stored: StoredActivity,
  { facts, marks }: { facts: ReadonlyMap<string, Fact & Marked>; marks: ReadonlyMap<string, Marked> },
  today: LocalDate,
): Activity {
  const { id, subGoalTitle, content } = stored
  const basedOn = stored.basedOn.flatMap((factId) => facts.get(factId) ?? [])
  return {
    ...content,
    id,
    subGoalTitle,
    basedOn,
    ...marks.get(id),
    ...open(stored, today),
    ...needDecision(content),
    ...reassess(basedOn),
  }
}

function open(stored: StoredActivity, today: LocalDate): Pick<Activity, 'matter'> {
  const matter = activityMatter(stored)
  if (matter === null || matter.opensOn > today) return {}
  const { dueOn = null, ruleId = null, ruleStart = null } = matter
  return { matter: toMatter({ ...matter, dueOn, ruleId, ruleStart }, today) }
}

function needDecision({ status, endsOn }: ActivityContent): Pick<Activity, 'needDecision'> {
  const isCurrent = status === 'proposed' || status === 'agreed' || status === 'underWay'
  const deadline = isCurrent ? deadlineFor('activity.needAssessment', endsOn) : null
  return deadline === null ? {} : { needDecision: deadline }
}

/** Since the first of its facts was marked wrong. It ends when the municipality feeds the activity on other facts. */
function reassess(basedOn: readonly Fact[]): Pick<Activity, 'reassess'> {
  const wrong = basedOn.flatMap(({ id, status, markedOn }) =>
    status === 'wrong' && markedOn !== undefined ? { factId: id, since: markedOn } : [],
  )
  const [first] = wrong.sort((one, other) => (one.since < other.since ? -1 : 1))
  return first ? { reassess: first } : {}
}
