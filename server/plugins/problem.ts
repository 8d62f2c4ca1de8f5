import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { isConnectionError } from '#server/db/db.ts'
import { Problem, type ProblemKind, problem, problemKinds } from '#server/problem.ts'

/** Answers with a problem. `instance` is the id of the request in the logs. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, answer: Problem): FastifyReply {
  const { status, type, title, detail, errors } = answer
  return reply
    .code(status)
    .headers(answer.headers)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type, title, status, detail, instance: request.id, errors }))
}

const kindOfFastifyError: Record<string, ProblemKind> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid-json',
  FST_ERR_NOT_FOUND: 'not-found',
  FST_ERR_RATE_LIMIT: 'too-many-requests',
}

/**
 * The problem that an error becomes. An unexpected error never shows its inside; a database that is down, overloaded or stopped in the middle
 * of a transaction is 503, because nothing was stored and trying again is right.
 */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (isDatabaseUnavailable(error)) {
    return problem('unavailable', {
      detail: 'Nothing was stored. Please try again in a moment.',
      headers: { 'retry-after': '5' },
    })
  }
  const { code = '', statusCode } = error as Partial<FastifyError>
  const known = kindOfFastifyError[code]
  if (known) return problem(known)
  // A SyntaxError with a status comes from the JSON reader: broken text, or `__proto__` as a key.
  if (error instanceof SyntaxError && statusCode === 400) return problem('invalid-json')
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) return problem('internal-error')
  const sameStatus = (Object.keys(problemKinds) as ProblemKind[]).find((kind) => problemKinds[kind][0] === statusCode)
  return problem(sameStatus ?? 'bad-request')
}

// PostgreSQL's classes of errors that are about the moment, not about the statement: connection, rollback, resources, operator, system, internal,
// and a lock that could not be had.
const momentaryStates = /^(08|40|53|57|58|XX)[0-9A-Z]{3}$|^55P03$/

function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as Error & { code?: unknown }
  return (
    isConnectionError(error) ||
    (typeof code === 'string' && momentaryStates.test(code)) ||
    isDatabaseUnavailable(error.cause)
  )
}

/** Every error and every unknown path of the service as `application/problem+json`. */
export const problemPlugin = fastifyPlugin(
  async (app: FastifyInstance, options: { notFound?: (request: FastifyRequest, reply: FastifyReply) => unknown }) => {
    app.setErrorHandler((error, request, reply) => {
      const answer = toProblem(error)
      if (answer.status >= 500) request.log.error({ err: error }, 'request failed')
      return sendProblem(request, reply, answer)
    })
    app.setNotFoundHandler(options.notFound ?? ((request, reply) => sendProblem(request, reply, problem('not-found'))))
  },
  { name: 'problem' },
)

/** What `Fastify({...})` needs for the errors that come before any route: unreadable paths and broken HTTP. */
export const problemServerOptions = {
  frameworkErrors: (_error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    sendProblem(request, reply, problem('bad-request', { detail: 'The path of the request is not valid.' }))
  },
  clientErrorHandler: (error: Error & { code?: string }, socket: Socket) => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return
    const { status, type, title } = problem(error.code === 'HPE_HEADER_OVERFLOW' ? 'headers-too-large' : 'bad-request')
    const body = JSON.stringify({ type, title, status })
    const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`
    if (socket.writable) socket.write(`${head}Connection: close\r\n\r\n${body}`)
    socket.destroy()
  },
}
