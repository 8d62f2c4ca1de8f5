import { type FormEvent, useEffect, useId, useRef } from 'react'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { DraftArea } from '#src/shared/drafts/draft-area.tsx'
import { DraftState } from '#src/shared/drafts/draft-state.tsx'
import { type DraftReady, useDraft } from '#src/shared/drafts/use-draft.ts'
import { FilingTrouble } from '#src/shared/filing/filing-trouble.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { ErrorSummary } from '#src/shared/ui/error-summary.tsx'
import { TextArea } from '#src/shared/ui/field.tsx'
import { Loading, Problem } from '#src/shared/ui/query-state.tsx'
import { OwnWordsConflict } from './own-words-conflict.tsx'
import { useBegun } from './use-begun.ts'
import { type OwnWordsDraft, type OwnWordsProps, useOwnWords } from './use-own-words.ts'

interface OwnWordsFormProps extends OwnWordsProps {
  onDone: (outcome: 'filed' | 'waiting' | 'thrown away') => void
}

/** Writing in place, saved while one writes. What was typed stays until it is filed or thrown away by the writer. */
export function OwnWordsForm(props: OwnWordsFormProps) {
  const { draftId, looking } = useBegun()
  return looking ? <Loading rows={1} /> : <Drafting {...props} draftId={draftId} />
}

function Drafting({ ownWords, version, draftId, onDone }: OwnWordsFormProps & { draftId: string | undefined }) {
  const initial: OwnWordsDraft = { text: ownWords?.text ?? '', version }
  const draft = useDraft({ caseId: useCaseId(), kind: 'ownWords', target: 'plan', draftId, initial })
  if (!draft.ready) return draft.query.isError ? <Problem query={draft.query} /> : <Loading rows={1} />
  return <Writing key={draft.revision} draft={draft} stands={ownWords} onDone={onDone} />
}

interface WritingProps {
  draft: DraftReady<OwnWordsDraft>
  stands: OwnWordsProps['ownWords']
  onDone: OwnWordsFormProps['onDone']
}

function Writing({ draft, stands, onDone }: WritingProps) {
  const t = useWords('plan')
  const fieldId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { text, write, send, sending, trouble } = useOwnWords(draft, onDone)
  useEffect(() => field.current?.focus(), [])

  const stale = trouble === 'stale'
  const missing = trouble === 'empty' ? t('own.empty') : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const discard = () => {
    draft.remove().catch(() => undefined)
    onDone('thrown away')
  }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <ErrorSummary faults={missing ? [{ fieldId, message: missing }] : []} />
      <DraftArea draft={draft} show={(content) => content.text}>
        {stale && <OwnWordsConflict stands={stands} />}
        <TextArea
          ref={field}
          id={fieldId}
          label={t(stale ? 'own.conflict.mine' : 'own.label')}
          hint={t('own.hint')}
          error={missing}
          maxLength={20_000}
          value={text}
          onChange={(event) => write(event.target.value)}
        />
        <DraftState draft={draft} />
        <FilingTrouble trouble={trouble === 'empty' || stale ? undefined : trouble} />
        <div className="row">
          <Button type="submit" busy={sending}>
            {t(stale ? 'own.conflict.useMine' : 'own.send')}
          </Button>
          <Button kind="quiet" onClick={discard}>
            {t(stale ? 'own.conflict.keepTheirs' : text === (stands?.text ?? '') ? 'own.cancel' : 'own.discard')}
          </Button>
        </div>
      </DraftArea>
    </form>
  )
}
