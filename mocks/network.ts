import { delay, type HttpHandler, HttpResponse, http, type JsonBodyType } from 'msw'
import type { Answer, AnyHandler } from './contract-table.ts'
import { localDateOf } from './days.ts'
import { handlers } from './handlers.ts'
import { overviewOf, overviewWithout } from './overview.ts'
import type { Worlds } from './persons/persons.ts'
import { Refusal } from './refusal.ts'
import { type Settings, sources } from './settings.ts'
import { ownCase } from './world.ts'

const slowMs = 2_000
const partType = 'application/offset+octet-stream'

/** The other end as the handlers see it. */
export interface Mock {
  worlds: Worlds
  settings: Settings
  now: () => Date
  /** Called after everything that may have changed a world. */
  changed?: () => void
}

interface Incoming {
  request: Request
  params: Record<string, string>
}

type Verb = 'get' | 'put' | 'post' | 'patch' | 'delete'

/** MSW's handlers for every operation of the table, behind the session and the failures that are switched on. */
export function networkHandlers(mock: Mock, origin: string): HttpHandler[] {
  return Object.entries(handlers).flatMap(([path, byVerb]) =>
    Object.entries(byVerb).map(([verb, handler]) => {
      const pattern = origin + path.replaceAll(/\{(\w+)\}/g, ':$1')
      return http[verb as Verb](pattern, async ({ request, params }) => {
        const { failure } = mock.settings
        if (failure === 'slow') await delay(slowMs)
        if (failure === 'offline') return HttpResponse.error()
        return answer(mock, handler as AnyHandler, { request, params: params as Record<string, string> })
      })
    }),
  )
}

async function answer(mock: Mock, handler: AnyHandler, incoming: Incoming): Promise<Response> {
  const path = new URL(incoming.request.url).pathname
  try {
    if (path.startsWith('/api/')) refuse(mock, path, incoming.params.caseId)
    const given = await ask(mock, handler, incoming)
    if (incoming.request.method !== 'GET') mock.changed?.()
    return toResponse(path.endsWith('/overview') ? withoutMissing(mock, given) : given)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const headers = { 'Content-Type': 'application/problem+json' }
    return HttpResponse.json(error.body, { status: error.status, headers })
  }
}

/** Says no where the session, the case or a failure demands it. */
function refuse({ worlds, settings }: Mock, path: string, caseId?: string): void {
  const { failure, signedIn, person, source } = settings
  if (failure === 'error') throw new Refusal('internal-error')
  if (failure === 'expired' || !signedIn) throw new Refusal('unauthenticated')
  if (failure === 'sourceDown' && sources[source].paths.test(path)) throw new Refusal('unavailable')
  if (caseId && caseId !== 'own' && caseId !== ownCase(worlds[person]).caseId) throw new Refusal('not-found')
}

async function ask(
  { worlds, settings, now }: Mock,
  handler: AnyHandler,
  { request, params }: Incoming,
): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url)
  const at = now()
  const world = worlds[settings.person]
  world.today = localDateOf(at)
  const version = Number(request.headers.get('If-Match')?.replaceAll('"', '') ?? 0)
  const offset = Number(request.headers.get('Upload-Offset') ?? 0)
  const query = Object.fromEntries(searchParams)
  return handler({ path: pathname, params, query, body: await bodyOf(request), version, offset, world, worlds, at })
}

async function bodyOf(request: Request): Promise<unknown> {
  if (request.headers.get('Content-Type') === partType) return new Uint8Array(await request.arrayBuffer())
  const sent = await request.text()
  return sent && JSON.parse(sent)
}

function withoutMissing({ worlds, settings }: Mock, given: Answer): Answer {
  if (settings.failure !== 'sourceDown') return given
  return { ...given, body: overviewWithout(overviewOf(worlds[settings.person]), [...sources[settings.source].missing]) }
}

function toResponse({ status, body, mediaType, fileName }: Answer): Response {
  if (body === undefined) return new HttpResponse(null, { status })
  if (!mediaType) return HttpResponse.json(body as JsonBodyType, { status })
  const headers = { 'Content-Type': mediaType, 'Content-Disposition': `attachment; filename="${fileName}"` }
  return new HttpResponse(String(body), { status, headers })
}
