import type { components } from '#api/generated/types.ts'

export type Receipt = components['schemas']['Receipt']
export type FilingKind = components['schemas']['DraftKind']

/** Text in the languages that it came in. */
export interface Words {
  da: string
  en?: string | undefined
}

/** What will be sent, frozen: the same bytes at every try. `path` names the case by its own id, so that nobody else's session can file it. */
export interface FilingRequest {
  path: string
  body: unknown
  /** For what replaces something: the version that was read. */
  ifMatch?: string
}

/** How the municipality is reached without this app, as the case's own data had it when this was written. */
export interface OtherWay {
  name: Words
  phone: string
  address?: Words
}

/** The form's own state, so that it can be mended or become a draft again. */
export interface FrozenDraft {
  kind: FilingKind
  target?: string
  content: object
  /** The version of the server's copy that it was based on; 0 for none. */
  basedOn: number
}

/** Why the server said no. `type` is the problem's own (`/problems/…`); `pointers` are JSON Pointers into the body. */
export interface Refusal {
  status: number
  type: string
  pointers: string[]
}

/** What became of the last try that brought no receipt. */
export type Setback = 'silence' | 'busy'

export type OutboxState =
  | {
      name: 'waiting'
      /** How often it was sent. After the first time it may have arrived though no answer came. */
      tries: number
      lastTriedAt?: string
      setback?: Setback
      /** Our own pause: cut short when the way to the server opens. An instant. */
      retryAt?: string
      /** What the server asked for (Retry-After): never cut short. An instant. */
      notBefore?: string
    }
  | { name: 'needsYou'; refusal: Refusal; since: string }

/** What the case said about it when it was filed, as far as it was known. */
export interface OutboxFacts {
  /** What it is about: a letter's or a meeting's title. */
  about?: Words
  /** The last day for it, a local date. */
  dueOn?: string
  otherWay?: OtherWay
}

/** What is sealed in a row of the outbox. A change of its form is a new version in outbox-migrations.ts. */
export interface OutboxContent {
  request: FilingRequest
  draft: FrozenDraft
  state: OutboxState
  facts: OutboxFacts
}

/** Something filed that has no receipt yet. Its id is the filing's and was the draft's. */
export interface OutboxItem extends OutboxContent {
  seq: number
  id: string
  /** As in the page's address: `own` or the id of a case. */
  caseId: string
  queuedAt: string
}

/** What a phone remembers of something that arrived. */
export interface SentContent {
  receipt: Receipt
  kind: FilingKind
  target?: string
  about?: Words
}

export interface SentItem extends SentContent {
  id: string
  caseId: string
}
