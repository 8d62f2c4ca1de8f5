import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { FiledPage } from '#src/shared/filing/filed-page.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Ladder } from '#src/shared/matters/ladder.tsx'
import { PageState } from '#src/shared/ui/query-state.tsx'
import { AskedFor } from './asked-for.tsx'
import { Documents } from './documents.tsx'
import { recordsRequestQuery } from './records.queries.ts'
import { RequestHistory } from './request-history.tsx'
import { RequestStanding } from './request-standing.tsx'
import './records.css'

/** One request for access to records: how it stands, by when with the sums, and what came. */
export function RecordsPage() {
  const t = useWords('records')
  const to = useCasePath()
  const back = { to: to('/records'), label: t('title') }
  const query = useQuery(recordsRequestQuery(useCaseId(), useParams().requestId ?? ''))
  const request = query.data
  if (!request) return <PageState title={t('one')} query={query} rows={4} back={back} />

  const after = (
    <>
      <RequestHistory request={request} />
      <Ladder rungs={request.ladder} />
    </>
  )
  return (
    <FiledPage title={t('one')} back={back} kind="recordsRequest" filed={request} after={after}>
      <RequestStanding request={request} />
      <Documents request={request} />
      <section className="stack">
        <h2>{t('askedHeading')}</h2>
        <AskedFor request={request} />
      </section>
    </FiledPage>
  )
}
