import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useSearchParams } from 'react-router'
import type { AskedFor } from '#src/shared/ui/query-state.tsx'
import type { DraftKind } from './draft.ts'
import type { DraftFound } from './draft-opening.ts'
import { DraftSaver } from './draft-saver.ts'
import type { DraftSnapshot } from './draft-status.ts'
import { deleteDraft, draftQuery, draftsKey } from './drafts.api.ts'
import { preparePhone } from './drafts-on-phone.ts'
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

/** `start` is what the form begins with. Give the form `key={draft.revision}`: it begins anew when another text takes its place. */
export interface DraftReady<Content> extends DraftSnapshot<Content> {
  ready: true
  /** The id of what will be filed: pass it to the PUT. */
  id: string
  /** Call it with the whole form state at every change. It is saved 500 ms after the last one. */
  change: (content: Content) => void
  /** After filing: nothing more is saved here. The server has removed the draft, or it lies in the outbox. */
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
  useEffect(preparePhone, [])
  const saver = useSaver(options, id, id === minted ? nothingYet : query.data)
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
const nothingYet: DraftFound = { stored: null, phone: undefined }
const withDraft = (id: string) => (search: URLSearchParams) =>
  new URLSearchParams([...search].filter(([name]) => name !== 'draft').concat([['draft', id]]))

/** The saver of an id, once it is known what there is of it. */
function useSaver<Content extends object>(
  { caseId, kind, target, initial }: DraftOptions<Content>,
  id: string,
  found: DraftFound | undefined,
): DraftSaver<Content> | undefined {
  const client = useQueryClient()
  const arrived = found !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft begins once; later values of `initial` are not its text.
  const saver = useMemo(() => {
    const known = openDraft<Content>(id)
    if (known || !found) return known
    const onSaved = () => void client.invalidateQueries({ queryKey: draftsKey(caseId), exact: true })
    return keepOpen(new DraftSaver({ caseId, id, kind, target }, found, initial, onSaved))
  }, [id, arrived])
  useEffect(() => saver && attach(saver), [saver])
  return saver
}

function useActs(caseId: string, id: string) {
  const client = useQueryClient()
  const gone = () => {
    const saver = openDraft(id)
    void close(id).then(() => saver?.removeFromPhone())
    client.setQueryData(draftQuery(caseId, id).queryKey, nothingYet) // known to be gone: the page that still shows it must not ask
    void client.invalidateQueries({ queryKey: draftsKey(caseId), exact: true })
  }
  const remove = async () => {
    const saver = openDraft(id)
    void saver?.stop() // a save that is still planned would bring it back
    try {
      await deleteDraft(caseId, id, saver?.version ?? 1)
    } catch (cause) {
      saver?.resume()
      throw cause
    }
    gone()
  }
  return { filed: gone, remove }
}
