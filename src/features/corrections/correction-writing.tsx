import { type UseFormReturn, useForm } from 'react-hook-form'
import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { faults as faultKinds } from '#src/shared/corrections/pointed-at.ts'
import { DraftArea } from '#src/shared/drafts/draft-area.tsx'
import { DraftState } from '#src/shared/drafts/draft-state.tsx'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { FilingTrouble } from '#src/shared/filing/filing-trouble.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { Button } from '#src/shared/ui/button.tsx'
import { Details } from '#src/shared/ui/details.tsx'
import { ErrorSummary } from '#src/shared/ui/error-summary.tsx'
import { RadioGroup, TextArea } from '#src/shared/ui/field.tsx'
import { Page } from '#src/shared/ui/page.tsx'
import { type CorrectionDraft, fieldId } from './correction-draft.ts'
import { FindText } from './find-text.tsx'
import { Foreign } from './foreign.tsx'
import { PointedText } from './pointed-text.tsx'
import { pathOfThing } from './thing-path.ts'
import { type Faults, useFaults } from './use-faults.ts'
import { type Sending, useSendCorrection } from './use-send-correction.ts'

/** The form on one page: what stands there, what is the matter with it, and what happens when it is sent. */
export function CorrectionWriting({ draft }: { draft: DraftReady<CorrectionDraft> }) {
  const t = useWords('corrections')
  const to = useCasePath()
  const form = useForm<CorrectionDraft>({ defaultValues: draft.start, shouldFocusError: false })
  const faults = useFaults(form, draft)
  const sending = useSendCorrection({ draft, form, onFaults: faults.show })
  const { about, activityId } = draft.start
  const back = { to: to(about ? pathOfThing(about, activityId || undefined) : '/corrections'), label: t('form.back') }
  return (
    <Page title={t('form.title')} back={back}>
      <div className="stack" data-content>
        {about ? (
          <DraftArea draft={draft} show={(other) => <p className="own-text">{other.right}</p>}>
            <Fields draft={draft} form={form} faults={faults} sending={sending} />
          </DraftArea>
        ) : (
          <FindText />
        )}
      </div>
    </Page>
  )
}

interface FieldsProps {
  draft: DraftReady<CorrectionDraft>
  form: UseFormReturn<CorrectionDraft>
  faults: Faults
  sending: Sending
}

function Fields({ draft, form, faults, sending }: FieldsProps) {
  const t = useWords('corrections')
  const { register, watch } = form
  const fault = watch('fault')
  const isForeign = fault === 'notAboutMe'
  return (
    <form
      className="stack stack-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!faults.find()) sending.send()
      }}
    >
      <ErrorSummary faults={faults.list} attempt={faults.attempt} />
      <PointedText draft={draft.start} isForeign={isForeign} />
      <RadioGroup
        id={fieldId('fault')}
        label={t('form.fault')}
        error={faults.at(fieldId('fault'))}
        choices={faultKinds.map((value) => ({
          value,
          label: t(`fault.${value}`),
          hint: t(`form.faultAbout.${value}`),
        }))}
        {...register('fault')}
      />
      {isForeign && <Foreign />}
      {(fault === 'wrong' || fault === 'incomplete') && (
        <>
          <TextArea
            id={fieldId('right')}
            label={t(fault === 'wrong' ? 'form.right' : 'form.rightMissing')}
            hint={t('form.rightHint')}
            optional
            error={faults.at(fieldId('right'))}
            {...register('right')}
          />
          <Details summary={t('form.showsSummary')} open={draft.start.shows !== ''}>
            <TextArea
              id={fieldId('shows')}
              label={t('form.shows')}
              hint={t('form.showsHint')}
              optional
              rows={3}
              error={faults.at(fieldId('shows'))}
              {...register('shows')}
            />
          </Details>
        </>
      )}
      <Next isForeign={isForeign} />
      <DraftState draft={draft} />
      <Trouble sending={sending} />
      <div>
        <Button type="submit" busy={sending.busy}>
          {t(sending.busy ? 'form.sending' : 'form.send')}
        </Button>
      </div>
    </form>
  )
}

function Next({ isForeign }: { isForeign: boolean }) {
  const t = useWords('corrections')
  const steps = isForeign
    ? (['receipt', 'answerForeign', 'refuse'] as const)
    : (['receipt', 'mark', 'answer', 'refuse'] as const)
  return (
    <section className="stack stack-tight">
      <h2>{t('form.nextHeading')}</h2>
      <ul>
        {steps.map((step) => (
          <li key={step}>{t(`form.next.${step}`)}</li>
        ))}
      </ul>
    </section>
  )
}

function Trouble({ sending }: { sending: Sending }) {
  const t = useWords('corrections')
  const to = useCasePath()
  if (sending.trouble !== 'changed') return <FilingTrouble trouble={sending.trouble} />
  return (
    <Alert kind="attention" live heading={t('form.sentBefore')}>
      <p>
        <Link to={to(`/corrections/${sending.id}`)}>{t('form.seeSent')}</Link>
      </p>
    </Alert>
  )
}
