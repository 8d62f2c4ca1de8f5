import { useQuery } from '@tanstack/react-query'
import { Navigate, useSearchParams } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { CannotFile, useMayFile } from '#src/shared/case/may-file.tsx'
import { useDraft } from '#src/shared/drafts/use-draft.ts'
import { useIsWaiting } from '#src/shared/filing/use-outbox.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Page } from '#src/shared/ui/page.tsx'
import { PageState } from '#src/shared/ui/query-state.tsx'
import { type CorrectionDraft, draftFrom, targetOf } from './correction-draft.ts'
import { CorrectionWriting } from './correction-writing.tsx'
import { correctionQuery } from './corrections.queries.ts'
import { FindText } from './find-text.tsx'

/** Saying what is the matter with a text. The address says which one; without one it is asked for. */
export function CorrectionNewPage() {
  const t = useWords('corrections')
  const to = useCasePath()
  const [search] = useSearchParams()
  const mayFile = useMayFile('complaints')
  if (mayFile && (search.has('about') || search.has('draft'))) return <Drafting />
  return (
    <Page title={t(mayFile ? 'title' : 'form.title')} back={{ to: to('/corrections'), label: t('title') }}>
      <div className="stack" data-content>
        {mayFile ? <FindText /> : <CannotFile />}
      </div>
    </Page>
  )
}

function Drafting() {
  const t = useWords('corrections')
  const to = useCasePath()
  const caseId = useCaseId()
  const [search] = useSearchParams()
  const initial = draftFrom(search)
  const draft = useDraft<CorrectionDraft>({ caseId, kind: 'correction', target: targetOf(initial), initial })
  // The address names a draft that the server does not have: it may have been sent.
  const gone = draft.ready && draft.id === search.get('draft') && draft.status.kind === 'fresh'
  const id = gone ? draft.id : ''
  const sent = useQuery({ ...correctionQuery(caseId, id), enabled: gone, refetchInterval: false })
  if (useIsWaiting(search.get('draft'))) return <Navigate to={to('/outbox')} replace />
  if (gone && sent.data) return <Navigate to={to(`/corrections/${id}`)} replace />
  if (!draft.ready) return <PageState title={t('form.title')} query={draft.query} />
  return <CorrectionWriting key={draft.revision} draft={draft} />
}
