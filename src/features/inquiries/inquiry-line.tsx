import { useCasePath } from '#src/shared/case/case-path.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { MatterDue } from '#src/shared/matters/matter-due.tsx'
import { useMatterWords } from '#src/shared/matters/matter-words.ts'
import { LinkCard } from '#src/shared/ui/card.tsx'
import { WhoseTurn } from '#src/shared/ui/whose-turn.tsx'
import { AboutTitle } from './about-title.tsx'
import type { InquirySummary } from './inquiries.queries.ts'

/** One inquiry in a list: of which kind, about what, how it stands, by when. */
export function InquiryLine({ inquiry: { id, kind, about, matter, receipt } }: { inquiry: InquirySummary }) {
  const t = useWords('inquiries')
  const to = useCasePath()
  const wordsOf = useMatterWords()
  const { plainDate, dateOf } = useDates()
  const date = plainDate(dateOf(receipt.filedAt))
  return (
    <LinkCard to={to(`/inquiries/${id}`)} heading={t('line', { kind: t(`page.${kind}`), date })}>
      <p className="quiet">
        <AboutTitle kind={about.kind} title={about.title} />
      </p>
      <p>{wordsOf(matter).state}</p>
      {matter.turn !== 'nobody' && (
        <>
          <WhoseTurn turn={matter.turn} since={matter.since} silentDays={matter.silentDays} />
          <p className="row">
            <MatterDue matter={matter} />
          </p>
        </>
      )}
    </LinkCard>
  )
}
