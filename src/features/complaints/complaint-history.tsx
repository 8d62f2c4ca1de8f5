import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Timeline } from '#src/shared/ui/timeline.tsx'
import type { Complaint } from './complaints.queries.ts'

/** What happened to the complaint, in order. */
export function ComplaintHistory({ complaint: { history } }: { complaint: Complaint }) {
  const t = useWords('complaints')
  const { dateOf, timeOf } = useDates()
  const entries = history.map(({ event, at, point }, index) => ({
    id: `${event}${point ?? ''}${at}`,
    date: dateOf(at),
    when: index === history.length - 1 ? ('now' as const) : ('past' as const),
    content: <p>{t(`event.${event}`, { number: point ?? 0, time: timeOf(at) })}</p>,
  }))
  return (
    <section className="stack">
      <h2>{t('historyHeading')}</h2>
      <Timeline entries={entries} />
    </section>
  )
}
