import type { components } from '#api/generated/types.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Details } from './details.tsx'
import { RuleCitation } from './rule-citation.tsx'

export type DeadlineFacts = components['schemas']['Deadline']

interface DeadlineProps {
  deadline: DeadlineFacts
  /** Days past the due date, as the server counts them. */
  overdueDays?: number | undefined
  /** Shows the sums at once. */
  open?: boolean
}

/** A due date in words, with its sums one press away: start, what was counted, which days were skipped and why, the rule, last checked. */
export function Deadline({ deadline, overdueDays = 0, open = false }: DeadlineProps) {
  const t = useWords('common')
  const { longDate } = useDates()
  // The citizen is told the day that is certain; late is only what is later than the last one.
  const date = longDate(overdueDays > 0 ? deadline.due : (deadline.safe ?? deadline.due))
  return (
    <div className="deadline">
      <p>
        {overdueDays > 0
          ? t(`deadline.passed.${deadline.whose}`, { date, count: overdueDays })
          : t(`deadline.due.${deadline.whose}`, { date })}
      </p>
      <DeadlineSums deadline={deadline} open={open} />
    </div>
  )
}

/** The sums alone, one press away, for where the sentence with the date is the page's own. */
export function DeadlineSums({ deadline, open = false }: Omit<DeadlineProps, 'overdueDays'>) {
  const t = useWords('common')
  return (
    <Details summary={t('deadline.show')} open={open}>
      <Sums deadline={deadline} />
    </Details>
  )
}

function Sums({ deadline }: { deadline: DeadlineFacts }) {
  const t = useWords('common')
  const { longDate } = useDates()
  return (
    <>
      <dl className="facts">
        <dt>{t('deadline.start')}</dt>
        <dd>
          {longDate(deadline.start)} <span className="quiet">{t('deadline.startNotCounted')}</span>
        </dd>
        <dt>{t('deadline.counted')}</dt>
        <dd>{t(`deadline.unit.${deadline.unit}`, { count: deadline.counted })}</dd>
        {deadline.paused !== undefined && (
          <>
            <dt>{t('deadline.paused')}</dt>
            <dd>
              {t(`deadline.unit.${deadline.unit === 'workingDays' ? 'workingDays' : 'days'}`, {
                count: deadline.paused,
              })}
            </dd>
          </>
        )}
        {deadline.nominal !== deadline.due && (
          <>
            <dt>{t('deadline.nominal')}</dt>
            <dd>{longDate(deadline.nominal)}</dd>
          </>
        )}
        {deadline.skipped.length > 0 && (
          <>
            <dt>{t('deadline.skipped')}</dt>
            <dd>
              <Skipped days={deadline.skipped} />
            </dd>
          </>
        )}
        <dt>{t('deadline.last')}</dt>
        <dd>{longDate(deadline.due)}</dd>
      </dl>
      {deadline.safe && <p>{t('deadline.safe', { date: longDate(deadline.safe) })}</p>}
      <RuleCitation rule={deadline.source} checkedOn={deadline.verifiedOn} />
      {deadline.uncertainty && (
        <p className="small quiet">
          <TextOf text={deadline.uncertainty} />
        </p>
      )}
    </>
  )
}

function Skipped({ days }: { days: DeadlineFacts['skipped'] }) {
  const t = useWords('common')
  const { shortDate } = useDates()
  return (
    <ul role="list">
      {days.map((day) => (
        <li key={day.date}>
          {shortDate(day.date)}: {day.name ? <TextOf text={day.name} /> : t(`deadline.reason.${day.reason}`)}
        </li>
      ))}
    </ul>
  )
}
