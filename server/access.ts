/** A part of a case that can be opened to a helper. */
export type Scope = 'plan' | 'caseworker' | 'meetings' | 'letters' | 'complaints' | 'records' | 'inquiries'

export const allScopes: readonly Scope[] = [
  'plan',
  'caseworker',
  'meetings',
  'letters',
  'complaints',
  'records',
  'inquiries',
]

/** `self`: it is the person's own case. `representative`: acts for the citizen. `assistant`: supports the citizen, reads what was granted. */
export type Relation = 'self' | 'representative' | 'assistant'

/** As whom the signed-in person opens a case, and which parts of it. It is already authorised when a handler gets it. */
export interface CaseAccess {
  caseId: string
  /** The signed-in person: the citizen, or the helper. */
  personId: string
  /** The citizen whose case it is. */
  personName: string
  relation: Relation
  scopes: readonly Scope[]
}

/** A case that the signed-in person may open today. */
export interface OpenCase extends CaseAccess {
  title: { da: string; en?: string }
  /** The last day of the access, for helpers. */
  endsOn?: string
}

/** Who is signed in. `name` is for the person's own screen, never for a log. */
export interface Session {
  personId: string
  /** The session's public reference, which the person sees in the list of sessions. Not the secret in the cookie. */
  sessionRef: string
  name: string
  /** When the session ends unless it is used again. ISO instant. */
  expiresAt: string
  /** The person's own cases, newest first, then those of others that are open to them today. */
  cases: readonly OpenCase[]
}

export type ClientScope = 'feed' | 'delivery'

/** A system of a municipality on the feed or delivery side. */
export interface FeedClient {
  id: string
  /** A client touches only what a client of the same municipality fed. */
  municipality: string
  scopes: readonly ClientScope[]
}
