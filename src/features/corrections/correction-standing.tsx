import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { MatterDeadline } from '#src/shared/matters/matter-deadline.tsx'
import { useMatterWords } from '#src/shared/matters/matter-words.ts'
import { Card } from '#src/shared/ui/card.tsx'
import { WhoseTurn } from '#src/shared/ui/whose-turn.tsx'
import type { Correction } from './corrections.queries.ts'

/** Whose turn since when, until when with the sums in sight, what comes next, and what becomes of the text meanwhile. */
export function CorrectionStanding({ correction: { matter, fault, outcome } }: { correction: Correction }) {
  const t = useWords('corrections')
  const to = useCasePath()
  const { next } = useMatterWords()(matter)
  const waits = matter.turn === 'authority'
  const late = waits && matter.overdueDays > 0
  return (
    <Card {...(late ? { tone: 'attention' as const } : {})}>
      <WhoseTurn turn={matter.turn} since={matter.since} silentDays={matter.silentDays} />
      <p>{next}</p>
      {waits && matter.dueOn && <MatterDeadline matter={matter} open />}
      {late && (
        <p>
          {t('late')}{' '}
          <Link to={to('/complaints/new?about=case&kind=handling')} className="no-print">
            {t('complainSlow')}
          </Link>
        </p>
      )}
      {!outcome && <Meanwhile hidden={fault === 'notAboutMe'} />}
    </Card>
  )
}

function Meanwhile({ hidden }: { hidden: boolean }) {
  const t = useWords('corrections')
  const name = hidden ? 'hidden' : 'clarifying'
  return (
    <section className="stack stack-tight">
      <h2 className="card-heading">{t(`page.${name}Heading`)}</h2>
      <p>{t(`page.${name}`)}</p>
    </section>
  )
}
