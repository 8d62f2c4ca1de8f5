import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Tag } from '#src/shared/ui/tag.tsx'
import type { Correction } from './corrections.queries.ts'

/** The activities that were made from what was wrong, and whether each has been assessed again: correcting the text is not enough. */
export function BuiltOnIt({ lines }: Pick<Correction, 'lines'>) {
  const t = useWords('corrections')
  const to = useCasePath()
  const { plainDate } = useDates()
  if (lines.length === 0) return null
  const allDone = lines.every(({ reassessedOn }) => reassessedOn !== undefined)
  return (
    <section className="stack">
      <h2>{t('lines.heading')}</h2>
      <p>{t(allDone ? 'lines.allDone' : 'lines.about')}</p>
      <ul role="list" className="card-list">
        {lines.map(({ activityId, title, reassessedOn }) => (
          <li key={activityId} className="card stack stack-tight">
            <Link to={to(`/plan/activities/${activityId}`)}>
              <TextOf text={title} />
            </Link>
            <p>
              <Tag tone={reassessedOn ? 'good' : 'attention'}>
                {reassessedOn ? t('lines.done', { date: plainDate(reassessedOn) }) : t('lines.waiting')}
              </Tag>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
