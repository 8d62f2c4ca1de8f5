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
import { BuiltOnIt } from './built-on-it.tsx'
import { CorrectionHistory } from './correction-history.tsx'
import { CorrectionStanding } from './correction-standing.tsx'
import { correctionQuery } from './corrections.queries.ts'
import { Outcome } from './outcome.tsx'
import { Said } from './said.tsx'

/** One correction: how it stands, what the municipality made of it, what was built on the text, and the way on. */
export function CorrectionPage() {
  const t = useWords('corrections')
  const to = useCasePath()
  const wordsOf = useMatterWords()
  const { plainDate, dateOf, today } = useDates()
  const back = { to: to('/corrections'), label: t('title') }
  const query = useQuery(correctionQuery(useCaseId(), useParams().correctionId ?? ''))
  const correction = query.data
  if (!correction) return <PageState title={t('one')} query={query} rows={4} back={back} />

  const { id, matter, receipt, ladder } = correction
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
        <CorrectionStanding correction={correction} />
        <Outcome correction={correction} />
        <BuiltOnIt lines={correction.lines} />
        <Said correction={correction} />
        {!fresh && proof}
        <CorrectionHistory correction={correction} />
        <Ladder rungs={ladder} />
        <CopyLinks kind="correction" id={id} number={receipt.number} />
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
