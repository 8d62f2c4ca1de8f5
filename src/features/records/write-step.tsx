import type { UseFormReturn } from 'react-hook-form'
import { DraftState } from '#src/shared/drafts/draft-state.tsx'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { citedRules } from '#src/shared/rules/cited-rules.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { CheckboxGroup } from '#src/shared/ui/checkbox-group.tsx'
import { ErrorSummary } from '#src/shared/ui/error-summary.tsx'
import { DateField, TextArea } from '#src/shared/ui/field.tsx'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import { askable, fieldId, type RecordsDraft, recordKinds } from './records-draft.ts'
import type { Faults } from './use-faults.ts'

interface WriteStepProps {
  draft: DraftReady<RecordsDraft>
  form: UseFormReturn<RecordsDraft>
  faults: Faults
  onCheck: () => void
}

/** First step: what one wants to see. */
export function WriteStep({ draft, form, faults, onCheck }: WriteStepProps) {
  const t = useWords('records')
  const { register, watch } = form
  const what = watch('what')
  return (
    <form
      className="stack stack-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onCheck()
      }}
    >
      <ErrorSummary faults={faults.list} attempt={faults.attempt} />
      <h2 id="step" tabIndex={-1}>
        {t('form.heading')}
      </h2>
      <Time />
      <CheckboxGroup
        id={fieldId('what')}
        label={t('form.what')}
        hint={t('form.whatHint')}
        error={faults.at(fieldId('what'))}
        choices={askable.map((value) => ({ value, label: t(`what.${value}`), hint: t(`whatAbout.${value}`) }))}
        input={register('what')}
      />
      {what.includes('period') && (
        <div className="records-more row">
          <DateField
            id={fieldId('from')}
            label={t('form.from')}
            error={faults.at(fieldId('from'))}
            {...register('from')}
          />
          <DateField id={fieldId('to')} label={t('form.to')} error={faults.at(fieldId('to'))} {...register('to')} />
        </div>
      )}
      {what.includes('kinds') && (
        <div className="records-more">
          <CheckboxGroup
            id={fieldId('kinds')}
            label={t('form.kinds')}
            error={faults.at(fieldId('kinds'))}
            choices={recordKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            input={register('kinds')}
          />
        </div>
      )}
      <TextArea
        id={fieldId('remarks')}
        label={t('form.remarks')}
        hint={t('form.remarksHint')}
        optional
        error={faults.at(fieldId('remarks'))}
        {...register('remarks')}
      />
      <DraftState draft={draft} />
      <div>
        <Button type="submit">{t('form.toCheck')}</Button>
      </div>
    </form>
  )
}

/** How long it takes, and what to do when a decision is near. */
function Time() {
  const t = useWords('records')
  return (
    <section className="card card-soft stack stack-tight">
      <p>{t('form.time')}</p>
      <RuleCitation rule={citedRules.recordsTime} />
      <p>{t('form.pending')}</p>
    </section>
  )
}
