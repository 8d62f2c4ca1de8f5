import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Timeline } from '#src/shared/ui/timeline.tsx'
import type { RecordsRequest } from './records.queries.ts'

/** What happened to the request, in order. */
export function RequestHistory({ request: { history } }: { request: RecordsRequest }) {
  const t = useWords('records')
  const { dateOf, timeOf, longDate } = useDates()
  const entries = history.map(({ event, at, newDue }, index) => ({
    id: `${index}${event}`,
    date: dateOf(at),
    when: index === history.length - 1 ? ('now' as const) : ('past' as const),
    content: <p>{t(`event.${event}`, { time: timeOf(at), date: newDue ? longDate(newDue) : '' })}</p>,
  }))
  return (
    <section className="stack">
      <h2>{t('historyHeading')}</h2>
      <Timeline entries={entries} />
    </section>
  )
}
