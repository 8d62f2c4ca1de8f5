import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import helmet, { type HelmetOptions } from 'helmet'
import { problem } from '#server/problem.ts'
import { requestArea } from './request-area.ts'

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

/** Security headers on every answer, and methods that nobody here uses refused. */
export const securityPlugin = fastifyPlugin(
  async (app: FastifyInstance, options: SecurityOptions) => {
    // Made once: none of the headers depends on the request, and making them takes longer than sending them.
    const setHeaders = helmet(helmetOptions(options))
    // Fastify reads text/plain by itself. A form on another site can send that without asking, and no operation here wants it.
    app.removeContentTypeParser('text/plain')
    app.addHook('onRequest', (request, reply, done) => setHeaders(request.raw, reply.raw, () => done()))
    app.addHook('onRequest', async (request, reply) => {
      reply.header('permissions-policy', permissionsPolicy)
      // Answers that belong to one person or one system: no browser, proxy or service worker may keep them.
      if (requestArea(request) !== null) reply.header('cache-control', 'no-store')
      if (!allowedMethods.includes(request.method)) {
        throw problem('method-not-allowed', { headers: { allow: allowedMethods.join(', ') } })
      }
    })
  },
  { name: 'security' },
)

function helmetOptions(options: SecurityOptions): HelmetOptions {
  const secure = new URL(options.publicUrl).protocol === 'https:'
  const quoted = (hashes: readonly string[] = []) => hashes.map((hash) => `'${hash}'`)
  return {
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
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  }
}
