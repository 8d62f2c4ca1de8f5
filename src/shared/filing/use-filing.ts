import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { paths } from '#api/generated/types.ts'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useCase } from '#src/shared/http/session.ts'
import type { FilingRequest, OutboxFacts, Receipt } from '#src/shared/offline/outbox-item.ts'
import { type FilingTrouble, fileIt } from './file-it.ts'

export type { FilingTrouble, Receipt }

/**
 * `filed`: there is a receipt. `waiting`: it lies in the outbox of this phone and is not filed yet. `underWay`: an earlier press is still being answered;
 * nothing was sent by this one.
 */
export type FilingOutcome = 'filed' | 'waiting' | 'underWay' | FilingTrouble

interface FilingOptions<Body> {
  /** Where it is sent, as plain data: the outbox sends it also when this page is long closed. `caseId` is the case's own id. */
  request: (filingId: string, body: Body, caseId: string) => FilingRequest
  /** What the case says about it, to be shown while it waits. */
  facts?: OutboxFacts
  /** It has a receipt: what is in memory can have it too. */
  onFiled: (receipt: Receipt, body: Body) => void
}

export interface Filing<Body> {
  /** `filingId`: minted by the client when the draft was born, the same for every try. `draftId`: the open draft, when that has another id. */
  send: (filingId: string, body: Body, draftId?: string) => Promise<FilingOutcome>
  sending: boolean
  trouble: FilingTrouble | undefined
  /** JSON Pointers into the body, when the trouble is `words`. */
  pointers: readonly string[]
}

interface Failure {
  trouble: FilingTrouble | undefined
  pointers: readonly string[]
}

const noFailure: Failure = { trouble: undefined, pointers: [] }

/** Files something once, however often "send" is pressed, and says truthfully what came of it. */
export function useFiling<Body>({ request, facts = {}, onFiled }: FilingOptions<Body>): Filing<Body> {
  const client = useQueryClient()
  const underWay = useRef(false)
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<Failure>(noFailure)
  const address = useCaseId()
  const caseId = useCase()?.caseId ?? address

  const send = async (filingId: string, body: Body, draftId = filingId): Promise<FilingOutcome> => {
    // A state would be a render late for ten taps.
    if (underWay.current) return 'underWay'
    underWay.current = true
    setSending(true)
    setFailure(noFailure)
    const filed = await fileIt({ filingId, draftId, request: request(filingId, body, caseId), facts })
    if (filed.outcome === 'filed') onFiled(filed.receipt, body)
    else if (filed.outcome !== 'waiting') setFailure({ trouble: filed.outcome, pointers: filed.pointers })
    // What arrived the first time is not on screen yet.
    if (filed.outcome === 'changed')
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === address })
    setSending(false)
    underWay.current = false
    return filed.outcome
  }
  return { send, sending, ...failure }
}

type Params = Record<string, string>

/** The address of an operation of the contract: `filingPath('/api/cases/{caseId}/complaints/{complaintId}', { caseId, complaintId })`. */
export function filingPath(path: keyof paths, params: Params): string {
  return path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''))
}
