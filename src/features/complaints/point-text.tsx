import { Fragment, type ReactNode } from 'react'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { pointTexts } from './complaint-draft.ts'

interface PointTextProps {
  point: { [Name in (typeof pointTexts)[number]]?: string }
  /** What shows it, when something does. */
  shows?: ReactNode
}

/** A point as the citizen wrote it. What was left empty is not shown. */
export function PointText({ point, shows }: PointTextProps) {
  const t = useWords('complaints')
  const written = pointTexts.filter((name) => name === 'whatHappened' || point[name]?.trim())
  return (
    <dl className="point-text">
      {written.map((name) => (
        <Fragment key={name}>
          <dt>{t(`point.${name}.short`)}</dt>
          <dd className="own-text">{point[name]}</dd>
        </Fragment>
      ))}
      {shows && (
        <>
          <dt>{t('evidence.short')}</dt>
          <dd>{shows}</dd>
        </>
      )}
    </dl>
  )
}
