import type { UseFormReturn } from 'react-hook-form'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { DateField, TextArea, TextField } from '#src/shared/ui/field.tsx'
import { fieldId, type InquiryDraft, needsWords } from './inquiry-draft.ts'
import type { Faults } from './use-faults.ts'

/** The words, and the little that a kind asks for besides. Only the words can be required. */
export function WordsFields({
  form: { register, watch },
  faults,
}: {
  form: UseFormReturn<InquiryDraft>
  faults: Faults
}) {
  const t = useWords('inquiries')
  const { today } = useDates()
  const kind = watch('kind')
  return (
    <>
      <TextArea
        id={fieldId('text')}
        label={t(`field.text.${kind}`)}
        hint={t(`field.textHint.${kind}`)}
        optional={!needsWords(kind)}
        error={faults.at(fieldId('text'))}
        rows={5}
        {...register('text')}
      />
      {kind === 'callBack' && (
        <>
          <TextField
            id={fieldId('times')}
            label={t('field.times')}
            hint={t('field.timesHint')}
            optional
            error={faults.at(fieldId('times'))}
            {...register('times')}
          />
          <TextField
            id={fieldId('phone')}
            label={t('field.phone')}
            hint={t('field.phoneHint')}
            optional
            type="tel"
            autoComplete="tel"
            error={faults.at(fieldId('phone'))}
            {...register('phone')}
          />
        </>
      )}
      {kind === 'waitForStatement' && (
        <DateField
          id={fieldId('statementBy')}
          label={t('field.statementBy')}
          hint={t('field.statementByHint')}
          optional
          min={today()}
          error={faults.at(fieldId('statementBy'))}
          {...register('statementBy')}
        />
      )}
    </>
  )
}
