import { useWords } from '#src/shared/i18n/use-words.ts'

interface PointTextProps {
  point: { whatHappened: string; when?: string; wish?: string }
}

/** A point as the citizen wrote it. What was left empty is not shown. */
export function PointText({ point: { whatHappened, when = '', wish = '' } }: PointTextProps) {
  const t = useWords('complaints')
  return (
    <dl className="point-text">
      <dt>{t('point.whatHappened.short')}</dt>
      <dd className="own-text">{whatHappened}</dd>
      {when.trim() && (
        <>
          <dt>{t('point.when.short')}</dt>
          <dd className="own-text">{when}</dd>
        </>
      )}
      {wish.trim() && (
        <>
          <dt>{t('point.wish.short')}</dt>
          <dd className="own-text">{wish}</dd>
        </>
      )}
    </dl>
  )
}
