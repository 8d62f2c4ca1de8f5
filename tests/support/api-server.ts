import { cleanup } from '@testing-library/react'
import { type DefaultBodyType, HttpResponse, http, type StrictRequest } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { paths } from '#api/generated/types.ts'

/** The API as a component test sees it. A request that no handler takes fails the test. The way to the server stays shut once it is. */
export const server = setupServer(http.get(`${location.origin}/healthz`, () => HttpResponse.error()))

/** Call it once at the top of a test file. */
export function withApiServer(): void {
  let unhandled: string[] = []
  const underWay: Promise<unknown>[] = []
  beforeAll(() => {
    server.listen({
      onUnhandledFrame: ({ frame }) => {
        const { request } = frame.data as { request: Request }
        unhandled.push(`${request.method} ${request.url}`)
      },
    })
    const ask = globalThis.fetch
    globalThis.fetch = (...asked) => {
      const answer = ask(...asked)
      underWay.push(answer)
      return answer
    }
  })
  afterEach(async () => {
    // A page that is still shown asks on. What a test leaves on its way is answered by its own handlers, not asked of the next test's; some of it is
    // meant never to be answered.
    cleanup()
    const tooLong = new Promise((resolve) => setTimeout(resolve, 500))
    while (underWay.length > 0) await Promise.race([Promise.allSettled(underWay.splice(0)), tooLong])
    server.resetHandlers()
    const asked = unhandled
    unhandled = []
    expect(asked, 'requests without a handler').toEqual([])
  })
  afterAll(() => server.close())
}

type Method = 'get' | 'put' | 'post' | 'patch' | 'delete'
type Operation<Path extends keyof paths, Verb extends Method> = paths[Path][Verb]
type Good<Answers> = Answers extends { 200: infer Answer }
  ? Answer
  : Answers extends { 201: infer Answer }
    ? Answer
    : never
type Content<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : undefined
/** What the contract promises as the body of a good answer. */
export type BodyOf<Path extends keyof paths, Verb extends Method> =
  Operation<Path, Verb> extends { responses: infer Answers } ? Content<Good<Answers>> : never

export interface Asked {
  request: StrictRequest<DefaultBodyType>
  params: Record<string, string>
}

/**
 * A handler for one operation of the contract: `answer('get', '/api/cases/{caseId}/letters', () => page)`. What it gives is the typed body
 * of a good answer, or a Response (see `problem` and `noNetwork`).
 */
export function answer<Verb extends Method, Path extends keyof paths>(
  verb: Verb,
  path: Path,
  give: (asked: Asked) => BodyOf<Path, Verb> | Response | Promise<BodyOf<Path, Verb> | Response>,
) {
  const pattern = location.origin + path.replaceAll(/\{(\w+)\}/g, ':$1')
  return http[verb](pattern, async ({ request, params }) => {
    const given = await give({ request, params: params as Record<string, string> })
    return given instanceof Response ? given : HttpResponse.json(given as DefaultBodyType)
  })
}

interface ProblemBody {
  title?: string
  detail?: string
  errors?: { pointer: string; detail: string }[]
}

/** An answer that says no (problem+json). */
export function problem(status: number, body: ProblemBody = {}): Response {
  const type = status === 422 ? '/problems/invalid-request' : '/problems/test'
  return HttpResponse.json(
    { type, title: 'No', status, ...body },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  )
}

/** No answer at all. */
export const noNetwork = (): Response => HttpResponse.error()
