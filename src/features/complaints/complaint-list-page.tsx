import { useInfiniteQuery } from '@tanstack/react-query'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { MatterDue } from '#src/shared/matters/matter-due.tsx'
import { useMatterWords } from '#src/shared/matters/matter-words.ts'
import { LinkButton } from '#src/shared/ui/button.tsx'
import { LinkCard } from '#src/shared/ui/card.tsx'
import { Page } from '#src/shared/ui/page.tsx'
import { Pager } from '#src/shared/ui/pager.tsx'
import { Empty, PageState } from '#src/shared/ui/query-state.tsx'
import { WhoseTurn } from '#src/shared/ui/whose-turn.tsx'
import { type ComplaintSummary, complaintsQuery } from './complaints.queries.ts'

/** All complaints, newest first, with how each stands. */
export function ComplaintListPage() {
  const t = useWords('complaints')
  const query = useInfiniteQuery(complaintsQuery(useCaseId()))
  if (!query.data) return <PageState title={t('title')} query={query} />

  const complaints = query.data.pages.flatMap(({ items }) => items)
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>}>
      <section className="stack" data-content>
        <Entrance />
        {complaints.length === 0 ? (
          <Empty heading={t('none')}>
            <p>{t('noneWhy')}</p>
          </Empty>
        ) : (
          <>
            <h2>{t('sentHeading')}</h2>
            <ul role="list" className="card-list">
              {complaints.map((complaint) => (
                <Line key={complaint.id} complaint={complaint} />
              ))}
            </ul>
            <Pager query={query} />
          </>
        )}
      </section>
    </Page>
  )
}

function Entrance() {
  const t = useWords('complaints')
  const to = useCasePath()
  if (!useMayFile('complaints')) return null
  return (
    <div className="no-print">
      <LinkButton to={to('/file')}>{t('start')}</LinkButton>
    </div>
  )
}

function Line({ complaint: { id, kind, matter, receipt, points, answered } }: { complaint: ComplaintSummary }) {
  const t = useWords('complaints')
  const to = useCasePath()
  const wordsOf = useMatterWords()
  const { plainDate, dateOf } = useDates()
  const date = plainDate(dateOf(receipt.filedAt))
  return (
    <LinkCard to={to(`/complaints/${id}`)} heading={t('line.heading', { kind: t(`heading.${kind}`), date })}>
      <p>{wordsOf(matter).state}</p>
      <p>{t('points.answered', { count: points, answered })}</p>
      <WhoseTurn turn={matter.turn} since={matter.since} silentDays={matter.silentDays} />
      {matter.turn !== 'nobody' && (
        <p className="row">
          <MatterDue matter={matter} />
        </p>
      )}
    </LinkCard>
  )
}
