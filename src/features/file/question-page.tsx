import { useParams, useSearchParams } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { CannotFile } from '#src/shared/case/may-file.tsx'
import { useCase } from '#src/shared/http/session.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Page } from '#src/shared/ui/page.tsx'
import { AnswerList } from './answer-list.tsx'
import { questionNames } from './entrance.ts'
import { PickLetter } from './pick-letter.tsx'
import './file.css'

/** The second and third question of the entrance. Each has an address of its own, so that "back" leads to the one before. */
export function QuestionPage() {
  const t = useWords('file')
  const to = useCasePath()
  const [search] = useSearchParams()
  const { question: named } = useParams()
  const isAssistant = useCase()?.relation === 'assistant'
  const back = { to: to('/file'), label: t('title') }
  if (!isAssistant && (named === 'decision' || named === 'proposal')) return <PickLetter key={named} which={named} />
  const question = questionNames.find((name) => name === named) ?? 'start'
  return (
    <Page key={question} title={t(`question.${question}`)} back={back}>
      <div className="stack file" data-content>
        {isAssistant ? <CannotFile /> : <AnswerList question={question} about={search.get('about') ?? 'case'} />}
      </div>
    </Page>
  )
}
