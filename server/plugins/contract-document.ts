import contract from '#api/generated/openapi.json' with { type: 'json' }
import type { OperationId } from './contract.ts'

export interface ContractParameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  isInteger: boolean
  /** Filled in when the parameter is left out. */
  default: unknown
  /** Where its schema stands in the contract. */
  schema: string
}

/** A body, or an answer: its media type and where its schema stands. */
export interface ContractContent {
  mediaType: string
  schema: string
  /** The most bytes there may be, for bytes that are not text; `null` for everything else. */
  mostBytes: number | null
}

export interface ContractOperation {
  id: OperationId
  method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  /** As the contract writes it: `/api/cases/{caseId}/plan`. */
  path: string
  tag: string
  summary: string
  parameters: ContractParameter[]
  body: ContractContent | null
  /** The answers that are not errors, by status; `null` for one without content. */
  responses: Map<number, ContractContent | null>
}

interface Node {
  $ref?: string
  [key: string]: unknown
}

/** Every operation of the contract, in the contract's order. */
export const contractOperations: readonly ContractOperation[] = Object.entries(contract.paths).flatMap(([path, item]) =>
  (['get', 'put', 'post', 'patch', 'delete'] as const)
    .filter((method) => method in item)
    .map((method) => readOperation(path, item as unknown as Node, method)),
)

function readOperation(path: string, item: Node, method: Lowercase<ContractOperation['method']>): ContractOperation {
  const at = `/paths${step(path)}`
  const operation = item[method] as Node & { operationId: OperationId; tags: string[]; summary: string }
  const body = operation.requestBody === undefined ? null : contentAt(`${at}/${method}/requestBody`)
  const responses = Object.keys(operation.responses as Node)
    .filter((status) => status !== 'default')
    .map((status) => [Number(status), contentAt(`${at}/${method}/responses/${status}`)] as const)
  return {
    id: operation.operationId,
    method: method.toUpperCase() as ContractOperation['method'],
    path,
    tag: operation.tags[0] ?? '',
    summary: operation.summary,
    parameters: [...parametersAt(`${at}/parameters`), ...parametersAt(`${at}/${method}/parameters`)],
    body,
    responses: new Map(responses),
  }
}

function parametersAt(pointer: string): ContractParameter[] {
  const list = (nodeAt(pointer) ?? []) as unknown as Node[]
  return list.map((_, index) => {
    const [at, parameter] = resolve(`${pointer}/${index}`)
    const [, schema] = resolve(`${at}/schema`)
    return {
      name: String(parameter.name),
      in: parameter.in as ContractParameter['in'],
      required: parameter.required === true,
      isInteger: schema.type === 'integer',
      default: schema.default,
      schema: `${at}/schema`,
    }
  })
}

function contentAt(pointer: string): ContractContent | null {
  const [at, node] = resolve(pointer)
  const [mediaType] = Object.keys((node.content ?? {}) as Node)
  if (mediaType === undefined) return null
  const schema = `${at}/content${step(mediaType)}/schema`
  const { format, maxLength } = nodeAt(schema) ?? {}
  return { mediaType, schema, mostBytes: format === 'binary' && typeof maxLength === 'number' ? maxLength : null }
}

/** Follows references: where the thing itself stands, and the thing. */
function resolve(pointer: string): [string, Node] {
  const node = nodeAt(pointer)
  if (node === undefined) throw new Error(`The contract has nothing at ${pointer}`)
  return node.$ref === undefined ? [pointer, node] : resolve(node.$ref.slice(1))
}

function nodeAt(pointer: string): Node | undefined {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((text) => decodeURIComponent(text).replaceAll('~1', '/').replaceAll('~0', '~'))
  let node: unknown = contract
  for (const key of steps) node = (node as Node | undefined)?.[key]
  return node as Node | undefined
}

// A pointer in a URI fragment: braces and stars of paths and media types are percent-encoded.
function step(key: string): string {
  return `/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`
}
