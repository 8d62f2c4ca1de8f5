export interface ProblemError {
  /** A JSON Pointer to the field in the body, or the name of the parameter. */
  pointer: string
  /** What is wrong and what to do. It never repeats the value. */
  detail: string
}

export interface ProblemContent {
  status: number
  /** `/problems/<name>`, the stable key that clients look words up by. */
  type: string
  title: string
  detail?: string | undefined
  errors?: readonly ProblemError[] | undefined
  headers?: Record<string, string> | undefined
}

/** An answer of the service's own making (RFC 9457). Throw it anywhere below a route. It must carry nothing personal. */
export class Problem extends Error {
  readonly status: number
  readonly type: string
  readonly title: string
  readonly detail: string | undefined
  readonly errors: readonly ProblemError[] | undefined
  readonly headers: Record<string, string>

  constructor(content: ProblemContent) {
    super(content.title)
    this.name = 'Problem'
    this.status = content.status
    this.type = content.type
    this.title = content.title
    this.detail = content.detail
    this.errors = content.errors
    this.headers = content.headers ?? {}
  }
}

export const problemKinds = {
  'bad-request': [400, 'The request cannot be read.'],
  'invalid-json': [400, 'The body is not valid JSON.'],
  unauthenticated: [401, 'You are not signed in.'],
  forbidden: [403, 'You may not do this.'],
  'cross-site-request': [403, 'The request did not come from this service’s own pages.'],
  'not-found': [404, 'There is nothing here.'],
  'method-not-allowed': [405, 'This method is not used here.'],
  conflict: [409, 'This does not fit what is stored.'],
  gone: [410, 'This was removed.'],
  'stale-version': [412, 'Somebody changed this since you read it.'],
  'body-too-large': [413, 'The body is too large.'],
  'unsupported-media-type': [415, 'The body is not of a kind that is read here.'],
  'invalid-request': [422, 'The request does not fit the contract.'],
  'client-outdated': [426, 'The app is too old for this service.'],
  'too-many-requests': [429, 'Too many requests.'],
  'headers-too-large': [431, 'The headers are too large.'],
  'internal-error': [500, 'Something went wrong on our side.'],
  unavailable: [503, 'The service is not available right now.'],
} as const satisfies Record<string, [number, string]>

export type ProblemKind = keyof typeof problemKinds

type More = Pick<ProblemContent, 'detail' | 'errors' | 'headers'>

/** One of the problems that every part of the service shares. */
export function problem(kind: ProblemKind, more: More = {}): Problem {
  const [status, title] = problemKinds[kind]
  return new Problem({ status, type: `/problems/${kind}`, title, ...more })
}

/** 404: it does not exist, or is not for this reader to know about. */
export function notFound(detail?: string): Problem {
  return problem('not-found', { detail })
}

/** 422 with one sentence for each field. */
export function invalid(errors: readonly ProblemError[]): Problem {
  const count = errors.length === 1 ? 'One field needs' : `${errors.length} fields need`
  return problem('invalid-request', { detail: `${count} to be changed; see errors.`, errors })
}

/** 403: the reader may know that it exists, but may not do this with it. */
export function forbidden(detail?: string): Problem {
  return problem('forbidden', { detail })
}

/** 409: the request is well-formed but contradicts what is stored. */
export function conflict(detail: string): Problem {
  return problem('conflict', { detail })
}

/** 410: it was there and is removed for good. */
export function gone(detail: string): Problem {
  return problem('gone', { detail })
}

/** 412: somebody stored another version in between. Nothing was changed. */
export function stale(detail = 'Read it again, then decide what to keep. Nothing was changed.'): Problem {
  return problem('stale-version', { detail })
}
