import { useEffect, useRef } from 'react'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { TextArea } from '#src/shared/ui/field.tsx'
import { Icon } from '#src/shared/ui/icon.tsx'
import { plus } from '#src/shared/ui/icons.ts'

const most = 20

interface QuestionsProps {
  /** The form's id; the field of question n is `<id>-<n>`, counted from 0. */
  id: string
  questions: readonly string[]
  errorOf: (fieldId: string) => string | undefined
  onChange: (questions: string[]) => void
}

/** Questions one by one: each has its field, and can be removed. The focus follows. */
export function Questions({ id, questions, errorOf, onChange }: QuestionsProps) {
  const t = useWords('meetings')
  const goTo = useFocusAfter()
  const add = () => {
    onChange([...questions, ''])
    goTo(`${id}-${questions.length}`)
  }
  const remove = (index: number) => {
    onChange(questions.filter((_, position) => position !== index))
    goTo(questions.length > 1 ? `${id}-${Math.max(0, index - 1)}` : `${id}-add`)
  }
  return (
    <fieldset className="questions stack">
      <legend>{t('own.questions')}</legend>
      {questions.map((question, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields hold nothing of their own; their text comes from the form.
        <div key={index} className="stack stack-tight">
          <TextArea
            id={`${id}-${index}`}
            label={t('own.question', { number: index + 1 })}
            error={errorOf(`${id}-${index}`)}
            rows={2}
            maxLength={20_000}
            value={question}
            onChange={(event) =>
              onChange(questions.map((old, position) => (position === index ? event.target.value : old)))
            }
          />
          <div>
            <Button kind="quiet" onClick={() => remove(index)}>
              {t('own.removeQuestion', { number: index + 1 })}
            </Button>
          </div>
        </div>
      ))}
      {questions.length < most && (
        <div>
          <Button id={`${id}-add`} kind="secondary" onClick={add}>
            <Icon shape={plus} />
            {t('own.addQuestion')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** Focuses an element once it is there, after the next render. */
function useFocusAfter(): (elementId: string) => void {
  const wanted = useRef<string>(undefined)
  useEffect(() => {
    if (wanted.current === undefined) return
    document.getElementById(wanted.current)?.focus()
    wanted.current = undefined
  })
  return (elementId) => {
    wanted.current = elementId
  }
}
