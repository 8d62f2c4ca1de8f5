import type { CaseAccess, FeedClient, Session } from '#server/access.ts'
import { forbidden, notFound, problem } from '#server/problem.ts'
import type { AccessRule } from './authorisation-matrix.ts'

/** What a request says about who is asking. */
export interface Question {
  session: Session | null
  /** The `Authorization` header as it came. */
  authorization: string | undefined
}

/** Who is asking, as far as the operation's rule asks for it. */
export interface Asker {
  session: Session | null
  client: FeedClient | null
  authorization: string | undefined
}

/** The client that a bearer token was given to; `null` when the token is forged, too old, or its client is gone. */
export type VerifyToken = (token: string) => FeedClient | null

/** Who is asking. Throws 401 when the operation wants a session or a token and there is none, 403 when the token lacks the scope. */
export function identify(rule: AccessRule, { session, authorization }: Question, verifyToken: VerifyToken): Asker {
  const nobody: Asker = { session: null, client: null, authorization: undefined }
  switch (rule.open) {
    case 'anonymous':
      return { ...nobody, authorization }
    case 'client':
      return { ...nobody, client: clientOf(rule.scope, authorization, verifyToken) }
    default:
      if (session === null) throw problem('unauthenticated', { detail: 'Sign in, then try again.' })
      return { ...nobody, session }
  }
}

/**
 * The session's access to a case. `own` is the person's own newest case. Throws 404 for a case that is not open to the person at all, which
 * is also what somebody gets whose access is over, taken back or has not begun; 403 when the access does not reach this far.
 */
export function openCase(rule: AccessRule & { open: 'case' }, session: Session, caseKey: string): CaseAccess {
  const accesses = session.cases.filter(({ caseId, relation }) =>
    caseKey === 'own' ? relation === 'self' : caseId === caseKey,
  )
  const candidates = caseKey === 'own' ? accesses.slice(0, 1) : accesses
  if (candidates.length === 0) throw notFound()
  const enough = candidates.find((access) => allows(rule, access))
  if (!enough) throw forbidden('Your access to this case does not include this.')
  return enough
}

function allows(rule: AccessRule & { open: 'case' }, { relation, scopes }: CaseAccess): boolean {
  if (!rule.relations.includes(relation)) return false
  return rule.scope === null || relation === 'self' || scopes.includes(rule.scope)
}

function clientOf(scope: string, authorization: string | undefined, verifyToken: VerifyToken): FeedClient {
  const [, token] = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization ?? '') ?? []
  const client = token === undefined ? null : verifyToken(token)
  if (client === null) {
    const word = token === undefined ? '' : ' error="invalid_token"'
    throw problem('unauthenticated', {
      detail: 'Get a token from POST /oauth/token and send it as "Authorization: Bearer …".',
      headers: { 'www-authenticate': `Bearer${word}` },
    })
  }
  if (client.scopes.some((one) => one === scope)) return client
  throw problem('forbidden', {
    detail: `The token does not have the scope ${scope}.`,
    headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
  })
}
