import { DraftState } from '#src/shared/drafts/draft-state.tsx'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { ErrorSummary } from '#src/shared/ui/error-summary.tsx'
import { AboutCard } from './about-card.tsx'
import { AskToWait } from './ask-to-wait.tsx'
import type { ComplaintDraft } from './complaint-draft.ts'
import { faultAt, fieldIds } from './complaint-faults.ts'
import type { Purpose } from './complaint-purpose.ts'
import type { AboutFacts } from './complaints.queries.ts'
import { FilesField } from './files-field.tsx'
import { HelpWithWords } from './help-with-words.tsx'
import { LateReason } from './late-reason.tsx'
import { PointsFields } from './points-fields.tsx'
import type { Faults } from './use-faults.ts'
import type { Files } from './use-files.ts'

interface WriteStepProps {
  draft: DraftReady<ComplaintDraft>
  facts: AboutFacts | null | undefined
  purpose: Purpose
  faults: Faults
  files: Files
  onCheck: () => void
}

/** First step: the points, and what belongs to them. */
export function WriteStep({ draft, facts, purpose, faults, files, onCheck }: WriteStepProps) {
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
        {t(`form.heading.${purpose.name}`)}
      </h2>
      <p>{t('form.free')}</p>
      {purpose.kind === 'decision' && <p>{t('form.enough')}</p>}
      <AboutCard facts={facts} purpose={purpose} error={faultAt(faults.list, fieldIds.about)} />
      <HelpWithWords kind={purpose.kind} />
      <PointsFields faults={faults.list} purpose={purpose} files={files.list} />
      <FilesField files={files} fault={faultAt(faults.list, fieldIds.files)} />
      {purpose.kind === 'decision' && <AskToWait />}
      <LateReason facts={facts} purpose={purpose} error={faultAt(faults.list, fieldIds.lateReason)} />
      <div className="form-foot stack stack-tight">
        <DraftState draft={draft} />
        <div>
          <Button type="submit">{t('form.toCheck')}</Button>
        </div>
      </div>
    </form>
  )
}
