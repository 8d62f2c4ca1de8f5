import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { newId } from '#src/shared/drafts/new-id.ts'
import type { DraftReady } from '#src/shared/drafts/use-draft.ts'
import type { FilingTrouble } from '#src/shared/filing/use-filing.ts'
import { type Plan, planQuery } from '../plan.queries.ts'
import { useFileOwnWords } from './own-words.mutations.ts'

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

/** `empty`: nothing is written. `stale`: somebody changed the words in between. Otherwise why it was not sent. */
export type OwnWordsTrouble = 'empty' | FilingTrouble

/**
 * Writing own words. The text stays through every trouble. A filing id belongs to one text: the same text keeps it over every try, so that
 * it is filed once; a text that was changed after a try gets another.
 */
export function useOwnWords(draft: DraftReady<OwnWordsDraft>, onFiled: (outcome: 'filed' | 'waiting') => void) {
  const [{ text, version }, setContent] = useState(draft.start)
  const [empty, setEmpty] = useState(false)
  const tried = useRef<{ text: string; filingId: string }>(undefined)
  const newest = useNewestVersion()
  const filing = useFileOwnWords(version)

  const keep = (content: OwnWordsDraft) => {
    setContent(content)
    draft.change(content)
  }
  const write = (next: string) => {
    keep({ text: next, version })
    setEmpty(false)
  }
  const filed = (filingId: string, outcome: 'filed' | 'waiting') => {
    // The server removes the draft of a filing's own id; one that was sent under another id is removed here.
    if (filingId === draft.id) draft.filed()
    else draft.remove().catch(() => undefined)
    onFiled(outcome)
  }
  const attempt = async () => {
    if (tried.current?.text !== text) tried.current = { text, filingId: tried.current ? newId() : draft.id }
    const { filingId } = tried.current
    const outcome = await filing.send(filingId, { text }, draft.id)
    if (outcome === 'filed' || outcome === 'waiting') filed(filingId, outcome)
    if (outcome !== 'stale') return
    const stands = await newest()
    if (stands !== undefined) keep({ text, version: stands })
  }
  const send = () => {
    setEmpty(text.trim() === '')
    if (text.trim() !== '') void attempt()
  }
  const trouble: OwnWordsTrouble | undefined = empty ? 'empty' : filing.trouble
  return { text, write, send, sending: filing.sending, trouble }
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
