import { useRef, useState } from 'react'
import type { components } from '#api/generated/types.ts'
import { ProblemError } from '#src/shared/http/errors.ts'

export type Receipt = components['schemas']['Receipt']

/**
 * Why a filing has no receipt. `lost`: nothing came back, so it may have arrived. `busy`: the service could not take it now.
 * `signedOut`: it was not taken. `refused`: the service said no. `words`: a text holds something that cannot be sent.
 * `changed`: an earlier try did arrive, and the text was changed since.
 */
export type FilingTrouble = 'lost' | 'busy' | 'signedOut' | 'refused' | 'words' | 'changed'

/** `underWay`: an earlier press is still being answered; nothing was sent by this one. */
export type FilingOutcome = 'filed' | 'underWay' | FilingTrouble

interface FilingOptions<Body> {
  put: (filingId: string, body: Body) => Promise<Receipt>
  /** Asks the server whether an earlier try under this id has arrived. */
  hasArrived: (filingId: string) => Promise<boolean>
}

export interface Filing<Body> {
  /** `filingId`: minted by the client when the draft was born, the same for every try. */
  send: (filingId: string, body: Body) => Promise<FilingOutcome>
  sending: boolean
  trouble: FilingTrouble | undefined
  /** JSON Pointers into the body, when the trouble is `words`. */
  pointers: readonly string[]
}

/** Files something once, however often "send" is pressed, and says truthfully what came of it. */
export function useFiling<Body>({ put, hasArrived }: FilingOptions<Body>): Filing<Body> {
  const underWay = useRef(false)
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<Failure>(noFailure)

  const send = async (filingId: string, body: Body): Promise<FilingOutcome> => {
    // A state would be a render late for ten taps.
    if (underWay.current) return 'underWay'
    underWay.current = true
    setSending(true)
    setFailure(noFailure)
    const outcome = await attempt(put, hasArrived, filingId, body)
    setFailure(outcome)
    setSending(false)
    underWay.current = false
    return outcome.trouble ?? 'filed'
  }
  return { send, sending, ...failure }
}

async function attempt<Body>(
  put: FilingOptions<Body>['put'],
  hasArrived: FilingOptions<Body>['hasArrived'],
  filingId: string,
  body: Body,
): Promise<Failure> {
  try {
    await put(filingId, body)
    return noFailure
  } catch (cause) {
    return failureOf(cause, () => hasArrived(filingId))
  }
}

interface Failure {
  trouble: FilingTrouble | undefined
  pointers: readonly string[]
}

const noFailure: Failure = { trouble: undefined, pointers: [] }

async function failureOf(cause: unknown, hasArrived: () => Promise<boolean>): Promise<Failure> {
  const trouble = filingTroubleOf(cause)
  if (trouble !== 'refused' || !(cause instanceof ProblemError) || cause.status !== 422)
    return { ...noFailure, trouble }
  if (cause.errors.length > 0) return { trouble: 'words', pointers: cause.errors.map(({ pointer }) => pointer) }
  const arrived = await hasArrived().catch(() => false)
  return { ...noFailure, trouble: arrived ? 'changed' : 'refused' }
}

/** Why something was not sent, as far as the answer tells. What is wrong with the words is the form's own to say. */
export function filingTroubleOf(cause: unknown): Extract<FilingTrouble, 'lost' | 'signedOut' | 'busy' | 'refused'> {
  if (!(cause instanceof ProblemError)) return 'lost'
  if (cause.status === 401) return 'signedOut'
  return cause.status === 429 || cause.status >= 500 ? 'busy' : 'refused'
}
