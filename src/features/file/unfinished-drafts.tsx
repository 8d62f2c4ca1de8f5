import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { bringDraftBack, deleteDraft, draftsKey, draftsQuery, type ListedDraft } from '#src/shared/drafts/drafts.api.ts'
import { close } from '#src/shared/drafts/open-drafts.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Problem } from '#src/shared/ui/query-state.tsx'
import { DraftCard } from './draft-card.tsx'

/** What the person has begun and not sent: to continue, or to throw away (which can be taken back). Nothing when there is none. */
export function UnfinishedDrafts() {
  const t = useWords('file')
  const caseId = useCaseId()
  const client = useQueryClient()
  const query = useQuery(draftsQuery(caseId))
  const [thrown, setThrown] = useState<ListedDraft>()
  const [failed, setFailed] = useState(false)

  const attempt = async (act: Promise<unknown>, after: ListedDraft | undefined) => {
    setFailed(false)
    try {
      await act
      setThrown(after)
    } catch {
      setFailed(true)
    }
    await client.invalidateQueries({ queryKey: draftsKey(caseId) })
  }
  const remove = (draft: ListedDraft) => {
    // Its page may have left something to be saved.
    const removed = close(draft.id).then(() => deleteDraft(caseId, draft.id, draft.version))
    void attempt(removed, draft)
  }
  const restore = (draft: ListedDraft) => void attempt(bringDraftBack(caseId, draft), undefined)

  if (query.isError) return <Problem query={query} what={t('drafts.what')} />
  const { items: drafts = [], complete = true } = query.data ?? {}
  if (drafts.length === 0 && !thrown && complete) return null
  return (
    <section className="stack">
      <h2>{t('drafts.heading')}</h2>
      {thrown && <Thrown onRestore={() => restore(thrown)} />}
      {failed && <p role="alert">{t('drafts.failed')}</p>}
      {!complete && <p>{t('drafts.incomplete')}</p>}
      {drafts.length > 0 && (
        <ul role="list" className="card-list">
          {drafts.map((draft) => (
            <DraftCard key={draft.id} draft={draft} onRemove={() => remove(draft)} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Takes the focus, since the button that was pressed is gone. */
function Thrown({ onRestore }: { onRestore: () => void }) {
  const t = useWords('file')
  const button = useRef<HTMLDivElement>(null)
  useEffect(() => button.current?.querySelector('button')?.focus(), [])
  return (
    <div ref={button} className="row file-thrown">
      <span role="status">{t('drafts.removed')}</span>
      <Button kind="quiet" onClick={onRestore}>
        {t('drafts.undo')}
      </Button>
    </div>
  )
}
