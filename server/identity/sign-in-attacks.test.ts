import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Browser } from '#tests/support/browser.ts'
import { startFakeProvider } from '#tests/support/fake-provider.ts'
import { type IdentityApp, startIdentityApp } from '#tests/support/identity-app.ts'

let provider: Awaited<ReturnType<typeof startFakeProvider>>
let service: IdentityApp

beforeAll(async () => {
  provider = await startFakeProvider()
  service = await startIdentityApp({
    issuer: provider.issuer,
    oidc: { personClaim: 'dk.cpr', acrClaim: 'loa', acrAllowed: ['substantial', 'high'] },
  })
})
afterAll(async () => {
  await service.close()
  await provider.close()
})
beforeEach(() => {
  provider.honest()
  tell({})
})

/** What the provider says of the person, the right things and then the lies. */
function tell(claims: Record<string, unknown>): void {
  provider.lies.claims = { 'dk.cpr': 'aase', loa: 'substantial', ...claims }
}

async function begin(): Promise<{ browser: Browser; request: URL }> {
  const browser = new Browser(service.publicUrl)
  const { url } = await browser.visit('/auth/login?returnTo=/plan', (target) => target.origin === provider.issuer)
  return { browser, request: url }
}

async function finish(browser: Browser, callback: URL): Promise<{ location: string | null; session: boolean }> {
  const answer = await browser.fetch(callback.href)
  return { location: answer.headers.get('location'), session: browser.cookie('udvej_session') !== undefined }
}

async function signIn() {
  const { browser, request } = await begin()
  return finish(browser, provider.authorize(request))
}

const refused = { location: '/?signin=failed', session: false }

test('an honest answer signs in', async () => {
  expect(await signIn()).toEqual({ location: '/plan', session: true })
})

test('the request asks for a code with PKCE, a nonce, and the person anew', async () => {
  const { request } = await begin()
  const asked = Object.fromEntries(request.searchParams)
  expect(asked).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', prompt: 'login' })
  expect(asked.nonce).toHaveLength(43)
})

test('50N a callback with another state is refused', async () => {
  const { browser, request } = await begin()
  const callback = provider.authorize(request)
  callback.searchParams.set('state', 'something-else')
  expect(await finish(browser, callback)).toEqual(refused)
})

test('50N a callback without a state is refused', async () => {
  const { browser, request } = await begin()
  const callback = provider.authorize(request)
  callback.searchParams.delete('state')
  expect(await finish(browser, callback)).toEqual(refused)
})

test('50N a callback of one browser is refused in another that has begun its own sign-in', async () => {
  const attacker = await begin()
  const victim = await begin()
  expect(await finish(victim.browser, provider.authorize(attacker.request))).toEqual(refused)
})

test('a forged attempt cookie is refused', async () => {
  const { browser, request } = await begin()
  const sealed = browser.cookie('udvej_signin') as string
  browser.cookies.set('udvej_signin /', `${sealed.slice(0, -4)}AAAA`)
  expect(await finish(browser, provider.authorize(request))).toEqual(refused)
})

test('the attempt cookie shows nothing of the attempt', async () => {
  const { browser, request } = await begin()
  const readable = Buffer.from(browser.cookie('udvej_signin') as string, 'base64url').toString('latin1')
  expect(readable).not.toContain(request.searchParams.get('state') as string)
  expect(readable).not.toContain('/plan')
})

test.each([
  ['another nonce', { nonce: 'replayed' }],
  ['no nonce', { nonce: undefined }],
  ['another audience', { aud: 'another-client' }],
  ['another issuer', { iss: 'https://evil.example' }],
  ['an expiry in the past', { exp: 1_000_000 }],
  ['no person claim', { 'dk.cpr': undefined }],
  ['an empty person claim', { 'dk.cpr': '' }],
  ['a person claim that is no text', { 'dk.cpr': ['aase'] }],
])('50N an ID token with %s is refused', async (_what, claims) => {
  tell(claims)
  expect(await signIn()).toEqual(refused)
})

test('50N an unsigned ID token is refused, even from a provider that says it sends them', async () => {
  provider.lies.alg = 'none'
  expect(await signIn()).toEqual(refused)
})

test('50N an ID token with a false signature is refused', async () => {
  provider.lies.signature = Buffer.alloc(256, 7).toString('base64url')
  expect(await signIn()).toEqual(refused)
})

test.each([['low'], [undefined]])('assurance level %s is refused with its own word', async (loa) => {
  tell({ loa })
  expect(await signIn()).toEqual({ location: '/?signin=assurance', session: false })
})

test('a person claim that only the userinfo endpoint tells signs in', async () => {
  tell({ 'dk.cpr': undefined })
  provider.lies.userinfo = { 'dk.cpr': 'aase' }
  expect(await signIn()).toEqual({ location: '/plan', session: true })
})

test('an error of the provider at the token endpoint ends on the page for "unavailable"', async () => {
  provider.lies.tokenStatus = 502
  expect(await signIn()).toEqual({ location: '/?signin=unavailable', session: false })
})

test('a sign-out form goes on to the provider’s own sign-out', async () => {
  const { browser, request } = await begin()
  await finish(browser, provider.authorize(request))
  const answer = await browser.fetch('/auth/logout', { method: 'POST', headers: { accept: 'text/html' } })
  const target = new URL(answer.headers.get('location') as string)
  expect(target.origin + target.pathname).toBe(`${provider.issuer}/end`)
  expect(target.searchParams.get('post_logout_redirect_uri')).toBe(`${service.publicUrl}/`)
})

test('nothing of a claim is in the logs after all this', () => {
  const lines = service.logs.join('')
  expect(lines).toContain('sign-in came to nothing')
  expect(lines).not.toContain('aase')
  expect(lines).not.toContain('dk.cpr')
})
