import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { MatterDeadline } from '#src/shared/matters/matter-deadline.tsx'
import { useMatterWords } from '#src/shared/matters/matter-words.ts'
import { LinkButton } from '#src/shared/ui/button.tsx'
import { Card } from '#src/shared/ui/card.tsx'
import { WhoseTurn } from '#src/shared/ui/whose-turn.tsx'
import type { Inquiry } from './inquiries.queries.ts'
import { newInquiryPath } from './new-inquiry-path.ts'

/** Whose turn since when, until when with the sums, what comes next, and whether it went to the leader. */
export function InquiryStanding({ inquiry }: { inquiry: Inquiry }) {
  const t = useWords('inquiries')
  const to = useCasePath()
  const { matter, about, raised } = inquiry
  const { next } = useMatterWords()(matter)
  const mayFile = useMayFile('inquiries')
  const mayComplain = useMayFile('complaints')
  const late = matter.turn === 'authority' && matter.overdueDays > 0
  return (
    <Card {...(late ? { tone: 'attention' as const } : {})}>
      <WhoseTurn turn={matter.turn} since={matter.since} silentDays={matter.silentDays} />
      <p>{next}</p>
      {matter.turn !== 'nobody' && <MatterDeadline matter={matter} />}
      {raised && <Raised raised={raised} />}
      {mayFile && matter.actions.includes('sendStatement') && (
        <div className="no-print">
          <LinkButton to={to(newInquiryPath('comment', about))}>{t('standing.sendStatement')}</LinkButton>
        </div>
      )}
      {mayComplain && matter.actions.includes('complainOverDelay') && (
        <p className="no-print">
          {t('standing.late')} <Link to={to('/complaints/new?about=case&kind=handling')}>{t('standing.complain')}</Link>
        </p>
      )}
    </Card>
  )
}

/** "Went to the leader" is said when the municipality's system has acknowledged it, and not before. */
function Raised({ raised: { receipt } }: { raised: NonNullable<Inquiry['raised']> }) {
  const t = useWords('inquiries')
  const { longDate, dateOf } = useDates()
  const told = longDate(dateOf(receipt.filedAt))
  if (receipt.state === 'received' && receipt.receivedAt) {
    return <p>{t('raised.received', { date: longDate(dateOf(receipt.receivedAt)) })}</p>
  }
  return <p>{t(`raised.${receipt.state === 'needsYou' ? 'notTaken' : 'sent'}`, { date: told })}</p>
}
