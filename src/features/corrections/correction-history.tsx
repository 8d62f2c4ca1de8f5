import { useDates } from '#src/shared/i18n/dates.ts'
import { textOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Timeline } from '#src/shared/ui/timeline.tsx'
import type { Correction } from './corrections.queries.ts'

/** What happened to the correction, in order. */
export function CorrectionHistory({ correction: { history } }: { correction: Correction }) {
  const t = useWords('corrections')
  const { dateOf, timeOf, longDate } = useDates()
  const entries = history.map(({ event, at, newDue, text, activity }, index) => {
    const values = {
      time: timeOf(at),
      date: newDue ? longDate(newDue) : '',
      activity: activity ? textOf(activity) : '',
    }
    return {
      id: `${index}${event}`,
      date: dateOf(at),
      when: index === history.length - 1 ? ('now' as const) : ('past' as const),
      content: (
        <>
          <p>{t(`event.${event}`, values)}</p>
          {event === 'extended' && text && <p className="own-text">{textOf(text)}</p>}
        </>
      ),
    }
  })
  return (
    <section className="stack">
      <h2>{t('historyHeading')}</h2>
      <Timeline entries={entries} />
    </section>
  )
}
