import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as oidc from 'openid-client'
import type { Clock } from '#server/clock.ts'
import { toProblem } from '#server/plugins/problem.ts'
import { isFromOwnPages } from '#server/plugins/session.ts'
import { problem } from '#server/problem.ts'
import type { Settings } from '#server/settings.ts'
import { deviceLabel } from './device-label.ts'
import type { Identity } from './identity.public.ts'
import type { IdentityKeys } from './identity-keys.ts'
import { createOidcClient, type OidcClient, type SignInAttempt, SignInError } from './oidc-client.ts'
import { safeReturnTo } from './return-to.ts'
import { type CookieNames, cookieNames } from './session-cookie.ts'
import { signInAttemptMs } from './sessions.service.ts'

export interface SignInDeps {
  settings: Pick<Settings, 'publicUrl' | 'oidc'>
  clock: Clock
  identity: Identity
}

interface SignInContext extends SignInDeps {
  client: OidcClient
  cookies: CookieNames
}

/** Why a sign-in came to nothing, as the page at `/?signin=…` gets it. */
type SignInWord = 'failed' | 'unknown' | 'assurance' | 'unavailable'

/**
 * GET /auth/login, GET /auth/callback and POST /auth/logout. Nothing about an attempt stays on the server: the browser carries it in an encrypted
 * cookie, so any process can finish what another began. A failure always ends on a page with words, never in a new attempt.
 */
export async function signInRoutes(app: FastifyInstance, deps: SignInDeps): Promise<void> {
  const context: SignInContext = {
    ...deps,
    client: createOidcClient(deps.settings.oidc, deps.settings.publicUrl),
    cookies: cookieNames(deps.settings.publicUrl),
  }
  // A form's or a script's body says nothing here: it is not read.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _body, done) => done(null))

  app.get('/auth/login', { exposeHeadRoute: false }, (request, reply) => login(context, request, reply))
  app.get('/auth/callback', { exposeHeadRoute: false }, (request, reply) => callback(context, request, reply))
  app.post('/auth/logout', (request, reply) => logout(context, request, reply))
}

async function login(context: SignInContext, request: FastifyRequest, reply: FastifyReply) {
  const { returnTo } = request.query as { returnTo?: unknown }
  const attempt: SignInAttempt = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    codeVerifier: oidc.randomPKCECodeVerifier(),
    returnTo: safeReturnTo(returnTo, context.settings.publicUrl),
    expiresAt: context.clock.now().getTime() + signInAttemptMs,
  }
  try {
    const target = await context.client.start(attempt)
    const sealed = context.identity.keys.seal(JSON.stringify(attempt))
    reply.setCookie(context.cookies.signIn, sealed, { ...context.cookies.options, maxAge: signInAttemptMs / 1000 })
    return reply.redirect(target.href, 303)
  } catch (error) {
    return giveUp(request, reply, error)
  }
}

async function callback(context: SignInContext, request: FastifyRequest, reply: FastifyReply) {
  const { cookies, identity } = context
  // One attempt, one answer: whatever comes of it, the attempt is over.
  reply.clearCookie(cookies.signIn, cookies.options)
  const attempt = openAttempt(identity.keys, request.cookies[cookies.signIn], context.clock.now())
  if (attempt === null) return endAt(reply, 'failed')
  try {
    const loginKey = await context.client.finish(
      new URL(request.raw.url ?? '', context.settings.publicUrl).search,
      attempt,
    )
    const sessionId = await identity.sessions.signIn({
      loginKey,
      deviceLabel: deviceLabel(request.headers['user-agent']),
      previousCookie: request.cookies[cookies.session],
    })
    if (sessionId === null) return endAt(reply, 'unknown')
    // No Max-Age: on a shared phone the cookie goes when the browser closes.
    reply.setCookie(cookies.session, sessionId, cookies.options)
    return reply.redirect(attempt.returnTo, 303)
  } catch (error) {
    return giveUp(request, reply, error)
  }
}

async function logout(context: SignInContext, request: FastifyRequest, reply: FastifyReply) {
  const { cookies, identity, settings } = context
  if (!isFromOwnPages(request, settings.publicUrl)) throw problem('cross-site-request')
  await identity.sessions.signOut(request.cookies[cookies.session])
  reply.clearCookie(cookies.session, cookies.options)
  const isForm =
    request.headers['sec-fetch-mode'] === 'navigate' || (request.headers.accept ?? '').includes('text/html')
  if (!isForm) return reply.code(204).send()
  return reply.redirect((await context.client.endSession())?.href ?? '/', 303)
}

function openAttempt(keys: IdentityKeys, sealed: string | undefined, now: Date): SignInAttempt | null {
  const text = sealed === undefined ? null : keys.unseal(sealed)
  if (text === null) return null
  const attempt = JSON.parse(text) as SignInAttempt
  return attempt.expiresAt > now.getTime() ? attempt : null
}

function giveUp(request: FastifyRequest, reply: FastifyReply, error: unknown) {
  if (error instanceof SignInError) {
    request.log.warn({ signIn: error.problem, reason: error.reason }, 'sign-in came to nothing')
    return endAt(reply, error.problem)
  }
  // A person is looking at this answer, so even our own fault becomes a page with words.
  request.log.error({ err: error }, 'sign-in failed')
  return endAt(reply, toProblem(error).status === 503 ? 'unavailable' : 'failed')
}

function endAt(reply: FastifyReply, word: SignInWord) {
  return reply.redirect(`/?signin=${word}`, 303)
}
