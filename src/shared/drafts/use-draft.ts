import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useSearchParams } from 'react-router'
import type { AskedFor } from '#src/shared/ui/query-state.tsx'
import { DraftSaver } from './draft-saver.ts'
import type { DraftStatus } from './draft-status.ts'
import { type Draft, type DraftKind, deleteDraft, draftQuery, draftsKey } from './drafts.api.ts'
import { isId, newId } from './new-id.ts'
import { attach, close, keepOpen, openDraft } from './open-drafts.ts'

export interface DraftOptions<Content> {
  caseId: string
  kind: DraftKind
  /** What it belongs to, as `meeting:<id>`. */
  target?: string | undefined
  /** Continues this draft. Without it: the one that the address names (`?draft=<id>`), else a new one, which then goes into the address. */
  draftId?: string | undefined
  /** What a new draft begins with. Plain JSON. */
  initial: Content
}

/** The draft is still being fetched; show `<PageState query={draft.query} … />`. */
interface DraftLoading {
  ready: false
  query: AskedFor
}

export interface DraftReady<Content> {
  ready: true
  /** The id of what will be filed: pass it to the PUT. */
  id: string
  /** What the form begins with. Give the form `key={draft.revision}`: it begins anew when the other version of a conflict is taken. */
  start: Content
  revision: number
  status: DraftStatus
  /** Call it with the whole form state at every change. It is saved 500 ms after the last one. */
  change: (content: Content) => void
  /** After filing: nothing more is saved here. The server has removed the draft. */
  filed: () => void
  /** Throws the draft away, on the server too. @throws when the server was not reached; then it is still there. */
  remove: () => Promise<void>
  /** Ends a conflict: goes on with the text on screen, or with the other one. */
  settle: (choice: 'mine' | 'theirs') => void
}

export type DraftHandle<Content> = DraftLoading | DraftReady<Content>

/**
 * What is being written, saved while it is written. The id is minted when the draft is born, and goes into the address so that a reload
 * continues. Only for the citizen and representatives (see useMayFile).
 */
export function useDraft<Content extends object>(options: DraftOptions<Content>): DraftHandle<Content> {
  const { caseId, draftId } = options
  const [search, setSearch] = useSearchParams()
  const [minted] = useState(newId)
  const named = draftId ?? search.get('draft')
  const id = isId(named) ? named : minted
  const query = useQuery({ ...draftQuery(caseId, id), enabled: id !== minted && !openDraft(id) })
  const saver = useSaver(options, id, id === minted ? null : query.data)
  const snapshot = useSyncExternalStore(saver?.subscribe ?? never, saver?.snapshot ?? nothing, nothing)
  const acts = useActs(caseId, id)
  if (!saver || !snapshot) return { ready: false, query }

  const change = (content: Content) => {
    saver.change(content)
    if (!draftId && search.get('draft') !== id && saver.unsaved)
      setSearch(withDraft(id), { replace: true, preventScrollReset: true })
  }
  return { ready: true, id, ...snapshot, ...acts, change, settle: saver.settle }
}

const never = () => () => undefined
const nothing = () => undefined
const withDraft = (id: string) => (search: URLSearchParams) =>
  new URLSearchParams([...search].filter(([name]) => name !== 'draft').concat([['draft', id]]))

/** The saver of an id, once it is known what the server has (`stored`: null for nothing, undefined until the answer). */
function useSaver<Content extends object>(
  { caseId, kind, target, initial }: DraftOptions<Content>,
  id: string,
  stored: Draft | null | undefined,
): DraftSaver<Content> | undefined {
  const client = useQueryClient()
  const arrived = stored !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft begins once; later values of `initial` are not its text.
  const saver = useMemo(() => {
    const known = openDraft<Content>(id)
    if (known || stored === undefined) return known
    const onSaved = () => void client.invalidateQueries({ queryKey: draftsKey(caseId), exact: true })
    return keepOpen(new DraftSaver({ caseId, id, kind, target }, stored, initial, onSaved))
  }, [id, arrived])
  useEffect(() => saver && attach(saver), [saver])
  return saver
}

function useActs(caseId: string, id: string) {
  const client = useQueryClient()
  const gone = () => {
    close(id)
    client.setQueryData(draftQuery(caseId, id).queryKey, null) // known to be gone: the page that still shows it must not ask
    void client.invalidateQueries({ queryKey: draftsKey(caseId), exact: true })
  }
  const remove = async () => {
    const saver = openDraft(id)
    saver?.stop() // a save that is still planned would bring it back
    try {
      await deleteDraft(caseId, id)
    } catch (cause) {
      saver?.resume()
      throw cause
    }
    gone()
  }
  return { filed: gone, remove }
}
