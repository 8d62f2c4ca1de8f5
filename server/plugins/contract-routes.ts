import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CaseAccess } from '#server/access.ts'
import { forbidden, Problem, problem } from '#server/problem.ts'
import { type Asker, identify, openCase, type VerifyToken } from './authorisation.ts'
import { type AccessRule, authorisationMatrix } from './authorisation-matrix.ts'
import type { OperationId, Operations } from './contract.ts'
import { type ContractContent, type ContractOperation, contractOperations } from './contract-document.ts'
import { createInputReader, type InputReader } from './contract-input.ts'
import { type Check, createOwnCheck } from './contract-schemas.ts'
import { WrittenJson } from './written-json.ts'

interface AnyOutput {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

// `never`: what a handler takes depends on its operation, and `on` has checked that they belong together.
type AnyHandler = (input: never) => Promise<AnyOutput>

/** Handlers by operation, filled by the modules before the routes are registered. */
export interface OperationTable extends Operations {
  handlers: ReadonlyMap<OperationId, AnyHandler>
}

export interface ContractOptions {
  operations: OperationTable
  verifyToken: VerifyToken
  /** Called when somebody else than the citizen has read a part of a case, before the answer leaves. `what` is the operation's tag. */
  auditRead(access: CaseAccess, what: string): Promise<void>
  /**
   * Called when somebody may not file what they sent: a helper's access can end while it waits on their phone. Audits it, and answers `false`,
   * without an entry, for a person who never had access to the case.
   */
  auditRefusal(personId: string, caseId: string, what: string): Promise<boolean>
  /** Whether answers are held against the contract too. */
  checkResponses: boolean
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking, and for which case, once the matrix has let the request in. */
    asker: (Asker & { access: CaseAccess | null; params: Record<string, unknown> }) | null
  }
}

const megabyte = 1024 * 1024

export function createOperationTable(): OperationTable {
  const handlers = new Map<OperationId, AnyHandler>()
  return {
    handlers,
    on(operationId, handler) {
      if (handlers.has(operationId)) throw new Error(`The operation ${operationId} has two handlers.`)
      handlers.set(operationId, handler as unknown as AnyHandler)
    },
  }
}

/**
 * Registers a route for every operation of the contract: identify, authorise, check the request, handle, check the answer.
 * @throws Error when an operation has no handler: the service must not start then
 */
export async function contractRoutes(app: FastifyInstance, options: ContractOptions): Promise<void> {
  const missing = contractOperations.filter(({ id }) => !options.operations.handlers.has(id)).map(({ id }) => id)
  if (missing.length > 0) throw new Error(`These operations of the contract have no handler: ${missing.join(', ')}.`)
  app.decorateRequest('asker', null)
  const read = (parser: BodyParser | null) => contractOperations.filter(({ body }) => parserOf(body) === parser)
  for (const operation of read(null)) addRoute(app, operation, options)
  for (const parser of [formParser, bytesParser]) {
    await app.register(async (scope) => {
      scope.removeAllContentTypeParsers()
      const operations = read(parser)
      const mediaTypes = new Set(operations.map(({ body }) => body?.mediaType ?? ''))
      scope.addContentTypeParser([...mediaTypes], { parseAs: 'buffer' }, (_request, bytes, done) =>
        done(null, parser(bytes as Buffer)),
      )
      for (const operation of operations) addRoute(scope, operation, options)
    })
  }
}

type BodyParser = (bytes: Buffer) => unknown

const formParser: BodyParser = (bytes) => readForm(bytes.toString())
const bytesParser: BodyParser = (bytes) => bytes

/** What reads a body: `null` for JSON, which every route reads. */
function parserOf(body: ContractContent | null): BodyParser | null {
  if (body === null) return null
  if (body.mediaType === 'application/x-www-form-urlencoded') return formParser
  return body.mostBytes === null ? null : bytesParser
}

