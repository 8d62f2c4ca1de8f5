import type { FastifyRequest } from 'fastify'
import { invalid, type ProblemError } from '#server/problem.ts'
import type { ContractContent, ContractOperation, ContractParameter } from './contract-document.ts'
import { type Check, createCheck } from './contract-schemas.ts'

type Values = Record<string, unknown>

const mostUnknown = 10

/** Reads what an operation is called with. Every method throws 422 with the parameter or the field. */
export interface InputReader {
  params(request: FastifyRequest): Values
  query(request: FastifyRequest): Values
  headers(request: FastifyRequest): Values
  body(request: FastifyRequest): unknown
}

interface CheckedParameter extends ContractParameter {
  check: Check
}

/** The reader of one operation. Its checks are compiled once, when the service starts. */
export function createInputReader(operation: ContractOperation): InputReader {
  const parameters = operation.parameters.map((parameter) => ({ ...parameter, check: createCheck(parameter.schema) }))
  const placed = (place: ContractParameter['in']) => parameters.filter((parameter) => parameter.in === place)
  const [inPath, inQuery, inHeader] = [placed('path'), placed('query'), placed('header')]
  const checkBody = operation.body ? createBodyCheck(operation.body) : null

  return {
    params: (request) => readValues(inPath, request.params as Values),
    query: (request) =>
      readValues(inQuery, request.query as Values, unknownParameters(inQuery, request.query as Values)),
    headers: (request) => readValues(inHeader, byContractName(inHeader, request)),
    body: (request) => readBody(request.body, checkBody),
  }
}

// Bytes have no form of their own: how many there may be is held while they are read.
function createBodyCheck({ schema, mostBytes }: ContractContent): Check {
  return mostBytes === null ? createCheck(schema) : (bytes) => ((bytes as Buffer).length > 0 ? [] : [missingBody])
}

const missingBody: ProblemError = { pointer: '', detail: 'The body is missing. Send one.' }

function readValues(parameters: readonly CheckedParameter[], given: Values, errors: ProblemError[] = []): Values {
  const values: Values = {}
  for (const parameter of parameters) {
    const raw = given[parameter.name]
    if (raw === undefined) {
      if (parameter.required) errors.push({ pointer: parameter.name, detail: 'This is missing. Add it.' })
      else if (parameter.default !== undefined) values[parameter.name] = parameter.default
      continue
    }
    if (Array.isArray(raw)) {
      errors.push({ pointer: parameter.name, detail: 'Must be given once.' })
      continue
    }
    const value = parameter.isInteger ? toInteger(raw) : raw
    const [fault] = parameter.check(value)
    if (fault) errors.push({ pointer: parameter.name, detail: fault.detail })
    else values[parameter.name] = value
  }
  if (errors.length > 0) throw invalid(errors)
  return values
}

function unknownParameters(parameters: readonly ContractParameter[], given: Values): ProblemError[] {
  const known = new Set(parameters.map(({ name }) => name))
  const words =
    known.size === 0 ? 'This operation has no parameters in the query.' : `Known here: ${[...known].join(', ')}.`
  return Object.keys(given)
    .filter((name) => !known.has(name))
    .slice(0, mostUnknown)
    .map((name) => ({ pointer: isPlain(name) ? name : '', detail: `This is not known here. ${words} Leave it out.` }))
}

// A name from outside is repeated only when it is one.
function isPlain(name: string): boolean {
  return /^[A-Za-z_][\w.-]{0,40}$/.test(name)
}

function byContractName(parameters: readonly ContractParameter[], request: FastifyRequest): Values {
  return Object.fromEntries(parameters.map(({ name }) => [name, request.headers[name.toLowerCase()]]))
}

function readBody(body: unknown, check: Check | null): unknown {
  if (check === null) {
    if (body === undefined || body === null) return undefined
    throw invalid([{ pointer: '', detail: 'This operation takes no body. Leave it out.' }])
  }
  if (body === undefined || body === null) throw invalid([missingBody])
  const errors = check(body)
  if (errors.length > 0) throw invalid(errors)
  return body
}

// What is not a whole number stays a text, and the check says so.
function toInteger(raw: unknown): unknown {
  return typeof raw === 'string' && /^-?\d{1,15}$/.test(raw) ? Number(raw) : raw
}
