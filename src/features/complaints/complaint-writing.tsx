import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { FormProvider, type UseFormReturn, useForm, useWatch } from 'react-hook-form'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { DraftArea } from '#src/shared/drafts/draft-area.tsx'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { useStep } from '#src/shared/drafts/use-step.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Page } from '#src/shared/ui/page.tsx'
import { Steps } from '#src/shared/ui/steps.tsx'
import { CheckStep } from './check-step.tsx'
import { type ComplaintDraft, inNewForm, linesOf } from './complaint-draft.ts'
import type { ComplaintFault } from './complaint-faults.ts'
import { kindOf } from './complaint-kind.ts'
import { aboutQuery } from './complaints.queries.ts'
import { useFaults } from './use-faults.ts'
import { useFiles } from './use-files.ts'
import { useSendComplaint } from './use-send-complaint.ts'
import { WriteStep } from './write-step.tsx'
import './complaints.css'

/** The form in its two steps. Everything typed stays through every step and every failure. */
export function ComplaintWriting({ draft }: { draft: DraftReady<ComplaintDraft> }) {
  const form = useForm<ComplaintDraft>({ defaultValues: inNewForm(draft.start), shouldFocusError: false })
  return (
    <FormProvider {...form}>
      <Writing draft={draft} form={form} />
    </FormProvider>
  )
}

interface WritingProps {
  draft: DraftReady<ComplaintDraft>
  form: UseFormReturn<ComplaintDraft>
}

/** Apart from the form's library, which says after the first look that it is ready: nothing of this would be other then. */
const Writing = memo(function Writing({ draft, form }: WritingProps) {
  const t = useWords('complaints')
  const to = useCasePath()
  const [about, chosenKind] = useWatch({ control: form.control, name: ['about', 'kind'] })
  const { data: facts } = useQuery(aboutQuery(useCaseId(), about))
  const kind = kindOf(chosenKind, facts)
  const [step, go] = useStep(['write', 'check'])
  const faults = useFaults(form, draft)
  const files = useFiles(draft.id)
  const onFaults = (found: readonly ComplaintFault[]) => faults.show(found) && go('write')
  const sending = useSendComplaint({ draft, form, kind, facts, files, onFaults })

  const check = () => {
    if (faults.find()) return
    form.setValue('kind', kind)
    go('check')
  }
  return (
    <Page title={t(`form.title.${kind}`)} back={{ to: to('/file'), label: t('form.back') }}>
      <div className="stack stack-form" data-content>
        <Steps
          current={step === 'write' ? 0 : 1}
          names={[t('form.step.write'), t('form.step.check'), t('form.step.sent')]}
        />
        <DraftArea draft={draft} show={(other) => <OtherText other={other} />}>
          {step === 'write' ? (
            <WriteStep draft={draft} facts={facts} kind={kind} faults={faults} files={files} onCheck={check} />
          ) : (
            <CheckStep
              facts={facts}
              kind={kind}
              files={files.list}
              sending={sending}
              onEdit={(fieldId) => go('write', fieldId)}
            />
          )}
        </DraftArea>
      </div>
    </Page>
  )
})

function OtherText({ other }: { other: ComplaintDraft }) {
  return inNewForm(other)
    .points.map((point, index) => `${index + 1}. ${linesOf(point).join('\n')}`)
    .join('\n\n')
}
