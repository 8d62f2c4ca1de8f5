import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { citedRules } from '#src/shared/rules/cited-rules.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { DeadlineSums } from '#src/shared/ui/deadline.tsx'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import type { Letter } from './letters.queries.ts'

/**
 * Until when one can complain over a decision. The day in the letter wins; when our count differs it says so and shows the sums.
 * A passed day never closes the way: the municipality has to take a late complaint on.
 */
export function ComplaintDeadline({ letter }: { letter: Letter }) {
  const t = useWords('letters')
  const { longDate, today } = useDates()
  const { statedDeadline: stated, complaintDeadline: counted } = letter
  const last = stated ?? counted?.safe ?? counted?.due
  const end = stated ?? counted?.due
  const passed = end !== undefined && end < today()
  return (
    <div className="complaint-deadline stack stack-tight">
      {last === undefined && <p>{t('deadline.unknown')}</p>}
      {last !== undefined && !passed && (
        <p>
          <strong>{t('deadline.before', { date: longDate(last) })}</strong>{' '}
          {t(stated ? 'deadline.stated' : 'deadline.counted')}
        </p>
      )}
      {last !== undefined && passed && (
        <>
          <p>
            <strong>{t('deadline.passed')}</strong> {t('deadline.was', { date: longDate(last) })}
          </p>
          <p>{t('deadline.late')}</p>
        </>
      )}
      <Mismatch letter={letter} />
      {counted && <DeadlineSums deadline={counted} />}
      <div className="stack stack-tight">
        <p className="small">{t('deadline.stands')}</p>
        <RuleCitation rule={citedRules.noSuspension} />
      </div>
    </div>
  )
}

function Mismatch({
  letter: { statedDeadline: stated, complaintDeadline: counted, deadlineMismatch },
}: {
  letter: Letter
}) {
  const t = useWords('letters')
  const { longDate } = useDates()
  if (!deadlineMismatch || !stated || !counted) return null
  const ours = longDate(counted.safe ?? counted.due)
  return (
    <Alert kind="attention" heading={t('mismatch.heading')}>
      <p>{t('mismatch.days', { stated: longDate(stated), counted: ours })}</p>
      <p>{counted.due < stated ? t('mismatch.earlier', { counted: ours }) : t('mismatch.later')}</p>
    </Alert>
  )
}
