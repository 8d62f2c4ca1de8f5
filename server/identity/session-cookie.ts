import type { CookieSerializeOptions } from '@fastify/cookie'

export interface CookieNames {
  session: string
  signIn: string
  options: CookieSerializeOptions & { path: '/' }
}

/**
 * Names and attributes of the two cookies. On https the `__Host-` prefix makes the browser refuse a cookie that another subdomain
 * or plain http tried to plant. Browsers refuse that prefix on http://localhost, so there the names go without it.
 */
export function cookieNames(publicUrl: string): CookieNames {
  const secure = new URL(publicUrl).protocol === 'https:'
  const prefix = secure ? '__Host-' : ''
  return {
    session: `${prefix}udvej_session`,
    signIn: `${prefix}udvej_signin`,
    // Lax, not Strict: the identity provider sends the browser back to us from its own site.
    options: { path: '/', httpOnly: true, secure, sameSite: 'lax' },
  }
}
