import { useCasePath } from '#src/shared/case/case-path.ts'
import { useCase } from '#src/shared/http/session.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkCard } from '#src/shared/ui/card.tsx'
import { type Answer, answersOpen, pathOf, type QuestionName } from './entrance.ts'

/** The answers to a question, each a link: it works without a network, and "back" takes it back. */
export function AnswerList({ question, about }: { question: QuestionName; about: string }) {
  const t = useWords('file')
  const isOpen = useIsOpen()
  return (
    <section className="stack">
      <h2>{t('choose')}</h2>
      <Answers answers={answersOpen(question, isOpen)} about={about} />
    </section>
  )
}

/** A list of answers. */
export function Answers({ answers, about }: { answers: readonly Answer[]; about: string }) {
  const t = useWords('file')
  const to = useCasePath()
  return (
    <ul role="list" className="card-list">
      {answers.map((answer) => (
        <LinkCard key={answer.name} to={to(pathOf(answer, about))} heading={t(`answer.${answer.name}.heading`)}>
          <p>{t(`answer.${answer.name}.text`)}</p>
        </LinkCard>
      ))}
    </ul>
  )
}

/** Which parts of the case the reader may open: all of one's own, of another's what was granted. */
export function useIsOpen(): Parameters<typeof answersOpen>[1] {
  const access = useCase()
  return (scope) => !access || access.relation === 'self' || access.scopes.includes(scope)
}
