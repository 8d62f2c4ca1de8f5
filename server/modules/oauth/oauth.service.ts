import { createHash, timingSafeEqual } from 'node:crypto'
import type { ClientScope, FeedClient } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Settings } from '#server/settings.ts'
import { createAccessTokens } from './access-tokens.ts'

export interface Credentials {
  clientId: string
  secret: string
}

export type TokenOutcome =
  | { outcome: 'issued'; token: string; seconds: number; scopes: readonly ClientScope[] }
  | { outcome: 'unknownClient' }
  | { outcome: 'unknownScope' }

export type OauthService = ReturnType<typeof createOauthService>

const clientScopes: readonly ClientScope[] = ['feed', 'delivery']
const nobodysHash = '0'.repeat(64)

/** Tokens for the municipality's systems (OAuth 2.0 client credentials, RFC 6749 § 4.4). The clients come from the settings. */
export function createOauthService(deps: { settings: Pick<Settings, 'sessionKeys' | 'feedClients'>; clock: Clock }) {
  const tokens = createAccessTokens(deps.settings.sessionKeys, () => deps.clock.now())
  const clients = new Map(deps.settings.feedClients.map((client) => [client.id, client]))

  return {
    /** A token with the wanted scopes, or with all when none is named. */
    createToken({ clientId, secret }: Credentials, wanted: string | undefined): TokenOutcome {
      const client = clients.get(clientId)
      // An unknown id is compared too, so that the time does not tell which ids exist.
      if (!isSecret(secret, client?.secretSha256 ?? nobodysHash) || !client) return { outcome: 'unknownClient' }
      const scopes = scopesOf(wanted)
      if (scopes === null) return { outcome: 'unknownScope' }
      return { outcome: 'issued', token: tokens.issue({ clientId, scopes }), seconds: tokens.seconds, scopes }
    },

    /** The client of a token; `null` when the token is no good or the client is no longer in the settings. */
    verifyToken(token: string): FeedClient | null {
      const content = tokens.read(token)
      const client = content === null ? undefined : clients.get(content.clientId)
      return content && client ? { id: client.id, municipality: client.municipality, scopes: content.scopes } : null
    },
  }
}

function scopesOf(wanted: string | undefined): readonly ClientScope[] | null {
  const names = (wanted ?? '').split(' ').filter((name) => name !== '')
  if (names.length === 0) return clientScopes
  const known = clientScopes.filter((scope) => names.includes(scope))
  return known.length === new Set(names).size ? known : null
}

function isSecret(secret: string, sha256: string): boolean {
  return timingSafeEqual(createHash('sha256').update(secret).digest(), Buffer.from(sha256, 'hex'))
}
