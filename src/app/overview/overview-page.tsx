import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useCase } from '#src/shared/http/session.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Icon } from '#src/shared/ui/icon.tsx'
import { printer } from '#src/shared/ui/icons.ts'
import { Below, Page } from '#src/shared/ui/page.tsx'
import { PageState } from '#src/shared/ui/query-state.tsx'
import { MissingParts } from './missing-parts.tsx'
import { NextMeeting } from './next-meeting.tsx'
import { NowCard } from './now-card.tsx'
import { overviewQuery } from './overview.queries.ts'
import { OwnPhone } from './own-phone.tsx'
import { PlanPurpose } from './plan-purpose.tsx'
import { Reminders } from './reminders.tsx'
import { SilenceNote } from './silence-note.tsx'
import { TurnList } from './turn-list.tsx'
import { UnreadLetters } from './unread-letters.tsx'

/** The first page: one answer to "what now?", whose turn it is, and what is near. On paper it is the case on one page. */
export function OverviewPage() {
  const t = useWords('overview')
  const query = useQuery(overviewQuery(useCaseId()))
  const overview = query.data
  if (!overview) return <PageState title={t('title')} query={query} rows={4} />

  const { yours, authoritys, silence, reminders } = overview
  return (
    <Page title={t('title')} kicker={<TextOf text={overview.title} />}>
      <PaperHead />
      <MissingParts missing={overview.missing} query={query} />
      <NowCard overview={overview} />
      <Below>
        {reminders && <Reminders matters={reminders} />}
        {silence && <SilenceNote silence={silence} />}
        {yours && authoritys && (
          <div className="side-by-side">
            <TurnList turn="citizen" list={yours} />
            <TurnList turn="authority" list={authoritys} />
          </div>
        )}
        <OwnPhone />
        <PlanPurpose overview={overview} />
        <div className="side-by-side">
          <NextMeeting overview={overview} />
          <UnreadLetters overview={overview} />
        </div>
        <div>
          <Button kind="quiet" onClick={() => print()}>
            <Icon shape={printer} />
            {t('print')}
          </Button>
        </div>
      </Below>
    </Page>
  )
}

/** Whose case it is and when it was printed: on paper only. */
function PaperHead() {
  const t = useWords('overview')
  const { plainDate, today } = useDates()
  const current = useCase()
  // After what is read on the screen: the clock in Denmark takes a slow phone a moment.
  const answered = useDeferredValue(true, false)
  if (!current || !answered) return null
  return <p className="only-paper">{t('paper', { name: current.personName, date: plainDate(today()) })}</p>
}
