import { useQuery } from '@tanstack/react-query'
import { Navigate, useSearchParams } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { CannotFile, useMayFile } from '#src/shared/case/may-file.tsx'
import { useDraft } from '#src/shared/drafts/use-draft.ts'
import { useIsWaiting } from '#src/shared/filing/use-outbox.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Page } from '#src/shared/ui/page.tsx'
import { PageState } from '#src/shared/ui/query-state.tsx'
import { inquiryQuery } from './inquiries.queries.ts'
import { draftFrom, type InquiryDraft, targetOf } from './inquiry-draft.ts'
import { InquiryWriting } from './inquiry-writing.tsx'

/** Asking, or saying something short: a few words, and off it goes. The address says of which kind and about what. */
export function InquiryNewPage() {
  const t = useWords('inquiries')
  const to = useCasePath()
  if (useMayFile('inquiries')) return <Drafting />
  return (
    <Page title={t('form.title.question')} back={{ to: to('/inquiries'), label: t('title') }}>
      <div data-content>
        <CannotFile />
      </div>
    </Page>
  )
}

function Drafting() {
  const t = useWords('inquiries')
  const to = useCasePath()
  const caseId = useCaseId()
  const [search] = useSearchParams()
  const initial = draftFrom(search)
  const draft = useDraft<InquiryDraft>({ caseId, kind: 'inquiry', target: targetOf(initial.about), initial })
  const isWaiting = useIsWaiting(search.get('draft'))
  // The address names a draft that the server does not have: it may have been sent ("back" after sending, an old bookmark).
  const gone = draft.ready && draft.id === search.get('draft') && draft.status.kind === 'fresh'
  const id = gone ? draft.id : ''
  const sent = useQuery({ ...inquiryQuery(caseId, id), enabled: gone, refetchInterval: false })
  if (isWaiting) return <Navigate to={to('/outbox')} replace />
  if (gone && sent.data) return <Navigate to={to(`/inquiries/${id}`)} replace />
  if (!draft.ready) return <PageState title={t(`form.title.${initial.kind}`)} query={draft.query} />
  return <InquiryWriting key={draft.revision} draft={draft} />
}
