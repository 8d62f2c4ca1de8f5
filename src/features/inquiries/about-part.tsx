import type { UseFormReturn } from 'react-hook-form'
import type { Text } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Details } from '#src/shared/ui/details.tsx'
import { RadioGroup } from '#src/shared/ui/field.tsx'
import { AboutTitle } from './about-title.tsx'
import type { InquiryKind } from './inquiries.queries.ts'
import { fieldId, type InquiryDraft, inquiryKinds } from './inquiry-draft.ts'

interface AboutPartProps {
  form: UseFormReturn<InquiryDraft>
  title: Text | undefined
  error: string | undefined
}

/** What it is about, and a way to choose another kind: no word is lost by it. */
export function AboutPart({ form: { watch, setValue }, title, error }: AboutPartProps) {
  const t = useWords('inquiries')
  const { about, kind } = watch()
  return (
    <section className="card card-soft stack stack-tight">
      <h2 className="card-heading">{t('about.heading')}</h2>
      <p>
        <strong>
          <AboutTitle kind={about.kind} title={title} />
        </strong>
      </p>
      {error && (
        <div className="field-wrong stack stack-tight">
          <p className="field-error">{error}</p>
          <div>
            <Button id={fieldId('about')} kind="secondary" onClick={() => setValue('about', { kind: 'case' })}>
              {t('about.useCase')}
            </Button>
          </div>
        </div>
      )}
      <Details summary={t('kind.change')}>
        <RadioGroup
          label={t('kind.label')}
          choices={inquiryKinds.map((value) => ({
            value,
            label: t(`kind.name.${value}`),
            hint: t(`kind.about.${value}`),
          }))}
          name="kind"
          value={kind}
          onChange={(event) => setValue('kind', event.target.value as InquiryKind)}
        />
      </Details>
    </section>
  )
}
