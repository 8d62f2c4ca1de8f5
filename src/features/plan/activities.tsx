import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Pager } from '#src/shared/ui/pager.tsx'
import { Empty, Loading, Problem } from '#src/shared/ui/query-state.tsx'
import { ActivityCard } from './activity-card.tsx'
import type { ActivityPage, Period } from './plan.queries.ts'

interface ActivitiesProps {
  period: Period
  query: UseInfiniteQueryResult<InfiniteData<ActivityPage>>
}

/** The activities of now, or those that were tried. A problem never looks like "none". */
export function Activities({ period, query }: ActivitiesProps) {
  const t = useWords('plan')
  const pages = query.data?.pages
  const total = pages?.[0]?.total
  const heading = t(`activities.${period}.heading`)
  if (!pages || total === undefined) {
    return (
      <section className="stack">
        <h2>{heading}</h2>
        {query.isError ? <Problem query={query} what={t(`activities.${period}.what`)} /> : <Loading rows={2} />}
      </section>
    )
  }
  return (
    <section className="stack">
      <h2>
        {heading} <span className="quiet">({total})</span>
      </h2>
      {total === 0 && (
        <Empty heading={t(`activities.${period}.none`)}>
          <p>{t(`activities.${period}.noneWhy`)}</p>
        </Empty>
      )}
      {total > 0 && <p>{t(`activities.${period}.about`)}</p>}
      <ul role="list" className="card-list">
        {pages.flatMap(({ items }) => items.map((activity) => <ActivityCard key={activity.id} activity={activity} />))}
      </ul>
      <Pager query={query} />
    </section>
  )
}
