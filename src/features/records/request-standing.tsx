import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { MatterDeadline } from '#src/shared/matters/matter-deadline.tsx'
import { useMatterWords } from '#src/shared/matters/matter-words.ts'
import { MovedDay } from '#src/shared/matters/moved-day.tsx'
import { Card } from '#src/shared/ui/card.tsx'
import { WhoseTurn } from '#src/shared/ui/whose-turn.tsx'
import type { RecordsRequest } from './records.queries.ts'

/** Whose turn since when, until when with the sums in sight, what comes next, and the authority's reason when it needs longer. */
export function RequestStanding({ request: { matter, extension } }: { request: RecordsRequest }) {
  const t = useWords('records')
  const to = useCasePath()
  const { next } = useMatterWords()(matter)
  const waits = matter.turn === 'authority'
  const late = waits && matter.overdueDays > 0
  return (
    <Card {...(late ? { tone: 'attention' as const } : {})}>
      <WhoseTurn turn={matter.turn} since={matter.since} silentDays={matter.silentDays} />
      <p>{next}</p>
      {waits && <MatterDeadline matter={matter} open />}
      {waits && <MovedDay matter={matter} />}
      {extension && <Longer extension={extension} />}
      {late && (
        <p>
          {t('late')}{' '}
          <Link to={to('/complaints/new?about=case&kind=handling')} className="no-print">
            {t('complainSlow')}
          </Link>
        </p>
      )}
    </Card>
  )
}

function Longer({ extension: { reason, newDue, toldOn } }: { extension: NonNullable<RecordsRequest['extension']> }) {
  const t = useWords('records')
  const { longDate } = useDates()
  return (
    <section className="stack stack-tight">
      <h2 className="card-heading">{t('longer.heading')}</h2>
      <p>{t('longer.text', { date: longDate(newDue), told: longDate(toldOn) })}</p>
      <p className="small quiet">{t('longer.reason')}</p>
      <p className="own-text">
        <TextOf text={reason} />
      </p>
    </section>
  )
}
