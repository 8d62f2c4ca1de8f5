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
import { AboutTitle } from './about-title.tsx'
import { AskForMissing } from './ask-for-missing.tsx'
import { ComplaintHistory } from './complaint-history.tsx'
import { ComplaintStanding } from './complaint-standing.tsx'
import { type Complaint, complaintQuery } from './complaints.queries.ts'
import { FilesStanding } from './files-standing.tsx'
import { GoOn } from './go-on-form.tsx'
import { LatestWord } from './latest-word.tsx'
import { PaperHead } from './paper-head.tsx'
import { PointsAnswered } from './points-answered.tsx'
import './complaints.css'

/** One complaint: how it stands, whose turn it is, and the answers point by point. On paper it is a document with its receipt. */
export function ComplaintPage() {
  const t = useWords('complaints')
  const to = useCasePath()
  const wordsOf = useMatterWords()
  const { dateOf, today } = useDates()
  const back = { to: to('/complaints'), label: t('title') }
  const query = useQuery(complaintQuery(useCaseId(), useParams().complaintId ?? ''))
  const complaint = query.data
  if (!complaint) return <PageState title={t('one')} query={query} rows={4} back={back} />

  const { matter, receipt, kind } = complaint
  // On the day it was sent, that it arrived is what one looks for first.
  const fresh = dateOf(receipt.filedAt) === today()
  const proof = (
    <section className="stack">
      <h2>{t('receiptHeading')}</h2>
      <Receipt receipt={receipt} />
    </section>
  )
  return (
    <Page title={t(`heading.${kind}`)} kicker={<About complaint={complaint} />} back={back}>
      <div className="stack stack-parts" data-content>
        <PaperHead />
        <p className="lead" role="status">
          {wordsOf(matter).state}
        </p>
        {fresh && proof}
        <ComplaintStanding complaint={complaint} />
        <GoOn complaint={complaint} />
        <LatestWord complaint={complaint} />
        <PointsAnswered complaint={complaint} />
        <AskForMissing complaint={complaint} />
        <Further complaint={complaint} />
        <FilesStanding receipt={receipt} />
        {!fresh && proof}
        <ComplaintHistory complaint={complaint} />
        <Ladder rungs={complaint.ladder} />
        <CopyLinks kind="complaint" id={complaint.id} number={receipt.number} />
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

function About({ complaint: { about } }: { complaint: Complaint }) {
  const t = useWords('complaints')
  return (
    <>
      {t('about.heading')}: <AboutTitle kind={about.kind} title={about.title} />
    </>
  )
}

/** What else the citizen wrote. */
function Further({ complaint: { askToWait, lateReason } }: { complaint: Complaint }) {
  const t = useWords('complaints')
  if (!askToWait && !lateReason) return null
  return (
    <dl className="facts">
      {askToWait && (
        <>
          <dt>{t('wait.heading')}</dt>
          <dd>{t('wait.youAsked')}</dd>
        </>
      )}
      {lateReason && (
        <>
          <dt>{t('late.heading')}</dt>
          <dd className="own-text">{lateReason}</dd>
        </>
      )}
    </dl>
  )
}
