import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { Receipt } from '#src/shared/drafts/receipt.tsx'
import { CopyLinks } from '#src/shared/filing/copy-links.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { useMatterWords } from '#src/shared/matters/matter-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Icon } from '#src/shared/ui/icon.tsx'
import { printer } from '#src/shared/ui/icons.ts'
import { Page } from '#src/shared/ui/page.tsx'
import { PageState } from '#src/shared/ui/query-state.tsx'
import { inquiryQuery } from './inquiries.queries.ts'
import { InquiryAnswerPart } from './inquiry-answer.tsx'
import { InquiryHistory } from './inquiry-history.tsx'
import { InquiryStanding } from './inquiry-standing.tsx'
import { WhatWasSent } from './what-was-sent.tsx'

/** One question or other short request: how it stands, by when it is answered, the answer, and whether it went to the leader. */
export function InquiryPage() {
  const t = useWords('inquiries')
  const to = useCasePath()
  const wordsOf = useMatterWords()
  const { plainDate, dateOf, today } = useDates()
  const back = { to: to('/inquiries'), label: t('title') }
  const query = useQuery(inquiryQuery(useCaseId(), useParams().inquiryId ?? ''))
  const inquiry = query.data
  if (!inquiry) return <PageState title={t('one')} query={query} rows={4} back={back} />

  const { kind, matter, receipt, id, answer } = inquiry
  // On the day it was sent, that it arrived is what one looks for first.
  const fresh = !answer && matter.overdueDays === 0 && dateOf(receipt.filedAt) === today()
  const proof = (
    <section className="stack">
      <h2>{t('receiptHeading')}</h2>
      <Receipt receipt={receipt} />
    </section>
  )
  return (
    <Page
      title={t(`page.${kind}`)}
      tabTitle={t('one')}
      kicker={t('sentOn', { date: plainDate(dateOf(receipt.filedAt)) })}
      back={back}
    >
      <div className="stack stack-parts" data-content>
        <p className="lead" role="status">
          {wordsOf(matter).state}
        </p>
        {answer && <InquiryAnswerPart answer={answer} />}
        {fresh && proof}
        <InquiryStanding inquiry={inquiry} />
        <WhatWasSent inquiry={inquiry} />
        {!fresh && proof}
        <InquiryHistory inquiry={inquiry} />
        <CopyLinks kind="inquiry" id={id} number={receipt.number} />
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
