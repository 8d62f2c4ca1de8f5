import { useQuery } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { CorrectionDraft } from './correction-draft.ts'
import { pointedTextQuery } from './corrections.queries.ts'
import { usePlaceWords } from './place-words.ts'

/** What stands where the citizen pointed, until they say that it is about somebody else. Without a network the place is named, and one can go on. */
export function PointedText({ draft, isForeign }: { draft: CorrectionDraft; isForeign: boolean }) {
  const { about, activityId } = draft
  const t = useWords('corrections')
  const placeOf = usePlaceWords()
  const where = about ?? { kind: 'plan' as const }
  const isOne = where.part !== undefined || where.kind === 'fact'
  const { data } = useQuery({
    ...pointedTextQuery(useCaseId(), where, activityId || undefined),
    enabled: about !== null && isOne && (where.kind !== 'fact' || activityId !== ''),
  })
  return (
    <section className="card card-soft stack stack-tight">
      <h2 className="card-heading">{t('form.stands')}</h2>
      <p className="small quiet">{placeOf(where)}</p>
      {data && !isForeign && (
        <blockquote className="own-text">
          <TextOf text={data} />
        </blockquote>
      )}
      {data === null && <p>{t('form.gone')}</p>}
      {!isOne && <p>{t('form.whole')}</p>}
    </section>
  )
}
