import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { Loading, Problem } from '#src/shared/ui/query-state.tsx'
import type { DraftPlace } from './draft.ts'
import { draftQuery, draftsQuery } from './drafts.api.ts'
import { newId } from './new-id.ts'
import { openDraft } from './open-drafts.ts'
import { type DraftReady, useDraft } from './use-draft.ts'

interface TargetDraftProps<Content> extends Omit<DraftPlace, 'id'> {
  target: string
  /** What a new draft begins with. */
  initial: Content
  /** What is being written, for "we cannot show … right now". */
  what: string
  children: (draft: RenewableDraft<Content>) => ReactNode
}

export interface RenewableDraft<Content> extends DraftReady<Content> {
  /** After filing: begins a new draft under a new id, with `content` or empty. */
  renew: (content?: Content) => void
}

/** The drafts begun in this tab, by what they belong to: coming back finds the same one, also when it could not be saved. */
const begun = new Map<string, string>()

/**
 * The draft that belongs to one thing, on a page that has more than a form (a meeting's reply and preparation). It is found by its target,
 * so nothing goes into the address. Only for who may file (see useMayFile).
 */
export function TargetDraft<Content extends object>(props: TargetDraftProps<Content>) {
  const { caseId, kind, target, initial, what, children } = props
  const place = [caseId, kind, target].join(' ')
  const client = useQueryClient()
  const [chosen, setChosen] = useState(() => stillOpen(place))
  const [start, setStart] = useState(initial)
  const list = useQuery({ ...draftsQuery(caseId), enabled: chosen === undefined })

  const choose = (id: string) => {
    begun.set(place, id)
    setChosen(id)
  }
  const begin = () => {
    const id = newId()
    client.setQueryData(draftQuery(caseId, id).queryKey, { stored: null, phone: undefined }) // nobody else can have it: no need to ask
    choose(id)
  }
  const arrived = chosen === undefined && list.isFetchedAfterMount && list.isSuccess
  // biome-ignore lint/correctness/useExhaustiveDependencies: chosen once, when the list is there.
  useEffect(() => {
    if (!arrived) return
    const found = list.data.items.find((draft) => draft.kind === kind && draft.target === target)
    if (!found) return begin()
    const { id, stored } = found
    if (stored) client.setQueryData(draftQuery(caseId, id).queryKey, { stored, phone: undefined })
    choose(id)
  }, [arrived])
  if (chosen === undefined) return list.isError ? <Problem query={list} what={what} /> : <Loading rows={1} />
  const renew = (content: Content = initial) => {
    setStart(content)
    begin()
  }
  return (
    <OneDraft key={chosen} {...props} id={chosen} initial={start}>
      {(draft) => children({ ...draft, renew })}
    </OneDraft>
  )
}

function stillOpen(place: string): string | undefined {
  const id = begun.get(place)
  return id && openDraft(id) ? id : undefined
}

interface OneDraftProps<Content> extends Omit<TargetDraftProps<Content>, 'children'> {
  id: string
  children: (draft: DraftReady<Content>) => ReactNode
}

function OneDraft<Content extends object>({ id, what, children, ...options }: OneDraftProps<Content>) {
  const draft = useDraft<Content>({ ...options, draftId: id })
  if (draft.ready) return children(draft)
  return draft.query.isError ? <Problem query={draft.query} what={what} /> : <Loading rows={1} />
}
