import type { Operations } from '#server/plugins/contract.ts'
import { invalid, problem } from '#server/problem.ts'
import type { Credentials, OauthService } from './oauth.service.ts'

export function oauthRoutes(operations: Operations, oauth: OauthService): void {
  operations.on('createToken', async ({ authorization, body }) => {
    const credentials = basicCredentials(authorization) ?? {
      clientId: body.client_id ?? '',
      secret: body.client_secret ?? '',
    }
    const answer = oauth.createToken(credentials, body.scope)
    if (answer.outcome === 'unknownClient') {
      throw problem('unauthenticated', {
        detail: 'The client id or the secret is not right.',
        headers: { 'www-authenticate': 'Basic realm="udvej"' },
      })
    }
    if (answer.outcome === 'unknownScope')
      throw invalid([{ pointer: '/scope', detail: 'Must be feed, delivery, or both with a space between.' }])
    const { token, seconds, scopes } = answer
    return {
      status: 200,
      body: { access_token: token, token_type: 'Bearer' as const, expires_in: seconds, scope: scopes.join(' ') },
    }
  })
}

/** Client id and secret of HTTP Basic, each percent-encoded (RFC 6749 § 2.3.1); `null` when the header is of another kind. */
function basicCredentials(authorization: string | undefined): Credentials | null {
  const [, encoded] = /^Basic ([A-Za-z0-9+/]+=*)$/i.exec(authorization ?? '') ?? []
  if (encoded === undefined) return null
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return { clientId: decode(text.slice(0, Math.max(0, colon))), secret: decode(text.slice(colon + 1)) }
}

// Many clients send the secret as it is, so what is not percent-encoding is taken as it stands.
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
