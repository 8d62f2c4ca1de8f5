import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { FiledPage } from '#src/shared/filing/filed-page.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
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
  const back = { to: to('/inquiries'), label: t('title') }
  const query = useQuery(inquiryQuery(useCaseId(), useParams().inquiryId ?? ''))
  const inquiry = query.data
  if (!inquiry) return <PageState title={t('one')} query={query} rows={4} back={back} />

  const { kind, matter, answer } = inquiry
  return (
    <FiledPage
      title={t(`page.${kind}`)}
      tabTitle={t('one')}
      back={back}
      kind="inquiry"
      filed={inquiry}
      receiptLast={answer !== undefined || matter.overdueDays > 0}
      after={<InquiryHistory inquiry={inquiry} />}
    >
      {answer && <InquiryAnswerPart answer={answer} />}
      <InquiryStanding inquiry={inquiry} />
      <WhatWasSent inquiry={inquiry} />
    </FiledPage>
  )
}
