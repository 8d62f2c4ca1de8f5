import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { Receipt } from '#src/shared/drafts/receipt.tsx'
import { CopyLinks } from '#src/shared/filing/copy-links.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Ladder } from '#src/shared/matters/ladder.tsx'
import { useMatterWords } from '#src/shared/matters/matter-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Icon } from '#src/shared/ui/icon.tsx'
import { printer } from '#src/shared/ui/icons.ts'
import { Page } from '#src/shared/ui/page.tsx'
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
  const wordsOf = useMatterWords()
  const { plainDate, dateOf, today } = useDates()
  const back = { to: to('/records'), label: t('title') }
  const query = useQuery(recordsRequestQuery(useCaseId(), useParams().requestId ?? ''))
  const request = query.data
  if (!request) return <PageState title={t('one')} query={query} rows={4} back={back} />

  const { matter, receipt } = request
  // On the day it was sent, that it arrived is what one looks for first.
  const fresh = dateOf(receipt.filedAt) === today()
  const proof = (
    <section className="stack">
      <h2>{t('receiptHeading')}</h2>
      <Receipt receipt={receipt} />
    </section>
  )
  return (
    <Page title={t('one')} kicker={t('sentOn', { date: plainDate(dateOf(receipt.filedAt)) })} back={back}>
      <div className="stack stack-parts" data-content>
        <p className="lead" role="status">
          {wordsOf(matter).state}
        </p>
        {fresh && proof}
        <RequestStanding request={request} />
        <Documents request={request} />
        <section className="stack">
          <h2>{t('askedHeading')}</h2>
          <AskedFor request={request} />
        </section>
        {!fresh && proof}
        <RequestHistory request={request} />
        <Ladder rungs={request.ladder} />
        <CopyLinks kind="recordsRequest" id={request.id} number={receipt.number} />
        <div>
          <Button kind="secondary" onClick={() => print()}>
            <Icon shape={printer} />
            {t('print')}
          </Button>
        </div>
      </div>
    </Page>
  )
}
