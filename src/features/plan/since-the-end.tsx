import { useQuery } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { comingMeetingsQuery } from './plan.queries.ts'

/** How long ago something ended without a decision on what follows, and how long after that somebody meets: the gap in days. */
export function SinceTheEnd({ endsOn }: { endsOn: string }) {
  const t = useWords('plan')
  const { longDate, daysBetween, today, dateOf } = useDates()
  const { data } = useQuery(comingMeetingsQuery(useCaseId()))
  const meeting = data?.items.find(({ state }) => state !== 'cancelled')
  const day = meeting && dateOf(meeting.startsAt)
  return (
    <>
      <p>{t('ended.since', { date: longDate(endsOn), count: daysBetween(endsOn, today()) })}</p>
      {day && <p>{t('ended.meeting', { date: longDate(day), count: daysBetween(endsOn, day) })}</p>}
      {data && !day && <p>{t('ended.noMeeting')}</p>}
    </>
  )
}
