import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { type Draft, deleteDraft, draftsKey, draftsQuery, saveDraft } from '#src/shared/drafts/drafts.api.ts'
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
  const [thrown, setThrown] = useState<Draft>()
  const [failed, setFailed] = useState(false)

  const attempt = async (act: Promise<unknown>, after: Draft | undefined) => {
    setFailed(false)
    try {
      await act
      setThrown(after)
    } catch {
      setFailed(true)
    }
    await client.invalidateQueries({ queryKey: draftsKey(caseId) })
  }
  const remove = (draft: Draft) => {
    close(draft.id) // its page may have left something to be saved
    void attempt(deleteDraft(caseId, draft.id), draft)
  }
  const restore = ({ id, kind, target, content }: Draft) =>
    void attempt(saveDraft({ caseId, id, kind, target }, 0, JSON.stringify(content), false), undefined)

  if (query.isError) return <Problem query={query} what={t('drafts.what')} />
  const drafts = query.data ?? []
  if (drafts.length === 0 && !thrown) return null
  return (
    <section className="stack">
      <h2>{t('drafts.heading')}</h2>
      {thrown && <Thrown onRestore={() => restore(thrown)} />}
      {failed && <p role="alert">{t('drafts.failed')}</p>}
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
