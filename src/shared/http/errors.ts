/** One fault in what was sent: a JSON Pointer into the body (or a parameter's name), and what is wrong with it. */
export interface ProblemField {
  pointer: string
  detail: string
}

/** The server answered, and said no (RFC 9457). `status` 0 never occurs: that is a NetworkError. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: number
  readonly type: string
  readonly title: string
  readonly detail: string | undefined
  readonly errors: readonly ProblemField[]
  /** Seconds that the server asked us to wait (Retry-After), when it did. */
  readonly retryAfter: number | undefined

  constructor(status: number, body: Partial<ProblemBody>, retryAfter?: number) {
    super(body.title ?? `HTTP ${status}`)
    this.status = status
    this.type = body.type ?? 'about:blank'
    this.title = body.title ?? `HTTP ${status}`
    this.detail = body.detail
    this.errors = body.errors ?? []
    this.retryAfter = retryAfter
  }
}

/** Nothing came back: no network, or no server. What was sent may or may not have arrived. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
}

interface ProblemBody {
  type: string
  title: string
  detail: string
  errors: ProblemField[]
}

/** Reads a Retry-After header: seconds, or a date. */
export function secondsToWait(header: string | null, now: number = Date.now()): number | undefined {
  if (!header) return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const until = Date.parse(header)
  return Number.isNaN(until) ? undefined : Math.max(0, (until - now) / 1000)
}

/** A ProblemError from an answer and its body as openapi-fetch read it (JSON, text, or nothing). */
export function problemOf(response: Response, body: unknown): ProblemError {
  const known = typeof body === 'object' && body !== null ? (body as Partial<ProblemBody>) : {}
  return new ProblemError(response.status, known, secondsToWait(response.headers.get('Retry-After')))
}
