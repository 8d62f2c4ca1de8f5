import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Timeline } from '#src/shared/ui/timeline.tsx'
import type { Inquiry } from './inquiries.queries.ts'

/** What happened to it, in order. */
export function InquiryHistory({ inquiry: { history } }: { inquiry: Inquiry }) {
  const t = useWords('inquiries')
  const { dateOf, timeOf } = useDates()
  const entries = history.map(({ event, at }, index) => ({
    id: `${index}${event}`,
    date: dateOf(at),
    when: index === history.length - 1 ? ('now' as const) : ('past' as const),
    content: <p>{t(`event.${event}`, { time: timeOf(at) })}</p>,
  }))
  return (
    <section className="stack">
      <h2>{t('historyHeading')}</h2>
      <Timeline entries={entries} />
    </section>
  )
}
