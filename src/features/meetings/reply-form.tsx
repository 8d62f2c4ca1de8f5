import { type FormEvent, useId, useState } from 'react'
import { DraftArea } from '#src/shared/drafts/draft-area.tsx'
import { DraftState } from '#src/shared/drafts/draft-state.tsx'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { FilingTrouble } from '#src/shared/filing/filing-trouble.tsx'
import type { Filing } from '#src/shared/filing/use-filing.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { ErrorSummary } from '#src/shared/ui/error-summary.tsx'
import { RadioGroup, TextArea } from '#src/shared/ui/field.tsx'
import type { MeetingReplyInput } from './meetings.queries.ts'

type Kind = MeetingReplyInput['kind']

export interface ReplyDraft {
  kind: Kind | ''
  text: string
}

export const emptyReply: ReplyDraft = { kind: '', text: '' }
const kinds = ['accept', 'otherTime', 'otherForm', 'cannotManage'] as const satisfies readonly Kind[]

interface ReplyFormProps {
  draft: DraftReady<ReplyDraft>
  filing: Filing<MeetingReplyInput>
  onSend: (reply: ReplyDraft) => void
}

/** Yes, another time, another form, or "I cannot manage it", with words if one likes. Says that asking does not cancel the meeting. */
export function ReplyForm({ draft, filing, onSend }: ReplyFormProps) {
  const t = useWords('meetings')
  const words = useWords('filing')
  const choiceId = useId()
  const textId = useId()
  const [reply, setReply] = useState(draft.start)
  const [tries, setTries] = useState(0)
  const change = (next: ReplyDraft) => {
    setReply(next)
    draft.change(next)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    if (!filing.sending) onSend(reply)
  }
  const noChoice = tries > 0 && reply.kind === '' ? t('replying.choose') : undefined
  const badText = filing.pointers.includes('/text') ? words('cannotSend') : undefined
  const faults = [
    noChoice && { fieldId: choiceId, message: noChoice },
    badText && { fieldId: textId, message: badText },
  ]
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <ErrorSummary faults={faults.filter((fault) => fault !== undefined && fault !== '')} attempt={tries} />
      <DraftArea draft={draft} show={({ text }) => text}>
        <RadioGroup
          id={choiceId}
          name={choiceId}
          label={t('replying.label')}
          hint={t('replying.stands')}
          error={noChoice}
          value={reply.kind}
          onChange={(event) => change({ ...reply, kind: event.target.value as Kind })}
          choices={kinds.map((kind) => ({ value: kind, label: t(`replying.kind.${kind}`) }))}
        />
        <TextArea
          id={textId}
          label={t(`replying.text.${reply.kind || 'accept'}`)}
          optional
          error={badText}
          rows={3}
          maxLength={20_000}
          value={reply.text}
          onChange={(event) => change({ ...reply, text: event.target.value })}
        />
        <DraftState draft={draft} />
        <FilingTrouble trouble={filing.trouble} />
        <div>
          <Button type="submit" busy={filing.sending}>
            {t('replying.send')}
          </Button>
        </div>
      </DraftArea>
    </form>
  )
}
