import { useCasePath } from '#src/shared/case/case-path.ts'
import { useSoughtFault } from '#src/shared/corrections/sought-fault.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkCard } from '#src/shared/ui/card.tsx'
import { Tag } from '#src/shared/ui/tag.tsx'
import type { LetterSummary } from './letters.queries.ts'

/** One letter in the list: kind and "unread" in words, what it is about, who sent it, when, and until when one can act. */
export function LetterLine({ letter }: { letter: LetterSummary }) {
  const t = useWords('letters')
  const { plainDate } = useDates()
  const to = useCasePath()
  const { carry } = useSoughtFault()
  return (
    <LinkCard to={to(carry(`/letters/${letter.id}`))} heading={<TextOf text={letter.title} />}>
      <p className="row letter-tags">
        <span className={`letter-kind letter-kind-${letter.kind}`}>{t(`kind.${letter.kind}`)}</span>
        {letter.unread && <Tag tone="attention">{t('unread')}</Tag>}
      </p>
      <p>
        <TextOf text={letter.summary} />
      </p>
      <ActBy letter={letter} />
      <p className="small quiet">
        <TextOf text={letter.sender} />, <time dateTime={letter.availableOn}>{plainDate(letter.availableOn)}</time>
      </p>
    </LinkCard>
  )
}

function ActBy({ letter: { actBy, kind } }: { letter: LetterSummary }) {
  const t = useWords('letters')
  const { plainDate, longDate, today } = useDates()
  if (!actBy) return null
  if (actBy >= today()) return <p>{t(`actBy.${kind}`, { date: longDate(actBy) })}</p>
  return (
    <p className="small quiet">
      {t(kind === 'decision' ? 'actByPassed.decision' : 'actByPassed.other', { date: plainDate(actBy) })}
    </p>
  )
}
