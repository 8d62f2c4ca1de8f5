import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Icon } from '#src/shared/ui/icon.tsx'
import { clock } from '#src/shared/ui/icons.ts'
import type { Complaint, ComplaintPoint } from './complaints.queries.ts'
import { EvidenceList } from './evidence-list.tsx'
import { PointAnswerText } from './point-answer.tsx'
import { isAnswered } from './point-standing.ts'
import { PointText } from './point-text.tsx'

/** Point by point: what the citizen wrote, and the municipality's answer beside it. A point without one is shown as unanswered. */
export function PointsAnswered({ complaint }: { complaint: Complaint }) {
  const t = useWords('complaints')
  const { points } = complaint
  const answered = points.filter(isAnswered).length
  const calm = useCalm(complaint, answered)
  return (
    <section className="stack">
      <h2>{t('points.heading')}</h2>
      <div className="points-progress stack stack-tight">
        <p>
          <strong>{t('points.answered', { count: points.length, answered })}</strong>
        </p>
        <Drawing points={points} calm={calm} />
      </div>
      <ol role="list" className="card-list">
        {points.map((point) => (
          <li key={point.number} className="card">
            <Point point={point} complaint={complaint} calm={calm} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** One box for each point, filled when it is answered. The sentence above says the same. */
function Drawing({ points, calm }: { points: readonly ComplaintPoint[]; calm: boolean }) {
  return (
    <ol role="list" className={calm ? 'points-drawing' : 'points-drawing points-overdue'} aria-hidden="true">
      {points.map((point) => (
        <li key={point.number} className={isAnswered(point) ? 'points-drawn' : ''}>
          {point.number}
        </li>
      ))}
    </ol>
  )
}

interface PointProps {
  point: ComplaintPoint
  complaint: Complaint
  calm: boolean
}

function Point({ point, complaint, calm }: PointProps) {
  const t = useWords('complaints')
  const fileName = (id: string) => complaint.receipt.attachments?.find((file) => file.id === id)?.name
  return (
    <article className="point-pair">
      <h3 className="card-heading">{t('point.heading', { number: point.number })}</h3>
      <div className="stack stack-tight">
        <h4>{t('point.youWrote')}</h4>
        <PointText
          point={point}
          shows={point.evidence && <EvidenceList evidence={point.evidence} fileName={fileName} />}
        />
      </div>
      <div className="stack stack-tight">
        <h4>{t('point.answer')}</h4>
        {point.answer ? (
          <PointAnswerText answer={point.answer} cites={point.principleDecision} />
        ) : (
          <Unanswered filedAt={complaint.receipt.filedAt} calm={calm} />
        )}
      </div>
    </article>
  )
}

/** Fewer days without an answer are nothing to look at yet. */
const waitingDays = 14

/** Amber when others were answered and this was not, when it takes long, or when the time is up. It is the authority's silence. */
function useCalm({ receipt, matter }: Complaint, answered: number): boolean {
  const { daysBetween, dateOf, today } = useDates()
  return answered === 0 && matter.overdueDays === 0 && daysBetween(dateOf(receipt.filedAt), today()) < waitingDays
}

function Unanswered({ filedAt, calm }: { filedAt: string; calm: boolean }) {
  const t = useWords('complaints')
  const { daysBetween, dateOf, today } = useDates()
  const days = daysBetween(dateOf(filedAt), today())
  return (
    <p className={calm ? 'unanswered' : 'unanswered unanswered-long'}>
      <Icon shape={clock} />
      <span>
        <strong>{t('point.unanswered')}</strong>{' '}
        {days === 0 ? t('point.sentToday') : t('point.sentDaysAgo', { count: days })}
      </span>
    </p>
  )
}