function addRoute(app: FastifyInstance, operation: ContractOperation, options: ContractOptions): void {
  const rule: AccessRule = authorisationMatrix[operation.id]
  const reader = createInputReader(operation)
  const handler = options.operations.handlers.get(operation.id) as AnyHandler
  const checks = options.checkResponses ? responseChecks(operation) : null
  const refusalOf = async (error: unknown, request: FastifyRequest): Promise<unknown> => {
    const isRefused = error instanceof Problem && (error.status === 403 || error.status === 404)
    if (!isRefused || rule.open !== 'case' || !rule.files || !request.session) return error
    const caseId = String(reader.params(request).caseId)
    // Who has no case of their own was nobody's helper in it either.
    if (caseId === 'own') return error
    const isAudited = await options.auditRefusal(request.session.personId, caseId, operation.tag)
    return isAudited ? forbidden('You do not have access to send this. Nothing was stored.') : error
  }
  app.route({
    method: operation.method,
    url: operation.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    bodyLimit: operation.body?.mostBytes ?? (rule.open === 'client' ? 16 * megabyte : megabyte),
    // Before the body is read: nobody can make the service read for them what they may not send.
    onRequest: async (request) => {
      try {
        request.asker = admit(rule, request, reader, options.verifyToken)
      } catch (error) {
        throw await refusalOf(error, request)
      }
    },
    handler: async (request, reply) => {
      const asker = request.asker as NonNullable<FastifyRequest['asker']>
      const input = {
        query: reader.query(request),
        headers: reader.headers(request),
        body: reader.body(request),
        log: request.log,
      }
      const output = await handler({ ...asker, ...input } as never)
      checks?.(output.status, saidBy(output))
      if (shouldAudit(operation, asker.access)) await options.auditRead(asker.access, operation.tag)
      return send(reply, output, operation.responses.get(output.status) ?? null)
    },
  })
}

function admit(
  rule: AccessRule,
  request: FastifyRequest,
  reader: InputReader,
  verifyToken: VerifyToken,
): NonNullable<FastifyRequest['asker']> {
  const { authorization } = request.headers
  const asker = identify(rule, { session: request.session, authorization }, verifyToken)
  const params = reader.params(request)
  const access = rule.open === 'case' && asker.session ? openCase(rule, asker.session, String(params.caseId)) : null
  return { ...asker, access, params }
}

// A helper's own drafts say nothing about the case; everything else in it does.
function shouldAudit({ method, tag }: ContractOperation, access: CaseAccess | null): access is CaseAccess {
  return method === 'GET' && access !== null && access.relation !== 'self' && tag !== 'drafts'
}

function responseChecks(operation: ContractOperation): (status: number, body: unknown) => void {
  const checks = new Map<number, Check>()
  for (const [status, content] of operation.responses) {
    if (content?.mediaType === 'application/json') checks.set(status, createOwnCheck(content.schema))
  }
  return (status, body) => {
    const [fault] = operation.responses.has(status)
      ? (checks.get(status)?.(body) ?? [])
      : [{ pointer: '', detail: 'This status is not in the contract.' }]
    if (!fault) return
    // The sentence holds no value, so it may be told.
    throw problem('internal-error', {
      detail: `The answer of ${operation.id} does not fit the contract at "${fault.pointer}": ${fault.detail}`,
    })
  }
}

function send(reply: FastifyReply, output: AnyOutput, content: ContractContent | null): FastifyReply {
  reply
    .code(output.status)
    .headers(output.headers ?? {})
    .header('cache-control', 'no-store')
  if (content === null) return reply.send()
  if (content.mediaType !== 'application/json') return reply.send(output.body)
  return reply.header('content-type', 'application/json; charset=utf-8').send(textOf(output))
}

function textOf({ body }: AnyOutput): string {
  return body instanceof WrittenJson ? body.text : JSON.stringify(body)
}

function saidBy({ body }: AnyOutput): unknown {
  return body instanceof WrittenJson ? JSON.parse(body.text) : body
}

/** The fields of a form. One that is given twice becomes a list, which no field of ours is. */
function readForm(text: string): Record<string, unknown> {
  const fields = new URLSearchParams(text)
  return Object.fromEntries([...new Set(fields.keys())].map((name) => [name, oneOrAll(fields.getAll(name))]))
}

function oneOrAll(values: string[]): unknown {
  return values.length === 1 ? values[0] : values
}
