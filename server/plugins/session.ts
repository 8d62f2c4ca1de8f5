import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { Session } from '#server/access.ts'
import { problem } from '#server/problem.ts'
import { requestArea } from './request-area.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The citizen or helper who is signed in; `null` for everybody else and outside `/api`. */
    session: Session | null
  }
}

export interface SessionPluginOptions {
  publicUrl: string
  cookieName: string
  /** One indexed query. The value comes from the cookie as it is and can be anything. */
  resolveSession(cookieValue: string): Promise<Session | null>
}

/** Resolves the session of every request under `/api` and refuses changes that another site could have started. */
export const sessionPlugin = fastifyPlugin(
  async (app: FastifyInstance, options: SessionPluginOptions) => {
    await app.register(cookie)
    app.decorateRequest('session', null)
    app.addHook('onRequest', async (request) => {
      if (requestArea(request) !== 'api') return
      if (changesState(request)) refuseCrossSite(request, options.publicUrl)
      const value = request.cookies[options.cookieName]
      if (value !== undefined) request.session = await options.resolveSession(value)
    })
  },
  { name: 'session' },
)

/**
 * Whether the request was started by one of this service's own pages. Browsers since 2023 say so in `Sec-Fetch-Site`, which no page can forge;
 * older ones send `Origin` with every change. A program that sends neither is not a browser that somebody is signed in with.
 */
export function isFromOwnPages(request: FastifyRequest, publicUrl: string): boolean {
  const fetchSite = request.headers['sec-fetch-site']
  if (fetchSite !== undefined) return fetchSite === 'same-origin'
  return request.headers.origin === new URL(publicUrl).origin
}

function changesState(request: FastifyRequest): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(request.method)
}

function refuseCrossSite(request: FastifyRequest, publicUrl: string): void {
  if (!isFromOwnPages(request, publicUrl)) throw problem('cross-site-request')
  if (hasBody(request) && !isBeyondForms(request.headers['content-type'])) {
    throw problem('cross-site-request', { detail: 'Send the body as application/json.' })
  }
}

function hasBody(request: FastifyRequest): boolean {
  const { 'content-type': type, 'content-length': length, 'transfer-encoding': encoding } = request.headers
  return type !== undefined || encoding !== undefined || (length !== undefined && length !== '0')
}

// A page can send text/plain, urlencoded and multipart across sites without asking first; JSON and the parts of a file it cannot.
function isBeyondForms(contentType: string | undefined): boolean {
  return /^application\/(offset\+octet-stream|([a-z0-9.-]+\+)?json)\s*(;|$)/i.test(contentType ?? '')
}
