import { useQuery } from '@tanstack/react-query'
import { Navigate, useSearchParams } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { CannotFile, useMayFile } from '#src/shared/case/may-file.tsx'
import { useDraft } from '#src/shared/drafts/use-draft.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Page } from '#src/shared/ui/page.tsx'
import { PageState } from '#src/shared/ui/query-state.tsx'
import { recordsRequestQuery } from './records.queries.ts'
import { draftFrom, type RecordsDraft } from './records-draft.ts'
import { RecordsWriting } from './records-writing.tsx'

/** Asking for access to records: what, a check, and off it goes. */
export function RecordsNewPage() {
  const t = useWords('records')
  const to = useCasePath()
  if (useMayFile('records')) return <Drafting />
  return (
    <Page title={t('form.title')} back={{ to: to('/records'), label: t('title') }}>
      <div data-content>
        <CannotFile />
      </div>
    </Page>
  )
}

function Drafting() {
  const t = useWords('records')
  const to = useCasePath()
  const caseId = useCaseId()
  const [search] = useSearchParams()
  const draft = useDraft<RecordsDraft>({ caseId, kind: 'recordsRequest', initial: draftFrom(search) })
  // The address names a draft that the server does not have: it may have been sent.
  const gone = draft.ready && draft.id === search.get('draft') && draft.status.kind === 'fresh'
  const id = gone ? draft.id : ''
  const sent = useQuery({ ...recordsRequestQuery(caseId, id), enabled: gone, refetchInterval: false })
  if (gone && sent.data) return <Navigate to={to(`/records/${id}`)} replace />
  if (!draft.ready) return <PageState title={t('form.title')} query={draft.query} />
  return <RecordsWriting key={draft.revision} draft={draft} />
}
