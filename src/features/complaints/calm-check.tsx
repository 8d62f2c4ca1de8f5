import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { type ComplaintDraft, gapsOf } from './complaint-draft.ts'
import { pointFieldId } from './complaint-faults.ts'

interface CalmCheckProps extends Pick<ComplaintDraft, 'about' | 'points'> {
  onEdit: (fieldId: string) => void
}

/** Names the points that say no day, or not what is wanted. It is an offer: nothing has to be added. */
export function CalmCheck({ about, points, onEdit }: CalmCheckProps) {
  const t = useWords('complaints')
  const gaps = gapsOf({ about, points })
  if (gaps.length === 0) return null
  return (
    <section className="card card-soft stack stack-tight">
      <h3>{t('gaps.heading')}</h3>
      <p>{t('gaps.text')}</p>
      <ul role="list" className="gaps">
        {gaps.map(({ index, field }) => (
          <li key={`${index} ${field}`}>
            {t(`gaps.${field}.text`, { number: index + 1 })}{' '}
            <Button kind="quiet" onClick={() => onEdit(pointFieldId(index, field))}>
              {t(`gaps.${field}.add`)}{' '}
              <span className="visually-hidden">{t('point.which', { number: index + 1 })}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
