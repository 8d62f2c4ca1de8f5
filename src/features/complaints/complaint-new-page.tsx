import { useQuery } from '@tanstack/react-query'
import { Navigate, useSearchParams } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { CannotFile, useMayFile } from '#src/shared/case/may-file.tsx'
import { type DraftHandle, useDraft } from '#src/shared/drafts/use-draft.ts'
import { useIsWaiting } from '#src/shared/filing/use-outbox.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Page } from '#src/shared/ui/page.tsx'
import { PageState } from '#src/shared/ui/query-state.tsx'
import { type ComplaintDraft, draftFrom, targetOf } from './complaint-draft.ts'
import { isToBeCommented } from './complaint-kind.ts'
import { ComplaintOpening } from './complaint-opening.tsx'
import { ComplaintWriting } from './complaint-writing.tsx'
import { aboutQuery, complaintQuery } from './complaints.queries.ts'

/** Writing a complaint: points, a check, and off it goes. The address says what it is about, and which draft is continued. */
export function ComplaintNewPage() {
  const t = useWords('complaints')
  const to = useCasePath()
  if (useMayFile('complaints')) return <Drafting />
  return (
    <Page title={t('form.title.handling')} back={{ to: to('/complaints'), label: t('title') }}>
      <div data-content>
        <CannotFile />
      </div>
    </Page>
  )
}

function Drafting() {
  const t = useWords('complaints')
  const to = useCasePath()
  const caseId = useCaseId()
  const [search] = useSearchParams()
  const initial = draftFrom(search)
  const draft = useDraft<ComplaintDraft>({ caseId, kind: 'complaint', target: targetOf(initial.about), initial })
  const toComment = useCommentPath(initial)
  const sentId = useSentBefore(search.get('draft'), draft)
  if (useIsWaiting(search.get('draft'))) return <Navigate to={to('/outbox')} replace />
  if (sentId) return <Navigate to={to(`/complaints/${sentId}`)} replace />
  if (!draft.ready) {
    const aboutAll = search.size === 0 && !draft.query.isError
    return aboutAll ? <ComplaintOpening /> : <PageState title={t('form.title.handling')} query={draft.query} />
  }
  if (toComment && draft.status.kind === 'fresh') return <Navigate to={to(toComment)} replace />
  return <ComplaintWriting key={draft.revision} draft={draft} />
}

/** What is written about a proposal is no complaint: the page for comments has the words for it. Not for a helper who may only complain. */
function useCommentPath({ kind, about }: ComplaintDraft): string | undefined {
  const { data: facts } = useQuery(aboutQuery(useCaseId(), about))
  const mayComment = useMayFile('inquiries')
  return mayComment && isToBeCommented(kind, facts)
    ? `/inquiries/new?kind=comment&about=letter&id=${about.id}`
    : undefined
}

/** The address names a draft that the server does not have: it may have been sent ("back" after sending, an old bookmark). */
function useSentBefore(named: string | null, draft: DraftHandle<ComplaintDraft>): string | undefined {
  const gone = draft.ready && draft.id === named && draft.status.kind === 'fresh'
  const id = gone ? draft.id : ''
  const { data } = useQuery({ ...complaintQuery(useCaseId(), id), enabled: gone, refetchInterval: false })
  return gone ? data?.id : undefined
}
