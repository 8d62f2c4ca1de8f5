import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { WhoseTurn } from '#src/shared/ui/whose-turn.tsx'
import type { Plan } from './plan.queries.ts'
import { SinceTheEnd } from './since-the-end.tsx'

/** A plan, and the programme it is for, that has run out while nothing says what follows. A programme does not go on by itself. */
export function PlanEnded({ plan: { endsOn } }: { plan: Pick<Plan, 'endsOn'> }) {
  const t = useWords('plan')
  const to = useCasePath()
  const mayComplain = useMayFile('complaints')
  const { today } = useDates()
  if (!endsOn || endsOn >= today()) return null
  return (
    <Alert kind="attention" heading={t('ended.heading')}>
      <p>{t('ended.next')}</p>
      <WhoseTurn turn="authority" since={endsOn} />
      <SinceTheEnd endsOn={endsOn} />
      {mayComplain && (
        <p className="no-print">
          <Link to={to('/complaints/new?about=plan&kind=handling')}>{t('ended.complain')}</Link>
        </p>
      )}
    </Alert>
  )
}
