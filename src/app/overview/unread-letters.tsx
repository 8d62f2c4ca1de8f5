import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkCard } from '#src/shared/ui/card.tsx'
import type { Overview } from './overview.queries.ts'

/** How many letters have not been opened, and the newest of them. */
export function UnreadLetters({ overview }: { overview: Overview }) {
  const t = useWords('overview')
  const { plainDate } = useDates()
  const to = useCasePath()
  const unread = overview.unreadLetters
  if (!unread) return null
  return (
    <section className="stack">
      <h2>{t('letters.heading')}</h2>
      <p>{unread.count === 0 ? t('letters.none') : t('letters.unread', { count: unread.count })}</p>
      {unread.newest.length > 0 && (
        <ul role="list" className="card-list">
          {unread.newest.map((letter) => (
            <LinkCard key={letter.id} to={to(`/letters/${letter.id}`)} heading={<TextOf text={letter.title} />}>
              <p className="small quiet">
                {t(`letters.kind.${letter.kind}`)}, {plainDate(letter.availableOn)}
              </p>
            </LinkCard>
          ))}
        </ul>
      )}
      <p className="no-print">
        <Link to={to('/letters')}>{t('letters.all')}</Link>
      </p>
    </section>
  )
}
