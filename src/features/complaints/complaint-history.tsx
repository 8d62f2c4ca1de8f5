import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Timeline } from '#src/shared/ui/timeline.tsx'
import type { Complaint } from './complaints.queries.ts'
import { useEventSentence } from './event-sentence.ts'

/** What happened to the complaint, in order. */
export function ComplaintHistory({ complaint: { history } }: { complaint: Complaint }) {
  const t = useWords('complaints')
  const { dateOf } = useDates()
  const sentence = useEventSentence()
  const entries = history.map((event, index) => ({
    id: `${event.event}${event.point ?? ''}${event.at}`,
    date: dateOf(event.at),
    when: index === history.length - 1 ? ('now' as const) : ('past' as const),
    content: <p>{sentence(event)}</p>,
  }))
  return (
    <section className="stack">
      <h2>{t('historyHeading')}</h2>
      <Timeline entries={entries} />
    </section>
  )
}
