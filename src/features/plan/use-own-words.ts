import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { newId } from '#src/shared/drafts/new-id.ts'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import { ProblemError } from '#src/shared/http/errors.ts'
import { useFileOwnWords } from './plan.mutations.ts'
import { type Plan, planQuery } from './plan.queries.ts'

/** The words that stand, and what to send as `If-Match` when changing them. */
export interface OwnWordsProps {
  ownWords: Plan['ownWords']
  version: number
}

/** What a draft of own words holds: the text, and the version of the words that stood when the writing began. */
export interface OwnWordsDraft {
  text: string
  version: number
}

/** `empty`: nothing is written. `stale`: somebody changed the words in between. An Error: it was not sent. */
export type OwnWordsTrouble = 'empty' | 'stale' | Error

/**
 * Writing own words. The text stays through every trouble. A filing id belongs to one text: the same text keeps it over every try, so that
 * it is filed once; a text that was changed after a try gets another.
 */
export function useOwnWords(draft: DraftReady<OwnWordsDraft>, onFiled: () => void) {
  const [{ text, version }, setContent] = useState(draft.start)
  const [trouble, setTrouble] = useState<OwnWordsTrouble>()
  const tried = useRef<{ text: string; filingId: string }>(undefined)
  const newest = useNewestVersion()
  const filing = useFileOwnWords()

  const keep = (content: OwnWordsDraft) => {
    setContent(content)
    draft.change(content)
  }
  const write = (next: string) => {
    keep({ text: next, version })
    if (trouble === 'empty') setTrouble(undefined)
  }
  const fail = async (error: Error) => {
    const stands = error instanceof ProblemError && error.status === 412 ? await newest() : undefined
    if (stands !== undefined) keep({ text, version: stands })
    setTrouble(stands === undefined ? error : 'stale')
  }
  const filed = (filingId: string) => {
    // The server removes the draft of a filing's own id; one that was sent under another id is removed here.
    if (filingId === draft.id) draft.filed()
    else draft.remove().catch(() => undefined)
    onFiled()
  }
  const send = () => {
    if (text.trim() === '') return setTrouble('empty')
    if (tried.current?.text !== text) tried.current = { text, filingId: tried.current ? newId() : draft.id }
    const { filingId } = tried.current
    setTrouble(undefined)
    filing.mutate(
      { filingId, text, version },
      { onSuccess: () => filed(filingId), onError: (error) => void fail(error) },
    )
  }
  return { text, write, send, sending: filing.isPending, trouble }
}

/** Asks for the plan again; gives the version of the own words that stands now, or undefined when it could not be read. */
function useNewestVersion(): () => Promise<Plan['ownWordsVersion'] | undefined> {
  const client = useQueryClient()
  const caseId = useCaseId()
  return async () => {
    const plan = await client.fetchQuery({ ...planQuery(caseId), staleTime: 0 }).catch(() => undefined)
    return plan?.ownWordsVersion
  }
}
