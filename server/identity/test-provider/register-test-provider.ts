import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sessionCookie, type TestProvider } from './create-test-provider.ts'
import { expiredPage, pickPersonPage } from './test-provider-page.ts'

const prefix = '/idp'
const css = readFileSync(join(import.meta.dirname, 'assets', 'test-provider.css'))

/** Mounts the test provider under `/idp` of the same server. Demonstrations and tests only. */
export async function registerTestProvider(app: FastifyInstance, testProvider: TestProvider): Promise<void> {
  testProvider.provider.on('server_error', (_context, error) =>
    app.log.error({ err: error }, 'the test provider failed'),
  )
  await app.register(async (scope) => {
    await scope.register(pickingRoutes, testProvider)
    await scope.register(protocolRoutes, testProvider)
  })
}

/** The pages that a person sees. */
async function pickingRoutes(app: FastifyInstance, { provider, persons }: TestProvider): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 2048 },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  )

  app.get(`${prefix}/assets/test-provider.css`, (_request, reply) => reply.type('text/css; charset=utf-8').send(css))

  app.get(`${prefix}/interaction/:uid`, async (request, reply) => {
    const attempt = await attemptOf(request, reply)
    reply.type('text/html; charset=utf-8')
    return attempt ? pickPersonPage(persons, attempt.uid) : reply.code(400).send(expiredPage())
  })

  app.post(`${prefix}/interaction/:uid`, async (request, reply) => {
    const key = (request.body as URLSearchParams | undefined)?.get('person')
    const person = persons.find((candidate) => candidate.key === key)
    if (!(await attemptOf(request, reply))) return reply.code(400).type('text/html; charset=utf-8').send(expiredPage())
    reply.hijack()
    const result = person
      ? { login: { accountId: person.key } }
      : { error: 'access_denied', error_description: 'The person went back.' }
    await provider.interactionFinished(request.raw, reply.raw, result)
  })

  async function attemptOf(request: FastifyRequest, reply: FastifyReply) {
    return provider.interactionDetails(request.raw, reply.raw).catch(() => null)
  }
}

/** The endpoints that programs talk to; oidc-provider answers them by itself. */
async function protocolRoutes(app: FastifyInstance, { provider }: TestProvider): Promise<void> {
  const answer = provider.callback()
  app.removeAllContentTypeParsers()
  // oidc-provider reads the body itself and must find it unread.
  app.addContentTypeParser('*', (_request, _body, done) => done(null))
  app.route({
    method: ['GET', 'POST'],
    url: `${prefix}/*`,
    handler: async (request, reply) => {
      reply.hijack()
      // oidc-provider learns where it is mounted from `originalUrl`, as Express and Connect give it.
      const raw = request.raw as typeof request.raw & { originalUrl?: string }
      raw.originalUrl = raw.url ?? ''
      raw.url = raw.originalUrl.slice(prefix.length)
      raw.headers.cookie = withoutSession(raw.headers.cookie)
      await answer(raw, reply.raw)
    },
  })
}

/**
 * The provider remembers nobody between two sign-ins. When another person is picked than last time, oidc-provider would first answer with a page that
 * submits itself by an inline script, which the content policy rightly stops.
 */
function withoutSession(cookies: string | undefined): string {
  const kept = (cookies ?? '').split(/;\s*/).filter((cookie) => !cookie.startsWith(sessionCookie))
  return kept.join('; ')
}
