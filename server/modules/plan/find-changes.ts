import type { Actor, RuleCitation } from '#server/rule-citation.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import type { ActivityContent, FactContent } from './activity.ts'
import type { Exit, ExitRequirement, Goal, PlanContent, SubGoal } from './plan.ts'
import type { ChangedField, ChangeSubject, ChangeValue, FoundChange } from './plan-change.ts'

/** How to read each field that the citizen is told about; undefined when it has no value. */
type Fields<Thing> = Partial<Record<ChangedField, (thing: Thing) => ChangeValue | undefined>>

const date = (value: LocalDate | undefined) => (value === undefined ? undefined : { date: value })
const text = (value: Text | undefined) => (value === undefined ? undefined : { text: value })
const code = (value: string | undefined) => (value === undefined ? undefined : { code: value })
const rule = (value: RuleCitation | undefined) => text(value?.label)

const goalFields: Fields<SubGoal> = { title: (goal) => text(goal.title), status: (goal) => code(goal.status) }

const planFields: Fields<PlanContent> = {
  purpose: (plan) => text(plan.purpose),
  programme: (plan) => text(plan.programme),
  startedOn: (plan) => date(plan.startedOn),
  endsOn: (plan) => date(plan.endsOn),
  here: (plan) => text(plan.wayOut.here),
}

const exitFields: Fields<Exit> = {
  title: (exit) => text(exit.title),
  because: (exit) => text(exit.whyOpen),
  aimedFor: (exit) => code(exit.aimedFor ? 'yes' : 'no'),
  rule: (exit) => rule(exit.rule),
}

const requirementFields: Fields<ExitRequirement> = {
  title: (requirement) => text(requirement.title),
  status: (requirement) => code(requirement.status),
  provider: (requirement) => text(requirement.provider),
  expectedOn: (requirement) => date(requirement.expectedOn),
}

const activityFields: Fields<ActivityContent> = {
  title: (activity) => text(activity.title),
  status: (activity) => code(activity.status),
  purposeKind: (activity) => code(activity.purposeKind),
  because: (activity) => text(activity.because),
  startsOn: (activity) => date(activity.startsOn),
  endsOn: (activity) => date(activity.endsOn),
  evaluateOn: (activity) => date(activity.evaluateOn),
  evaluation: (activity) => text(activity.evaluation),
  chosenBy: (activity) => text(named(activity.chosenBy)),
  provider: (activity) => text(activity.provider),
  extent: (activity) => text(activity.extent),
  rule: (activity) => rule(activity.rule),
  considerations: (activity) => text(listed(activity.considerations)),
}

const factFields: Fields<FactContent> = {
  title: (fact) => text(fact.statement),
  status: (fact) => code(fact.status),
  correction: (fact) => text(fact.correction),
}

/** What is different between two versions of a plan, from the purpose down to what each exit still needs. */
export function planChanges(before: PlanContent, after: PlanContent): FoundChange[] {
  const plan = (content: PlanContent): ChangeSubject => ({ kind: 'plan', title: content.programme ?? content.purpose })
  return [
    ...changedFields(planFields, plan, before, after),
    ...changedList(goalFields, 'goal', before.goals, after.goals),
    ...inBoth(before.goals, after.goals).flatMap(([one, other]: [Goal, Goal]) =>
      changedList(goalFields, 'subGoal', one.subGoals, other.subGoals),
    ),
    ...changedList(exitFields, 'exit', before.wayOut.exits, after.wayOut.exits),
    ...inBoth(before.wayOut.exits, after.wayOut.exits).flatMap(([one, other]: [Exit, Exit]) =>
      changedList(requirementFields, 'requirement', one.requirements, other.requirements),
    ),
  ]
}

/** What is different between two versions of an activity; that it is there at all when it is new. */
export function activityChanges(id: string, before: ActivityContent | null, after: ActivityContent): FoundChange[] {
  const subject = ({ title }: ActivityContent): ChangeSubject => ({ kind: 'activity', id, title })
  if (before === null) return [{ subject: subject(after), field: 'added' }]
  return changedFields(activityFields, subject, before, after)
}

/** What is different between two versions of a fact: above all that it was marked wrong, and what is right instead. */
export function factChanges(before: FactContent, after: FactContent): FoundChange[] {
  return changedFields(factFields, ({ statement }) => ({ kind: 'fact', title: statement }), before, after)
}

function changedFields<Thing>(
  fields: Fields<Thing>,
  subject: (thing: Thing) => ChangeSubject,
  before: Thing,
  after: Thing,
): FoundChange[] {
  return (Object.keys(fields) as ChangedField[]).flatMap((field) => {
    const from = fields[field]?.(before)
    const to = fields[field]?.(after)
    if (asWritten(from) === asWritten(to)) return []
    return { subject: subject(after), field, ...(from ? { from } : {}), ...(to ? { to } : {}) }
  })
}

function changedList<Thing extends { id: string; title: Text }>(
  fields: Fields<Thing>,
  kind: ChangeSubject['kind'],
  before: readonly Thing[],
  after: readonly Thing[],
): FoundChange[] {
  const subject = ({ title }: Thing): ChangeSubject => ({ kind, title })
  const missingIn = (list: readonly Thing[]) => (thing: Thing) => !list.some(({ id }) => id === thing.id)
  return [
    ...before.filter(missingIn(after)).map((thing): FoundChange => ({ subject: subject(thing), field: 'removed' })),
    ...inBoth(before, after).flatMap(([one, other]) => changedFields(fields, subject, one, other)),
    ...after.filter(missingIn(before)).map((thing): FoundChange => ({ subject: subject(thing), field: 'added' })),
  ]
}

function inBoth<Thing extends { id: string }>(before: readonly Thing[], after: readonly Thing[]): [Thing, Thing][] {
  return before.flatMap((one) => {
    const other = after.find(({ id }) => id === one.id)
    return other ? [[one, other]] : []
  })
}

// Danish is the valid text: a translation that comes later changes nothing.
function asWritten(value: ChangeValue | undefined): string | undefined {
  return value?.date ?? value?.code ?? value?.text?.da
}

function named({ role, name }: Actor): Text {
  if (name === undefined) return role
  return { da: `${name}, ${role.da}`, ...(role.en === undefined ? {} : { en: `${name}, ${role.en}` }) }
}

function listed(texts: readonly Text[]): Text | undefined {
  if (texts.length === 0) return undefined
  const en = texts.every((each) => each.en !== undefined) ? { en: texts.map((each) => each.en).join('; ') } : {}
  return { da: texts.map((each) => each.da).join('; '), ...en }
}
