import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ownCase, useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { Passage } from '#src/shared/corrections/passage.tsx'
import { PointingArea } from '#src/shared/corrections/pointing.tsx'
import { ProblemError } from '#src/shared/http/errors.ts'
import type { Warm } from '#src/shared/http/warm.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkButton } from '#src/shared/ui/button.tsx'
import { Below, Page } from '#src/shared/ui/page.tsx'
import { Empty, PageState } from '#src/shared/ui/query-state.tsx'
import { GoToHash } from '#src/shared/ui/use-go-to-hash.ts'
import { Activities } from './activities.tsx'
import { Changes } from './changes.tsx'
import { Goals } from './goals.tsx'
import { NewChanges } from './new-changes.tsx'
import { OwnWords } from './own-words.tsx'
import { activitiesQuery, changesQuery, type Plan, planQuery } from './plan.queries.ts'
import { PlanEnded } from './plan-ended.tsx'
import { WayOut } from './way-out.tsx'
import './plan.css'

/** The plan: what it is for, the way out, goals, activities with their reasons, and what was changed. */
export function PlanPage() {
  const t = useWords('plan')
  const caseId = useCaseId()
  const query = useQuery(planQuery(caseId))
  const current = useInfiniteQuery(activitiesQuery(caseId, 'current'))
  const past = useInfiniteQuery(activitiesQuery(caseId, 'past'))
  const plan = query.data
  if (!plan && query.error instanceof ProblemError && query.error.status === 404) return <NoPlan />
  if (!plan) return <PageState title={t('title')} query={query} rows={4} />

  return (
    <PointingArea>
      {(button) => (
        <Page title={t('title')} lead={<Programme plan={plan} />}>
          <PlanEnded plan={plan} />
          <NewChanges count={plan.newChanges} />
          <section className="stack" data-content>
            <h2>{t('purpose.heading')}</h2>
            <Passage at={{ kind: 'plan', part: 'purpose' }} marks={plan.corrections} className="lead own-text">
              <TextOf text={plan.purpose} />
            </Passage>
            {button}
            <OwnWords ownWords={plan.ownWords} version={plan.ownWordsVersion} />
          </section>
          <WayOut plan={plan} />
          <Below>
            <Goals goals={plan.goals} activities={current} />
            <Activities period="current" query={current} />
            <Activities period="past" query={past} />
            <Disagree />
            <Changes />
            <GoToHash />
          </Below>
        </Page>
      )}
    </PointingArea>
  )
}

PlanPage.warm = ((client, { caseId = ownCase }) =>
  Promise.all([
    client.prefetchQuery(planQuery(caseId)),
    client.prefetchInfiniteQuery(activitiesQuery(caseId, 'current')),
    client.prefetchInfiniteQuery(activitiesQuery(caseId, 'past')),
    client.prefetchInfiniteQuery(changesQuery(caseId)),
  ])) satisfies Warm

function Programme({ plan }: { plan: Plan }) {
  return (
    <>
      {plan.programme && (
        <Passage at={{ kind: 'plan', part: 'programme' }} marks={plan.corrections} className="plan-programme">
          <TextOf text={plan.programme} />
        </Passage>
      )}
      <Period plan={plan} />
    </>
  )
}

function Period({ plan: { startedOn, endsOn, updatedOn } }: { plan: Plan }) {
  const t = useWords('plan')
  const { plainDate, today } = useDates()
  const lines = [
    startedOn && t('period.from', { date: plainDate(startedOn) }),
    endsOn && t(endsOn < today() ? 'period.over' : 'period.to', { date: plainDate(endsOn) }),
    updatedOn && t('period.updated', { date: plainDate(updatedOn) }),
  ]
  return <p className="small quiet">{lines.filter(Boolean).join(' ')}</p>
}

function NoPlan() {
  const t = useWords('plan')
  const to = useCasePath()
  return (
    <Page title={t('title')}>
      <Empty heading={t('noPlan.heading')}>
        <p>{t('noPlan.why')}</p>
        <p>{t('noPlan.next')}</p>
      </Empty>
      <div>
        <LinkButton kind="secondary" to={to('/inquiries/new?kind=question&about=plan')}>
          {t('noPlan.ask')}
        </LinkButton>
      </div>
    </Page>
  )
}

function Disagree() {
  const t = useWords('plan')
  const to = useCasePath()
  return (
    <section className="card card-soft stack no-print">
      <h2 className="card-heading">{t('disagree.heading')}</h2>
      <p>{t('disagree.about')}</p>
      <div>
        <LinkButton kind="secondary" to={to('/complaints/new?about=plan')}>
          {t('disagree.act')}
        </LinkButton>
      </div>
    </section>
  )
}
