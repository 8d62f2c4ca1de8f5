import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import type { Overview } from './overview.queries.ts'

/** The authority's silence, shown as its own and never as the citizen's delay, with what one can do about it. */
export function SilenceNote({ silence }: { silence: NonNullable<Overview['silence']> }) {
  const t = useWords('overview')
  const to = useCasePath()
  const { longDate } = useDates()
  return (
    <Alert kind="attention" heading={t('silence.heading', { count: silence.days })}>
      <p>{t('silence.since', { date: longDate(silence.since) })}</p>
      <p>{t('silence.whose')}</p>
      <ul role="list" className="silence-ways no-print">
        <li>
          <Link to={to('/caseworker')}>{t('silence.ask')}</Link>
        </li>
        <li>
          <Link to={to('/complaints/new?about=case')}>{t('silence.complain')}</Link>
        </li>
      </ul>
    </Alert>
  )
}
