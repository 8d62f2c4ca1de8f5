import { type ReactNode, useId } from 'react'
import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { useCase } from '#src/shared/http/session.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Tag } from '#src/shared/ui/tag.tsx'
import { anchorOf, type CorrectionMark, correctionPath, markOf, type PointedAt } from './pointed-at.ts'
import { useIsPointing } from './pointing.tsx'
import { useSoughtFault } from './sought-fault.ts'
import './passage.css'

interface PassageProps {
  at: PointedAt
  /** The marks of the thing that it stands in. */
  marks: readonly CorrectionMark[] | undefined
  className?: string
  /** The text always says where to press, not only when the reader looks for it. */
  always?: boolean
  /** Something else strikes it through and says what is right: a fact that the municipality has marked wrong. */
  plain?: boolean
  children: ReactNode
}

/**
 * A text of the municipality, with what was said about it: it is being looked at, was wrong, is hidden, or the citizen disagrees. Where nothing was, a small way to say
 * that it is wrong. The page lists the word file `marks` in routes.tsx.
 */
export function Passage({ at, marks, className = 'own-text', always = false, plain = false, children }: PassageProps) {
  const mark = markOf(marks, at.part)
  const textId = useId()
  const isHidden = mark?.standing === 'hidden' || mark?.standing === 'removed'
  const isWrong = mark?.standing === 'markedWrong' && !plain
  return (
    <div id={anchorOf(at)} tabIndex={-1} className={`passage stack stack-tight${isHidden ? ' passage-hidden' : ''}`}>
      <p id={textId} className={isHidden ? 'quiet' : className}>
        {isHidden ? <HiddenText>{children}</HiddenText> : isWrong ? <s>{children}</s> : children}
      </p>
      {mark ? <Mark mark={mark} plain={plain} /> : <IsItWrong at={at} always={always} textId={textId} />}
    </div>
  )
}

/** To the citizen by "you"; to a helper in the words that the service has put there. */
function HiddenText({ children }: { children: ReactNode }) {
  const t = useWords('marks')
  const relation = useCase()?.relation ?? 'self'
  return relation === 'self' ? t('hidden') : children
}

function Mark({ mark, plain }: { mark: CorrectionMark; plain: boolean }) {
  const t = useWords('marks')
  const to = useCasePath()
  const { plainDate } = useDates()
  const { standing, on, right, words, correctionId } = mark
  return (
    <>
      {right && !plain && (
        <p className="own-text">
          <strong>{t('right')}</strong> <TextOf text={right} />
        </p>
      )}
      {words && !right && (
        <p className="own-text">
          <strong>{t('yours')}</strong> {words}
        </p>
      )}
      <p className="row small">
        <Tag tone="attention">{t(`standing.${standing}`)}</Tag>
        <span className="quiet">{t('since', { date: plainDate(on) })}</span>
        <Link to={to(`/corrections/${correctionId}`)}>{t('see')}</Link>
      </p>
    </>
  )
}

function IsItWrong({ at, always, textId }: { at: PointedAt; always: boolean; textId: string }) {
  const t = useWords('marks')
  const to = useCasePath()
  const pointing = useIsPointing()
  const { fault } = useSoughtFault()
  if (!useMayFile('complaints') || !(always || pointing)) return null
  return (
    <p className="small no-print">
      <Link to={to(correctionPath(at, fault))} aria-describedby={textId}>
        {t('isItWrong')}
      </Link>
    </p>
  )
}
