import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { ClientScope } from '#server/access.ts'

export interface TokenContent {
  clientId: string
  scopes: readonly ClientScope[]
}

export interface AccessTokens {
  /** A signed token for `seconds` from now. */
  issue(content: TokenContent): string
  /** What a token says; `null` when it is forged, damaged or too old. */
  read(token: string): TokenContent | null
  seconds: number
}

const lifetimeSeconds = 600

/**
 * Access tokens that any process can read and none has to remember: what they say, and an HMAC over it. They cannot be taken back, hence ten minutes.
 * @param secrets newest first; the first signs, all of them verify
 */
export function createAccessTokens(secrets: readonly Buffer[], now: () => Date): AccessTokens {
  const keys = secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, '', 'udvej access token', 32)))
  const sign = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  const epochSeconds = () => Math.floor(now().getTime() / 1000)

  return {
    seconds: lifetimeSeconds,

    issue({ clientId, scopes }) {
      const content = JSON.stringify({ client: clientId, scopes, until: epochSeconds() + lifetimeSeconds })
      const text = Buffer.from(content).toString('base64url')
      return `${text}.${sign(keys[0] as Buffer, text).toString('base64url')}`
    },

    read(token) {
      const [text = '', signature = '', ...rest] = token.split('.')
      const given = Buffer.from(signature, 'base64url')
      if (rest.length > 0 || !keys.some((key) => isSame(sign(key, text), given))) return null
      // The signature is ours, so the content is too.
      const { client, scopes, until } = JSON.parse(Buffer.from(text, 'base64url').toString()) as {
        client: string
        scopes: ClientScope[]
        until: number
      }
      return until > epochSeconds() ? { clientId: client, scopes } : null
    },
  }
}

function isSame(expected: Buffer, given: Buffer): boolean {
  return expected.length === given.length && timingSafeEqual(expected, given)
}
