import { useDates } from '#src/shared/i18n/dates.ts'
import { textOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Timeline } from '#src/shared/ui/timeline.tsx'
import type { Correction } from './corrections.queries.ts'

type Event = Correction['history'][number]['event']

const answers: readonly Event[] = ['markedWrong', 'removed', 'refused', 'noted']
const isAnswer = (event: Event) => answers.includes(event)

/** What happened to the correction, in order. An answer that was changed stays. */
export function CorrectionHistory({ correction: { history } }: { correction: Correction }) {
  const t = useWords('corrections')
  const { dateOf, timeOf, longDate } = useDates()
  const entries = history.map(({ event, at, newDue, text, activity }, index) => {
    const values = {
      time: timeOf(at),
      date: newDue ? longDate(newDue) : '',
      activity: activity ? textOf(activity) : '',
    }
    // The answer that counts stands above with everything that belongs to it.
    const isEarlier = isAnswer(event) && history.slice(index + 1).some((later) => isAnswer(later.event))
    const before = history.slice(0, index).findLast((earlier) => isAnswer(earlier.event))
    const changes = isAnswer(event) && before !== undefined && before.event !== event
    return {
      id: `${index}${event}`,
      date: dateOf(at),
      when: index === history.length - 1 ? ('now' as const) : ('past' as const),
      content: (
        <>
          {changes && <p>{t('event.changed')}</p>}
          <p>{t(`event.${event}`, values)}</p>
          {(event === 'extended' || isEarlier) && text && <p className="own-text">{textOf(text)}</p>}
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
