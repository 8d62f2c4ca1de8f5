import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { Link } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { DraftArea } from '#src/shared/drafts/draft-area.tsx'
import { DraftState } from '#src/shared/drafts/draft-state.tsx'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { FilingTrouble } from '#src/shared/filing/filing-trouble.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { Button } from '#src/shared/ui/button.tsx'
import { ErrorSummary } from '#src/shared/ui/error-summary.tsx'
import { Page } from '#src/shared/ui/page.tsx'
import { AboutPart } from './about-part.tsx'
import { aboutTitleQuery } from './inquiries.queries.ts'
import { fieldId, type InquiryDraft } from './inquiry-draft.ts'
import { NextSteps } from './next-steps.tsx'
import { useFaults } from './use-faults.ts'
import { useSendInquiry } from './use-send-inquiry.ts'
import { WordsFields } from './words-fields.tsx'

/** The form, all of it on one page. Everything typed stays through every failure and every change of the kind. */
export function InquiryWriting({ draft }: { draft: DraftReady<InquiryDraft> }) {
  const t = useWords('inquiries')
  const to = useCasePath()
  const form = useForm<InquiryDraft>({ defaultValues: draft.start, shouldFocusError: false })
  const { kind, about } = form.watch()
  const { data: title } = useQuery({ ...aboutTitleQuery(useCaseId(), about), enabled: about.id !== undefined })
  const faults = useFaults(form, draft)
  const sending = useSendInquiry({ draft, form, faults, title: title ?? undefined })
  return (
    <Page
      title={t(`form.title.${kind}`)}
      lead={<p>{t(`form.lead.${kind}`)}</p>}
      back={{ to: to('/file'), label: t('form.back') }}
    >
      <div className="stack" data-content>
        <DraftArea draft={draft} show={(other) => <p className="own-text">{other.text}</p>}>
          <form
            className="stack stack-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              sending.send()
            }}
          >
            <ErrorSummary faults={faults.list} attempt={faults.attempt} />
            <AboutPart form={form} title={title ?? undefined} error={faults.at(fieldId('about'))} />
            <WordsFields form={form} faults={faults} />
            <NextSteps kind={kind} about={about} />
            <div className="stack stack-tight">
              <DraftState draft={draft} />
              {sending.trouble === 'changed' ? (
                <Alert kind="attention" live heading={t('form.sentBefore')}>
                  <p>
                    <Link to={to(`/inquiries/${sending.id}`)}>{t('form.seeSent')}</Link>
                  </p>
                </Alert>
              ) : (
                <FilingTrouble trouble={sending.trouble} />
              )}
              <div>
                <Button type="submit" busy={sending.busy}>
                  {t(sending.busy ? 'form.sending' : 'form.send')}
                </Button>
              </div>
            </div>
          </form>
        </DraftArea>
      </div>
    </Page>
  )
}
