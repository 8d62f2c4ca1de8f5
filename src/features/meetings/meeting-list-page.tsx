import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { components } from '#api/generated/types.ts'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Page } from '#src/shared/ui/page.tsx'
import { Pager } from '#src/shared/ui/pager.tsx'
import { Empty, Loading, Problem } from '#src/shared/ui/query-state.tsx'
import { MeetingLine } from './meeting-line.tsx'
import { meetingsQuery, type Period } from './meetings.queries.ts'

type MeetingsQuery = UseInfiniteQueryResult<InfiniteData<components['schemas']['MeetingPage']>>

/** Coming meetings and those that have been. Each list stands for itself: one that fails does not hide the other. */
export function MeetingListPage() {
  const t = useWords('meetings')
  const caseId = useCaseId()
  const coming = useInfiniteQuery(meetingsQuery(caseId, 'coming'))
  const past = useInfiniteQuery(meetingsQuery(caseId, 'past'))
  return (
    <Page title={t('title')}>
      <Meetings period="coming" query={coming} none={<NoneComing />} />
      <Meetings period="past" query={past} none={<Empty heading={t('past.none')} />} />
    </Page>
  )
}

function Meetings({ period, query, none }: { period: Period; query: MeetingsQuery; none: ReactNode }) {
  const t = useWords('meetings')
  const meetings = query.data?.pages.flatMap(({ items }) => items)
  return (
    <section className="stack" data-content={meetings ? '' : undefined}>
      <h2>{t(`${period}.heading`)}</h2>
      {!meetings && (query.isError ? <Problem query={query} what={t(`${period}.what`)} /> : <Loading rows={2} />)}
      {meetings?.length === 0 && none}
      {meetings && meetings.length > 0 && (
        <ul role="list" className="card-list">
          {meetings.map((meeting) => (
            <MeetingLine key={meeting.id} meeting={meeting} period={period} />
          ))}
        </ul>
      )}
      <Pager query={query} />
    </section>
  )
}

function NoneComing() {
  const t = useWords('meetings')
  const to = useCasePath()
  return (
    <Empty heading={t('coming.none')}>
      <p>{t('coming.noneWhy')}</p>
      <p>
        <Link to={to('/caseworker')}>{t('coming.ask')}</Link>
      </p>
    </Empty>
  )
}
