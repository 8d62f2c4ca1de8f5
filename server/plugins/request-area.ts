import type { FastifyRequest } from 'fastify'

export type Area = 'api' | 'auth' | 'idp' | 'oauth' | 'feed' | 'delivery' | 'device-standing'

const areas: Area[] = ['api', 'auth', 'idp', 'oauth', 'feed', 'delivery', 'device-standing']

/**
 * The side of the service that a request is for, or `null` for pages and files. It goes by the route that was found, because the router
 * reads `/%61pi/…` as `/api/…`; the address as written counts only where no side has such a route.
 */
export function requestArea(request: FastifyRequest): Area | null {
  return areaOf(request.routeOptions.url) ?? areaOf(request.raw.url)
}

function areaOf(path: string | undefined): Area | null {
  const first = /^\/([a-z-]+)(?:[/?]|$)/.exec(path ?? '')?.[1]
  return areas.find((area) => area === first) ?? null
}
