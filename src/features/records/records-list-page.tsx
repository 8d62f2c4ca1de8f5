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
import { type RecordsRequestSummary, recordsQuery } from './records.queries.ts'

/** All requests for access to records, newest first, with how each stands. */
export function RecordsListPage() {
  const t = useWords('records')
  const to = useCasePath()
  const mayFile = useMayFile('records')
  const query = useInfiniteQuery(recordsQuery(useCaseId()))
  if (!query.data) return <PageState title={t('title')} query={query} />

  const requests = query.data.pages.flatMap(({ items }) => items)
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>}>
      <section className="stack" data-content>
        {mayFile && (
          <div className="no-print">
            <LinkButton to={to('/records/new')}>{t('start')}</LinkButton>
          </div>
        )}
        {requests.length === 0 ? (
          <Empty heading={t('none')}>
            <p>{t('noneWhy')}</p>
          </Empty>
        ) : (
          <>
            <h2>{t('sentHeading')}</h2>
            <ul role="list" className="card-list">
              {requests.map((request) => (
                <Line key={request.id} request={request} />
              ))}
            </ul>
            <Pager query={query} />
          </>
        )}
      </section>
    </Page>
  )
}

function Line({ request: { id, what, matter, receipt, delivered, refused } }: { request: RecordsRequestSummary }) {
  const t = useWords('records')
  const to = useCasePath()
  const wordsOf = useMatterWords()
  const { plainDate, dateOf } = useDates()
  return (
    <LinkCard to={to(`/records/${id}`)} heading={t('line', { date: plainDate(dateOf(receipt.filedAt)) })}>
      <p className="quiet">{what.map((one) => t(`what.${one}`)).join(', ')}</p>
      <p>{wordsOf(matter).state}</p>
      {delivered + refused > 0 && (
        <p>
          {t('documents.delivered', { count: delivered })}
          {refused > 0 && <> {t('documents.refused', { count: refused })}</>}
        </p>
      )}
      <WhoseTurn turn={matter.turn} since={matter.since} silentDays={matter.silentDays} />
      {matter.turn !== 'nobody' && (
        <p className="row">
          <MatterDue matter={matter} />
        </p>
      )}
    </LinkCard>
  )
}
