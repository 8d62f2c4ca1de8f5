import { setTimeout as sleep } from 'node:timers/promises'

/** The service said no to something that will not become right by asking again. */
export class RefusedError extends Error {
  readonly status: number

  constructor(status: number) {
    super(`The service answered ${status}.`)
    this.name = 'RefusedError'
    this.status = status
  }
}

interface Answer<Data> {
  data?: Data
  response: Response
}

const firstWaitMs = 500
const longestWaitMs = 15_000

/** How long to wait before the next attempt, in milliseconds: what the service asked for, or twice as long every time. */
export function waitBefore(attempt: number, retryAfter: string | null): number {
  const seconds = Number(retryAfter ?? Number.NaN)
  if (seconds > 0) return Math.min(seconds * 1000, 60_000)
  return Math.min(firstWaitMs * 2 ** attempt, longestWaitMs)
}

/** Whether the same request may be answered otherwise later. */
export function mayPass(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500
}

export interface Patience {
  signal: AbortSignal
  /** Called after a 401, before asking again. */
  renew?: () => void
  /** Told each time it waits: the status that came (0 when nothing did), and how many times it has asked. */
  onWait?: (status: number, asked: number) => void
}

/**
 * Asks until there is an answer: waits out a service that is away, restarting, overloaded or broken.
 * Throws RefusedError for any other no, and an AbortError when `signal` says stop.
 */
export async function patiently<Data>(
  ask: () => Promise<Answer<Data>>,
  { signal, renew, onWait }: Patience,
): Promise<Data | undefined> {
  for (let attempt = 0; ; attempt += 1) {
    signal.throwIfAborted()
    const answer = await ask().catch(() => null)
    if (answer?.response.ok) return answer.data
    signal.throwIfAborted()
    const status = answer?.response.status ?? 503
    // A new token is tried at once; a second 401 in a row means that the service does not know this client (yet).
    if (status === 401 && renew) renew()
    else if (!mayPass(status)) throw new RefusedError(status)
    if (status === 401 && attempt === 0) continue
    onWait?.(answer?.response.status ?? 0, attempt + 1)
    await sleep(waitBefore(attempt, answer?.response.headers.get('retry-after') ?? null), undefined, { signal })
  }
}
