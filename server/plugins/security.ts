import type { FastifyInstance, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import helmet, { type HelmetOptions } from 'helmet'
import { problem } from '#server/problem.ts'
import { type Area, requestArea } from './request-area.ts'

export interface SecurityOptions {
  publicUrl: string
  /** Origins besides our own that a form on our pages may end at: the identity provider, when it is not the bundled one. */
  formOrigins?: readonly string[]
  /** `sha256-…` of inline scripts in the page's HTML, without quotes. */
  scriptHashes?: readonly string[]
  /** `sha256-…` of inline styles in the page's HTML, without quotes. */
  styleHashes?: readonly string[]
}

const allowedMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const unusedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]
const permissionsPolicy = unusedFeatures.map((feature) => `${feature}=()`).join(', ')

/** What no page is opened at: data for programs, and the files that a page is made of. */
const partAreas: ReadonlySet<Area | null> = new Set<Area>(['api', 'oauth', 'feed', 'delivery', 'device-standing'])
const partFile = /^\/(?:assets|fonts|icons)\//

function isPart(request: FastifyRequest): boolean {
  return partAreas.has(requestArea(request)) || partFile.test(request.raw.url ?? '')
}

/** Security headers on every answer, and methods that nobody here uses refused. */
export const securityPlugin = fastifyPlugin(
  async (app: FastifyInstance, options: SecurityOptions) => {
    // Made once: none of the headers depends on more of the request, and making them takes longer than sending them.
    const setPageHeaders = helmet(pageHeaders(options))
    const setPartHeaders = helmet(partHeaders(options))
    // Fastify reads text/plain by itself. A form on another site can send that without asking, and no operation here wants it.
    app.removeContentTypeParser('text/plain')
    app.addHook('onRequest', (request, reply, done) => {
      const part = isPart(request)
      if (!part) reply.header('permissions-policy', permissionsPolicy)
      const setHeaders = part ? setPartHeaders : setPageHeaders
      setHeaders(request.raw, reply.raw, () => done())
    })
    app.addHook('onRequest', async (request, reply) => {
      // Answers that belong to one person or one system: no browser, proxy or service worker may keep them.
      if (requestArea(request) !== null) reply.header('cache-control', 'no-store')
      if (!allowedMethods.includes(request.method)) {
        throw problem('method-not-allowed', { headers: { allow: allowedMethods.join(', ') } })
      }
    })
  },
  { name: 'security' },
)

/** On every answer. */
function commonHeaders({ publicUrl }: SecurityOptions) {
  const secure = new URL(publicUrl).protocol === 'https:'
  return {
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  } satisfies HelmetOptions
}

/** Without what only pages obey: with a dozen files and answers on each page that is as much as another file on a slow line. */
function partHeaders(options: SecurityOptions): HelmetOptions {
  return {
    ...commonHeaders(options),
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"], 'form-action': ["'none'"] },
    },
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  }
}

function pageHeaders(options: SecurityOptions): HelmetOptions {
  const quoted = (hashes: readonly string[] = []) => hashes.map((hash) => `'${hash}'`)
  return {
    ...commonHeaders(options),
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'", ...quoted(options.scriptHashes)],
        'style-src': ["'self'", ...quoted(options.styleHashes)],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'worker-src': ["'self'"],
        // Chromium holds a form to this through every redirect, so the identity provider's origin must be in it for signing out there.
        'form-action': ["'self'", ...(options.formOrigins ?? [])],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    // It keeps a page out of the process that is there, the service worker's: another one is set up for each page (docs/decisions/0026).
    originAgentCluster: false,
    xFrameOptions: { action: 'deny' },
  }
}
