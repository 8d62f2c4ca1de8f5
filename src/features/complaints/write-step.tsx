import { DraftState } from '#src/shared/drafts/draft-state.tsx'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { ErrorSummary } from '#src/shared/ui/error-summary.tsx'
import { Below } from '#src/shared/ui/page.tsx'
import { AboutCard } from './about-card.tsx'
import { AskToWait } from './ask-to-wait.tsx'
import type { ComplaintDraft } from './complaint-draft.ts'
import { faultAt, fieldIds } from './complaint-faults.ts'
import type { AboutFacts, ComplaintKind } from './complaints.queries.ts'
import { FilesField } from './files-field.tsx'
import { HelpWithWords } from './help-with-words.tsx'
import { LateReason } from './late-reason.tsx'
import { PointsFields } from './points-fields.tsx'
import type { Faults } from './use-faults.ts'
import type { Files } from './use-files.ts'

interface WriteStepProps {
  draft: DraftReady<ComplaintDraft>
  facts: AboutFacts | null | undefined
  kind: ComplaintKind
  faults: Faults
  files: Files
  onCheck: () => void
}

/** First step: the points, and what belongs to them. */
export function WriteStep({ draft, facts, kind, faults, files, onCheck }: WriteStepProps) {
  const t = useWords('complaints')
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onCheck()
      }}
    >
      <ErrorSummary faults={faults.list} attempt={faults.attempt} />
      <h2 id="step" tabIndex={-1}>
        {t(`form.heading.${kind}`)}
      </h2>
      <p>{t('form.free')}</p>
      {kind === 'decision' && <p>{t('form.enough')}</p>}
      <Below>
        <AboutCard facts={facts} kind={kind} error={faultAt(faults.list, fieldIds.about)} />
        <HelpWithWords kind={kind} />
        <PointsFields faults={faults.list} kind={kind} files={files.list} />
        <FilesField files={files} fault={faultAt(faults.list, fieldIds.files)} />
        {kind === 'decision' && <AskToWait />}
        <LateReason facts={facts} kind={kind} error={faultAt(faults.list, fieldIds.lateReason)} />
        <div className="form-foot stack stack-tight">
          <DraftState draft={draft} />
          <div>
            <Button type="submit">{t('form.toCheck')}</Button>
          </div>
        </div>
      </Below>
    </form>
  )
}
