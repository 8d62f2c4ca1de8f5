import { useForm } from 'react-hook-form'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { DraftArea } from '#src/shared/drafts/draft-area.tsx'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { useStep } from '#src/shared/drafts/use-step.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Page } from '#src/shared/ui/page.tsx'
import { Steps } from '#src/shared/ui/steps.tsx'
import { AskedFor } from './asked-for.tsx'
import { CheckStep } from './check-step.tsx'
import { type RecordsDraft, toInput } from './records-draft.ts'
import { useFaults } from './use-faults.ts'
import { useSendRequest } from './use-send-request.ts'
import { WriteStep } from './write-step.tsx'
import './records.css'

/** The form in its two steps. Everything chosen and typed stays through every step and every failure. */
export function RecordsWriting({ draft }: { draft: DraftReady<RecordsDraft> }) {
  const t = useWords('records')
  const to = useCasePath()
  const form = useForm<RecordsDraft>({ defaultValues: draft.start, shouldFocusError: false })
  const [step, go] = useStep(['write', 'check'])
  const faults = useFaults(form, draft)
  const sending = useSendRequest({ draft, form, onFaults: (found) => faults.show(found) && go('write') })
  return (
    <Page title={t('form.title')} lead={<p>{t('form.lead')}</p>} back={{ to: to('/file'), label: t('form.back') }}>
      <div className="stack" data-content>
        <Steps
          current={step === 'write' ? 0 : 1}
          names={[t('form.step.write'), t('form.step.check'), t('form.step.sent')]}
        />
        <DraftArea draft={draft} show={(other) => <AskedFor request={toInput(other)} />}>
          {step === 'write' ? (
            <WriteStep draft={draft} form={form} faults={faults} onCheck={() => faults.find() || go('check')} />
          ) : (
            <CheckStep request={toInput(form.getValues())} sending={sending} onEdit={() => go('write')} />
          )}
        </DraftArea>
      </div>
    </Page>
  )
}
