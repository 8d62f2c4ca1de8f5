import * as oidc from 'openid-client'
import type { Settings } from '#server/settings.ts'

type OidcSettings = Settings['oidc']

const timeoutSeconds = 5
const metadataLivesMs = 60 * 60_000

/** What the browser carries, encrypted, from /auth/login to /auth/callback. */
export interface SignInAttempt {
  state: string
  nonce: string
  codeVerifier: string
  returnTo: string
  /** Milliseconds since 1970. */
  expiresAt: number
}

export type SignInProblem = 'failed' | 'assurance' | 'unavailable'

/** A sign-in that came to nothing. `reason` is a code of the OIDC library, safe to log; claims and tokens are never in it. */
export class SignInError extends Error {
  readonly problem: SignInProblem
  readonly reason: string

  constructor(problem: SignInProblem, reason: string) {
    super(`Sign-in ${problem}: ${reason}`)
    this.name = 'SignInError'
    this.problem = problem
    this.reason = reason
  }
}

export interface OidcClient {
  /** The provider's page for a new attempt. @throws SignInError `unavailable` */
  start(attempt: SignInAttempt): Promise<URL>
  /** The person's login key, after every check of the answer in `query`. @throws SignInError */
  finish(query: string, attempt: SignInAttempt): Promise<string>
  /** Where the provider ends its own session, or `null` when it has no such page or cannot be reached. */
  endSession(): Promise<URL | null>
}

/** Talks to one OIDC provider: authorization code with PKCE, state and nonce; the ID token's signature, issuer, audience and age checked. */
export function createOidcClient(settings: OidcSettings, publicUrl: string): OidcClient {
  const configuration = cachedConfiguration(settings)
  const redirectUri = new URL('/auth/callback', publicUrl)

  return {
    async start(attempt) {
      const config = await configuration()
      return oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri.href,
        scope: settings.scopes,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
        code_challenge_method: 'S256',
        // The phone may be shared: whoever signs in next must not slip into the last person's session at the provider.
        prompt: 'login',
        ...(settings.acrValues === undefined ? {} : { acr_values: settings.acrValues }),
      })
    },

    async finish(query, attempt) {
      const config = await configuration()
      const answer = new URL(redirectUri)
      answer.search = query
      try {
        const tokens = await oidc.authorizationCodeGrant(config, answer, {
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          pkceCodeVerifier: attempt.codeVerifier,
          idTokenExpected: true,
        })
        const claims = await claimsOf(config, tokens, settings)
        return personOf(claims, settings)
      } catch (error) {
        throw error instanceof SignInError ? error : new SignInError(problemOf(error), reasonOf(error))
      }
    },

    async endSession() {
      try {
        const config = await configuration()
        if (config.serverMetadata().end_session_endpoint === undefined) return null
        return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: new URL('/', publicUrl).href })
      } catch {
        return null
      }
    },
  }
}

/** The provider's metadata, read when first needed and kept for an hour. A failure is not kept: the next sign-in asks again. */
function cachedConfiguration(settings: OidcSettings): () => Promise<oidc.Configuration> {
  let current: { config: Promise<oidc.Configuration>; until: number } | null = null
  return async () => {
    if (current === null || current.until < Date.now()) {
      current = { config: discover(settings), until: Date.now() + metadataLivesMs }
    }
    const asked = current
    try {
      return await asked.config
    } catch (error) {
      if (current === asked) current = null
      throw new SignInError('unavailable', reasonOf(error))
    }
  }
}

function discover(settings: OidcSettings): Promise<oidc.Configuration> {
  const issuer = new URL(settings.issuer)
  // By itself the library trusts TLS for an ID token that comes straight from the provider. We check its signature as well.
  const execute = [oidc.enableNonRepudiationChecks]
  // Plain http is for a provider on the same machine; the settings refuse it elsewhere.
  if (issuer.protocol === 'http:') execute.push(oidc.allowInsecureRequests)
  const authentication = oidc.ClientSecretBasic(settings.clientSecret)
  return oidc.discovery(issuer, settings.clientId, settings.clientSecret, authentication, {
    execute,
    timeout: timeoutSeconds,
  })
}

type Tokens = Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>

// Some brokers put the person's claim in the ID token, some only in the answer of the userinfo endpoint.
async function claimsOf(
  config: oidc.Configuration,
  tokens: Tokens,
  settings: OidcSettings,
): Promise<Record<string, unknown>> {
  const claims = tokens.claims()
  if (claims === undefined) throw new SignInError('failed', 'no ID token')
  if (claims[settings.personClaim] !== undefined || config.serverMetadata().userinfo_endpoint === undefined)
    return claims
  const more = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
  return { ...more, ...claims }
}

function personOf(claims: Record<string, unknown>, settings: OidcSettings): string {
  if (settings.acrAllowed.length > 0) {
    const level = claims[settings.acrClaim]
    if (typeof level !== 'string' || !settings.acrAllowed.includes(level))
      throw new SignInError('assurance', 'level too low')
  }
  const loginKey = claims[settings.personClaim]
  if (typeof loginKey !== 'string' || loginKey === '') throw new SignInError('failed', 'no person claim')
  return loginKey
}

function problemOf(error: unknown): SignInProblem {
  // `fetch` says TypeError when nobody answers. The library's own wrong-argument errors are TypeErrors too, but carry a code.
  const { code, cause } = error as { code?: string; cause?: unknown }
  if (error instanceof TypeError && code === undefined) return 'unavailable'
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT') return 'unavailable'
  return cause instanceof Response && cause.status >= 500 ? 'unavailable' : 'failed'
}

function reasonOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown }
  return String(code ?? name ?? 'unknown')
}
