import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { problem } from '#server/problem.ts'
import { type Area, requestArea } from './request-area.ts'

export interface RateLimits {
  /** Requests a minute for a signed-in session, or for an address without one; a device's question about its standing counts as such. */
  perMinute: number
  /** Sign-ins, sign-outs and token requests a minute from one address. */
  signInPerMinute: number
  /** Requests a minute from one address on the feed and delivery sides. */
  machinePerMinute: number
}

export const defaultRateLimits: RateLimits = { perMinute: 600, signInPerMinute: 60, machinePerMinute: 6000 }

/**
 * Limits by session, else by the address of the socket. `X-Forwarded-For` counts only when the server was told to trust a proxy
 * (`trustProxy` of Fastify), so nobody escapes by writing it. Each process counts for itself. Pages and files are not limited.
 * Register it after the session plugin.
 */
export const rateLimitPlugin = fastifyPlugin(
  async (app: FastifyInstance, limits: RateLimits) => {
    await app.register(rateLimit, { global: false, timeWindow: 60_000 })
    const limiter = (max: number) => app.createRateLimit({ max })
    const bySession = app.createRateLimit({
      max: limits.perMinute,
      keyGenerator: (request) => request.session?.sessionRef ?? '',
    })
    const byAddress = limiter(limits.perMinute)
    const signIn = limiter(limits.signInPerMinute)
    const machine = limiter(limits.machinePerMinute)
    const limiters: Record<Area, typeof byAddress> = {
      api: byAddress,
      // The service itself asks the bundled provider, from its own address and on everybody's behalf.
      idp: machine,
      auth: signIn,
      oauth: signIn,
      feed: machine,
      delivery: machine,
      'device-standing': byAddress,
    }

    app.addHook('onRequest', async (request) => {
      const area = requestArea(request)
      if (area === null) return
      const outcome = await (request.session ? bySession : limiters[area])(request)
      if (outcome.isAllowed || !outcome.isExceeded) return
      const seconds = Math.max(1, outcome.ttlInSeconds)
      throw problem('too-many-requests', {
        detail: `Try again in ${seconds} seconds.`,
        headers: { 'retry-after': String(seconds) },
      })
    })
  },
  { name: 'rate-limit', dependencies: ['session'] },
)
