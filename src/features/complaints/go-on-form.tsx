import { type FormEvent, useId, useState } from 'react'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { newId } from '#src/shared/drafts/new-id.ts'
import { FilingTrouble } from '#src/shared/filing/filing-trouble.tsx'
import { JustSent } from '#src/shared/filing/just-sent.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Card } from '#src/shared/ui/card.tsx'
import { ErrorSummary } from '#src/shared/ui/error-summary.tsx'
import { RadioGroup } from '#src/shared/ui/field.tsx'
import { useAnswerGoOn } from './complaint-actions.mutations.ts'
import type { Complaint } from './complaints.queries.ts'

type Choice = '' | 'yes' | 'no'

/** The municipality agrees in part: the citizen says whether the rest goes on. Nothing has to be written. */
export function GoOn({ complaint }: { complaint: Complaint }) {
  const t = useWords('complaints')
  const goOn = useAnswerGoOn(complaint.id)
  const mayFile = useMayFile('complaints')
  const offered = mayFile && !goOn.receipt && complaint.matter.actions.includes('answerGoOn')
  return (
    <>
      <JustSent words={goOn.receipt && t('goOn.sent')} receipt={goOn.receipt} />
      {offered && <Form goOn={goOn} />}
    </>
  )
}

function Form({ goOn: { send, sending, trouble } }: { goOn: ReturnType<typeof useAnswerGoOn> }) {
  const t = useWords('complaints')
  const fieldId = useId()
  const [id] = useState(newId)
  const [choice, setChoice] = useState<Choice>('')
  const [tries, setTries] = useState(0)
  const fault = tries > 0 && choice === '' ? t('goOn.choose') : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    if (choice !== '' && !sending) void send(id, { goesOn: choice === 'yes' })
  }
  return (
    <div className="no-print">
      <Card heading={t('goOn.heading')} tone="attention">
        <p>{t('goOn.text')}</p>
        <form className="stack" noValidate onSubmit={submit}>
          <ErrorSummary faults={fault ? [{ fieldId, message: fault }] : []} attempt={tries} />
          <RadioGroup
            id={fieldId}
            name={fieldId}
            label={t('goOn.label')}
            error={fault}
            value={choice}
            onChange={(event) => setChoice(event.target.value as Choice)}
            choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`goOn.${value}`) }))}
          />
          <FilingTrouble trouble={trouble} />
          <div>
            <Button type="submit" busy={sending}>
              {sending ? t('goOn.sending') : t('goOn.send')}
            </Button>
          </div>
        </form>
      </Card>
    </div>
  )
}
