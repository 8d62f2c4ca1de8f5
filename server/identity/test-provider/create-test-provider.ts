import { Provider } from 'oidc-provider'
import { createExpiringStore } from './expiring-store.ts'
import type { TestPerson } from './test-person.ts'
import { expiredPage } from './test-provider-page.ts'

/** Also the beginning of its signature's name. */
export const sessionCookie = 'udvej_idp_session'

export interface TestProviderOptions {
  persons: readonly TestPerson[]
  /** The address that browsers use, without a path. The issuer is `/idp` under it. */
  publicUrl: string
  clientId: string
  clientSecret: string
  /** Private RSA signing keys as JSON Web Keys. */
  signingKeys: readonly object[]
  /** Secrets that sign the provider's own cookies, newest first. */
  cookieKeys: readonly string[]
  /** Whether a proxy in front is trusted to say that the visitor came over https. */
  trustProxy?: boolean
}

export interface TestProvider {
  provider: Provider
  persons: readonly TestPerson[]
}

/**
 * An identity provider where anybody may be any of the invented persons: for demonstrations and tests only. Its keys are in the demo's settings, which are
 * there only where a demo may run: not with NODE_ENV=production, unless the operator said so.
 */
export function createTestProvider(options: TestProviderOptions): TestProvider {
  const provider = new Provider(`${new URL(options.publicUrl).origin}/idp`, configuration(options))
  provider.proxy = options.trustProxy ?? false
  return { provider, persons: options.persons }
}

function configuration(options: TestProviderOptions): Record<string, unknown> {
  return {
    adapter: createExpiringStore(),
    clients: [
      {
        client_id: options.clientId,
        client_secret: options.clientSecret,
        redirect_uris: [new URL('/auth/callback', options.publicUrl).href],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: options.signingKeys },
    cookies: {
      keys: options.cookieKeys,
      // Cookies ignore ports, so the names must not meet those of another program on localhost.
      names: { session: sessionCookie, interaction: 'udvej_idp_pick', resume: 'udvej_idp_resume' },
    },
    claims: { openid: ['sub'], profile: ['name'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context: unknown, interaction: { uid: string }) => `/idp/interaction/${interaction.uid}` },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 3600, Session: 3600, Grant: 3600 },
    clientBasedCORS: () => false,
    findAccount: (_context: unknown, key: string) => account(options.persons, key),
    loadExistingGrant: grantWithoutAsking,
    renderError: (context: { type: string; body: unknown }) => {
      context.type = 'html'
      context.body = expiredPage()
    },
  }
}

function account(persons: readonly TestPerson[], key: string) {
  const person = persons.find((candidate) => candidate.key === key)
  return person && { accountId: person.key, claims: () => ({ sub: person.key, name: person.name }) }
}

interface GrantContext {
  oidc: {
    client?: { clientId: string }
    session?: { accountId?: string }
    params?: { scope?: string }
    provider: Provider
  }
}

// The only client is the service itself, so there is nothing to consent to.
async function grantWithoutAsking({ oidc }: GrantContext) {
  const grant = new oidc.provider.Grant({ accountId: oidc.session?.accountId, clientId: oidc.client?.clientId })
  grant.addOIDCScope(oidc.params?.scope ?? 'openid')
  await grant.save()
  return grant
}
