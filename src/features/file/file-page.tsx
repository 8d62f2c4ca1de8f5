import { Link, useSearchParams } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { CannotFile } from '#src/shared/case/may-file.tsx'
import { useCase } from '#src/shared/http/session.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Page } from '#src/shared/ui/page.tsx'
import { AnswerList, Answers, useIsOpen } from './answer-list.tsx'
import { answersTo } from './entrance.ts'
import { UnfinishedDrafts } from './unfinished-drafts.tsx'
import './file.css'

const toTalk = answersTo.know.filter(({ name }) => name === 'call')

/** The one way in for whatever is wrong or wanted. It finds the kind and the recipient by asking, not by knowing the law. */
export function FilePage() {
  const t = useWords('file')
  const [search] = useSearchParams()
  const isOpen = useIsOpen()
  if (useCase()?.relation === 'assistant') {
    return (
      <Page title={t('title')}>
        <div className="stack file" data-content>
          <CannotFile />
          {isOpen('caseworker') && <Answers answers={toTalk} about="case" />}
        </div>
      </Page>
    )
  }
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>}>
      <div className="stack file" data-content>
        <UnfinishedDrafts />
        <AnswerList question="start" about={search.get('about') ?? 'case'} />
        <GoodToKnow />
      </div>
    </Page>
  )
}

function GoodToKnow() {
  const t = useWords('file')
  const to = useCasePath()
  const isOpen = useIsOpen()
  return (
    <section className="stack">
      <h2>{t('good.heading')}</h2>
      <ul>
        {['wrongChoice', 'noForm', 'otherWays'].map((name) => (
          <li key={name}>{t(`good.${name}`)}</li>
        ))}
      </ul>
      <p className="row">
        {isOpen('complaints') && <Link to={to('/complaints')}>{t('earlierComplaints')}</Link>}
        {isOpen('inquiries') && <Link to={to('/inquiries')}>{t('earlierInquiries')}</Link>}
        {isOpen('complaints') && <Link to={to('/corrections')}>{t('earlierCorrections')}</Link>}
        {isOpen('records') && <Link to={to('/records')}>{t('earlierRecords')}</Link>}
      </p>
    </section>
  )
}
