import { useFormContext } from 'react-hook-form'
import { DraftState } from '#src/shared/drafts/draft-state.tsx'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Details } from '#src/shared/ui/details.tsx'
import { ErrorSummary } from '#src/shared/ui/error-summary.tsx'
import { TextArea } from '#src/shared/ui/field.tsx'
import { AboutCard } from './about-card.tsx'
import { AskToWait } from './ask-to-wait.tsx'
import type { ComplaintDraft } from './complaint-draft.ts'
import { faultAt, fieldIds } from './complaint-faults.ts'
import type { Purpose } from './complaint-purpose.ts'
import type { AboutFacts } from './complaints.queries.ts'
import { FilesField } from './files-field.tsx'
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
  const { register } = useFormContext<ComplaintDraft>()
  const { today } = useDates()
  const late = (facts?.letter?.due ?? '9999') < today()
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
      <AboutCard facts={facts} purpose={purpose} error={faultAt(faults.list, fieldIds.about)} />
      <Starters />
      <PointsFields faults={faults.list} purpose={purpose} files={files.list} />
      <FilesField files={files} fault={faultAt(faults.list, fieldIds.files)} />
      {purpose.kind === 'decision' && <AskToWait />}
      {late && (
        <TextArea
          id={fieldIds.lateReason}
          label={t('late.label')}
          hint={t('late.hint')}
          optional
          error={faultAt(faults.list, fieldIds.lateReason)}
          {...register('lateReason')}
        />
      )}
      <div className="form-foot stack stack-tight">
        <DraftState draft={draft} />
        <div>
          <Button type="submit">{t('form.toCheck')}</Button>
        </div>
      </div>
    </form>
  )
}

/** Help with the words, for who wants it: ways to begin a sentence. */
function Starters() {
  const t = useWords('complaints')
  return (
    <Details summary={t('starters.summary')}>
      <p>{t('starters.intro')}</p>
      <ul>
        {['fact', 'wrong', 'noAnswer', 'cannot', 'wish', 'all'].map((name) => (
          <li key={name}>{t(`starters.${name}`)}</li>
        ))}
      </ul>
    </Details>
  )
}
