import { randomUUID } from 'node:crypto'
import { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { bufferedOutput } from './log-output.ts'

export interface LoggingOptions {
  level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  /** Where lines go; standard output when left out. */
  stream?: { write(line: string): void }
}

/**
 * What `Fastify({...})` needs to log without personal data. Addresses, headers and bodies can carry names and CPR numbers, so none of them is
 * ever written: a request is its method and the pattern of its route. The request's id is our own, because a header from outside could carry anything.
 */
export function loggingServerOptions(options: LoggingOptions) {
  return {
    logger: {
      level: options.level,
      stream: options.stream ?? bufferedOutput(),
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label: string) => ({ level: label }), bindings: () => ({}) },
      serializers: { req: describeRequest, res: describeReply, err: describeError },
    },
    genReqId: () => randomUUID(),
    requestIdHeader: false as const,
    // Fastify's own lines carry the address; `requestLogPlugin` writes the one line that is wanted.
    logController: new LogController({ disableRequestLogging: true }),
  }
}

/** One line for each request when it is answered: id, method, route pattern, status, milliseconds. */
export const requestLogPlugin = fastifyPlugin(
  async (app: FastifyInstance) => {
    app.addHook('onResponse', async (request, reply) => {
      const line = { ...describeRequest(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) }
      request.log.info(line, 'request')
    })
  },
  { name: 'request-log' },
)

function describeRequest(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions?.url ?? 'unmatched' }
}

function describeReply(reply: Pick<FastifyReply, 'statusCode'>) {
  return { statusCode: reply.statusCode }
}

/**
 * An error as its kind, its code and its place in the code. Not its message: PostgreSQL and parsers quote the value that they stumbled over.
 */
function describeError(error: Error & { code?: unknown }): {
  type: string
  message: string
  stack: string
  code?: string
  cause?: object
} {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message: '',
    stack: frames.join('\n'),
    ...(typeof error.code === 'string' ? { code: error.code } : {}),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  }
}
