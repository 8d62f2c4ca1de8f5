import { type FormEvent, useId, useState } from 'react'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { DraftArea } from '#src/shared/drafts/draft-area.tsx'
import { DraftState } from '#src/shared/drafts/draft-state.tsx'
import { type RenewableDraft, TargetDraft } from '#src/shared/drafts/target-draft.tsx'
import { FilingTrouble } from '#src/shared/filing/filing-trouble.tsx'
import type { Filing } from '#src/shared/filing/use-filing.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { ErrorSummary } from '#src/shared/ui/error-summary.tsx'
import { TextArea } from '#src/shared/ui/field.tsx'
import { useFileComment } from './caseworker.mutations.ts'
import type { Handover, HandoverCommentInput } from './caseworker.queries.ts'

interface CommentFormProps {
  assignmentId: string
  handover: Handover
  onSent: (outcome: 'filed' | 'waiting') => void
}

/** Writing a comment on a hand-over: saved while it is written, sent once. */
export function CommentForm({ assignmentId, handover, onSent }: CommentFormProps) {
  const t = useWords('caseworker')
  const caseId = useCaseId()
  const filing = useFileComment(assignmentId, handover)
  const send = async (draft: RenewableDraft<HandoverCommentInput>, content: HandoverCommentInput) => {
    const outcome = await filing.send(draft.id, content)
    if (outcome !== 'filed' && outcome !== 'waiting' && outcome !== 'changed') return
    draft.filed()
    draft.renew(outcome === 'changed' ? content : undefined)
    if (outcome !== 'changed') onSent(outcome)
  }
  return (
    <TargetDraft<HandoverCommentInput>
      caseId={caseId}
      kind="handoverComment"
      target={`assignment:${assignmentId}`}
      initial={{ text: '' }}
      what={t('comment.what')}
    >
      {(draft) => (
        <Form key={draft.revision} draft={draft} filing={filing} onSend={(content) => void send(draft, content)} />
      )}
    </TargetDraft>
  )
}

interface FormProps {
  draft: RenewableDraft<HandoverCommentInput>
  filing: Filing<HandoverCommentInput>
  onSend: (content: HandoverCommentInput) => void
}

function Form({ draft, filing, onSend }: FormProps) {
  const t = useWords('caseworker')
  const words = useWords('filing')
  const fieldId = useId()
  const [text, setText] = useState(draft.start.text)
  const [tries, setTries] = useState(0)
  const empty = text.trim() === ''
  const missing = tries > 0 && empty ? t('comment.missing') : undefined
  const fault = missing ?? (filing.trouble === 'words' ? words('cannotSend') : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    if (!empty && !filing.sending) onSend({ text })
  }
  const write = (next: string) => {
    setText(next)
    draft.change({ text: next })
  }
  return (
    <form className="stack no-print" noValidate onSubmit={submit}>
      <ErrorSummary faults={fault ? [{ fieldId, message: fault }] : []} attempt={tries} />
      <DraftArea draft={draft} show={(other) => other.text}>
        <TextArea
          id={fieldId}
          label={t('comment.label')}
          hint={t('comment.hint')}
          error={fault}
          maxLength={20_000}
          value={text}
          onChange={(event) => write(event.target.value)}
        />
        <DraftState draft={draft} />
        <FilingTrouble trouble={filing.trouble} />
        <div>
          <Button type="submit" busy={filing.sending}>
            {t('comment.send')}
          </Button>
        </div>
      </DraftArea>
    </form>
  )
}
