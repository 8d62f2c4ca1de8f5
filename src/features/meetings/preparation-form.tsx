import { type FormEvent, useId, useState } from 'react'
import { DraftArea } from '#src/shared/drafts/draft-area.tsx'
import { DraftState } from '#src/shared/drafts/draft-state.tsx'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { FilingTrouble } from '#src/shared/filing/filing-trouble.tsx'
import type { Filing } from '#src/shared/filing/use-filing.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { ErrorSummary, type FieldFault } from '#src/shared/ui/error-summary.tsx'
import { TextArea } from '#src/shared/ui/field.tsx'
import type { Preparation, PreparationInput } from './meetings.queries.ts'
import { Questions } from './questions.tsx'
import { WritingPaper } from './writing-paper.tsx'

/** A type, not an interface: a draft's content is plain JSON. */
export type PreparationDraft = { statement: string; questions: string[] }

export const emptyPreparation: PreparationDraft = { statement: '', questions: [] }

interface PreparationFormProps {
  draft: DraftReady<PreparationDraft>
  filing: Filing<PreparationInput>
  over: boolean
  /** What was sent last: it is what stands on paper while nothing new is being written. */
  latest: Preparation | undefined
  onSend: (content: PreparationDraft) => void
}

/** What one wants to say, and what one wants answered. Saved while it is written. */
export function PreparationForm({ draft, filing, over, latest, onSend }: PreparationFormProps) {
  const t = useWords('meetings')
  const id = useId()
  const [content, setContent] = useState(draft.start)
  const [tries, setTries] = useState(0)
  const change = (next: PreparationDraft) => {
    setContent(next)
    draft.change(next)
  }
  // Questions alone are enough.
  const empty = [content.statement, ...content.questions].every((text) => text.trim() === '')
  const faults = useFaults(id, content, tries > 0 && empty, filing.pointers)
  const errorOf = (fieldId: string) => faults.find((fault) => fault.fieldId === fieldId)?.message
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    if (!empty && !filing.sending) onSend(content)
  }
  const onPaper = empty && latest ? latest : content
  return (
    <>
      <form className="card stack no-print" noValidate onSubmit={submit}>
        <p>{t(over ? 'own.aboutPast' : 'own.about')}</p>
        <ErrorSummary faults={faults} attempt={tries} />
        <DraftArea draft={draft} show={({ statement, questions }) => [statement, ...questions].join('\n')}>
          <TextArea
            id={id}
            label={t(over ? 'own.statementPast' : 'own.statement')}
            hint={t('own.statementHint')}
            error={errorOf(id)}
            rows={6}
            maxLength={20_000}
            value={content.statement}
            onChange={(event) => change({ ...content, statement: event.target.value })}
          />
          <Questions
            id={id}
            questions={content.questions}
            errorOf={errorOf}
            onChange={(questions) => change({ ...content, questions })}
          />
          <DraftState draft={draft} />
          <FilingTrouble trouble={filing.trouble} />
          <div className="stack stack-tight">
            <div>
              <Button type="submit" busy={filing.sending}>
                {t('own.send')}
              </Button>
            </div>
            <p className="small quiet">{t('own.sendAbout')}</p>
          </div>
        </DraftArea>
      </form>
      {!over && <WritingPaper statement={onPaper.statement ?? ''} questions={onPaper.questions} />}
    </>
  )
}

/** The faults with their fields. A pointer counts the questions as they were sent: without the empty ones. */
function useFaults(id: string, content: PreparationDraft, missing: boolean, pointers: readonly string[]): FieldFault[] {
  const t = useWords('meetings')
  const words = useWords('filing')
  const sent = content.questions.flatMap((question, index) => (question.trim() === '' ? [] : [index]))
  const refused = pointers.map((pointer) => {
    const position = /^\/questions\/(\d+)/.exec(pointer)?.[1]
    const fieldId = position === undefined ? id : `${id}-${sent[Number(position)] ?? 0}`
    return { fieldId, message: words('cannotSend') }
  })
  return missing ? [{ fieldId: id, message: t('own.statementMissing') }] : refused
}
