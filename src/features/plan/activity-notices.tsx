import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { MatterDeadline } from '#src/shared/matters/matter-deadline.tsx'
import { useMatterWords } from '#src/shared/matters/matter-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { WhoseTurn } from '#src/shared/ui/whose-turn.tsx'
import { hasEndedWithoutDecision } from './activity-card.tsx'
import type { Activity } from './plan.queries.ts'
import { SinceTheEnd } from './since-the-end.tsx'

/** What is open about an activity: that it must be assessed again, that its evaluation is late, or that it ended without a word. */
export function ActivityNotices({ activity }: { activity: Activity }) {
  const { reassess, matter, endsOn } = activity
  const t = useWords('plan')
  const wordsOf = useMatterWords()
  const { plainDate } = useDates()
  return (
    <>
      {reassess && (
        <Alert kind="attention" heading={t('reassess.heading')}>
          <p>{t('reassess.why', { date: plainDate(reassess.since) })}</p>
          <WhoseTurn turn="authority" since={reassess.since} />
        </Alert>
      )}
      {matter && (
        <Alert kind="attention" heading={wordsOf(matter).state}>
          <p>{wordsOf(matter).next}</p>
          <WhoseTurn turn={matter.turn} since={matter.since} />
          <MatterDeadline matter={matter} />
          {hasEndedWithoutDecision(activity) && <SinceTheEnd endsOn={endsOn} />}
        </Alert>
      )}
    </>
  )
}
