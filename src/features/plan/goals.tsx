import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useSoughtFault } from '#src/shared/corrections/sought-fault.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Empty } from '#src/shared/ui/query-state.tsx'
import { Tag, type Tone } from '#src/shared/ui/tag.tsx'
import type { Activity, ActivityPage, Goal } from './plan.queries.ts'

const tones: Record<Goal['status'], Tone> = {
  notStarted: 'plain',
  underWay: 'waiting',
  reached: 'good',
  stopped: 'plain',
}
/** Nothing needs to serve these any more. */
const over: ReadonlySet<Goal['status']> = new Set(['reached', 'stopped'])

/** The part of the activities' query that goals need. */
interface Loaded {
  data: { pages: readonly ActivityPage[] } | undefined
  hasNextPage: boolean
}

/** Goals and the steps towards them, with how far each is and which activities of now serve it. */
export function Goals({ goals, activities }: { goals: readonly Goal[]; activities: Loaded }) {
  const t = useWords('plan')
  const known = activities.data?.pages.flatMap(({ items }) => items)
  const all = known !== undefined && !activities.hasNextPage
  return (
    <section className="stack">
      <h2>{t('goals.heading')}</h2>
      {goals.length === 0 && (
        <Empty heading={t('goals.none')}>
          <p>{t('goals.noneWhy')}</p>
        </Empty>
      )}
      <ul role="list" className="card-list">
        {goals.map((goal) => (
          <li key={goal.id} className="card stack">
            <Head as="h3" goal={goal} />
            {goal.subGoals.length > 0 && (
              <ul role="list" className="sub-goals">
                {goal.subGoals.map((subGoal) => (
                  <li key={subGoal.id} className="stack stack-tight">
                    <Head as="h4" goal={subGoal} />
                    <Serving
                      activities={known?.filter(({ subGoalId }) => subGoalId === subGoal.id) ?? []}
                      sayNone={all && !over.has(subGoal.status)}
                    />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Head({ as: Heading, goal }: { as: 'h3' | 'h4'; goal: Pick<Goal, 'title' | 'status'> }) {
  const t = useWords('plan')
  return (
    <div className="row">
      <Heading>
        <TextOf text={goal.title} />
      </Heading>
      <Tag tone={tones[goal.status]}>{t(`goalStatus.${goal.status}`)}</Tag>
    </div>
  )
}

/** `sayNone`: every activity is known, and the step is not over. */
function Serving({ activities, sayNone }: { activities: readonly Activity[]; sayNone: boolean }) {
  const t = useWords('plan')
  const to = useCasePath()
  const { carry } = useSoughtFault()
  if (activities.length === 0) return sayNone ? <p className="small quiet">{t('goals.noActivity')}</p> : null
  return (
    <div>
      <p className="small quiet">{t('goals.activities', { count: activities.length })}</p>
      <ul className="serving">
        {activities.map(({ id, title }) => (
          <li key={id}>
            <Link to={to(carry(`/plan/activities/${id}`))}>
              <TextOf text={title} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
