import { useCasePath } from '#src/shared/case/case-path.ts'
import { CannotFile, useMayFile } from '#src/shared/case/may-file.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkButton } from '#src/shared/ui/button.tsx'
import type { Letter, LetterKind } from './letters.queries.ts'

/** Only a decision can be complained over as a decision. Everything else one can write about. */
const filedAs: Record<LetterKind, 'decision' | 'handling'> = {
  decision: 'decision',
  recommendation: 'handling',
  hearing: 'handling',
  invitation: 'handling',
  information: 'handling',
}

/** The way in, on the letter itself, with honest words about what it is: a complaint, comments, or an answer. */
export function Entrance({ letter: { id, kind } }: { letter: Letter }) {
  const t = useWords('letters')
  const to = useCasePath()
  const toAnswer = kind === 'decision' || kind === 'recommendation' || kind === 'hearing'
  if (!useMayFile('complaints')) return <CannotFile />
  return (
    <div className="stack stack-tight no-print">
      <p>{t(`entrance.about.${kind}`)}</p>
      <div>
        <LinkButton
          kind={toAnswer ? 'primary' : 'secondary'}
          to={to(`/complaints/new?about=letter:${id}&kind=${filedAs[kind]}`)}
        >
          {t(`entrance.act.${kind}`)}
        </LinkButton>
      </div>
    </div>
  )
}
