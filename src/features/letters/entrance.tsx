import { AskLinks } from '#src/shared/case/ask-links.tsx'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { CannotFile, useMayFile } from '#src/shared/case/may-file.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkButton } from '#src/shared/ui/button.tsx'
import type { Letter, LetterKind } from './letters.queries.ts'

/** Only a decision can be complained over as a decision. A proposal and a hearing are commented on, and about everything else one can complain. */
const waysIn: Record<LetterKind, (id: string) => string> = {
  decision: (id) => `/complaints/new?about=letter:${id}&kind=decision`,
  recommendation: (id) => `/inquiries/new?kind=comment&about=letter&id=${id}`,
  hearing: (id) => `/inquiries/new?kind=comment&about=letter&id=${id}`,
  invitation: (id) => `/complaints/new?about=letter:${id}&kind=handling`,
  information: (id) => `/complaints/new?about=letter:${id}&kind=handling`,
}

/** The way in, on the letter itself, with honest words about what it is: a complaint, comments, or an answer; and small ones to ask. */
export function Entrance({ letter: { id, kind } }: { letter: Letter }) {
  const t = useWords('letters')
  const to = useCasePath()
  const isCommentedOn = kind === 'recommendation' || kind === 'hearing'
  const mayFile = useMayFile(isCommentedOn ? 'inquiries' : 'complaints')
  const toAnswer = kind === 'decision' || isCommentedOn
  return (
    <div className="stack stack-tight no-print">
      {mayFile ? (
        <>
          <p>{t(`entrance.about.${kind}`)}</p>
          <div>
            <LinkButton kind={toAnswer ? 'primary' : 'secondary'} to={to(waysIn[kind](id))}>
              {t(`entrance.act.${kind}`)}
            </LinkButton>
          </div>
        </>
      ) : (
        <CannotFile />
      )}
      <AskLinks about="letter" id={id} ways={isCommentedOn ? ['question', 'waitForStatement'] : ['question']} />
    </div>
  )
}
