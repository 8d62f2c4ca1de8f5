const longest = 512
// Sending somebody who has just signed in back to these would sign them in again, for ever, or show them raw data.
const notPages = /^\/(auth|idp|api|oauth|feed|delivery)(\/|$)/

/**
 * Where to go after sign-in: a path on this service, or `/` when the wish is missing, leads elsewhere or is no page.
 * The path is read as a browser reads it, because `/\evil.example` and `/..//evil.example` lead elsewhere too.
 */
export function safeReturnTo(wish: unknown, publicUrl: string): string {
  if (typeof wish !== 'string' || wish.length > longest || !wish.startsWith('/')) return '/'
  if (!URL.canParse(wish, publicUrl)) return '/'
  const url = new URL(wish, publicUrl)
  if (url.origin !== new URL(publicUrl).origin) return '/'
  if (url.pathname.startsWith('//') || notPages.test(url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}
