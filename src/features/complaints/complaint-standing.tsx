import { useWords } from '#src/shared/i18n/use-words.ts'
import { MatterDeadline } from '#src/shared/matters/matter-deadline.tsx'
import { useMatterWords } from '#src/shared/matters/matter-words.ts'
import { MovedDay } from '#src/shared/matters/moved-day.tsx'
import { Card } from '#src/shared/ui/card.tsx'
import { WhoseTurn } from '#src/shared/ui/whose-turn.tsx'
import type { Complaint } from './complaints.queries.ts'

/** Whose turn since when, until when with the sums, and what comes next. */
export function ComplaintStanding({ complaint: { matter, kind } }: { complaint: Complaint }) {
  const t = useWords('complaints')
  const { next } = useMatterWords()(matter)
  const late = matter.overdueDays > 0 && matter.turn === 'authority'
  return (
    <Card {...(late ? { tone: 'attention' as const } : {})}>
      <WhoseTurn turn={matter.turn} since={matter.since} silentDays={matter.silentDays} />
      <p>{next}</p>
      {matter.turn !== 'nobody' && <MatterDeadline matter={matter} />}
      <MovedDay matter={matter} />
      {!matter.dueOn && matter.turn === 'authority' && <p>{t(`noDeadline.${kind}`)}</p>}
      {late && <p>{t('lateAnswer')}</p>}
    </Card>
  )
}
