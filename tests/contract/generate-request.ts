import type { InjectOptions } from 'fastify'
import contract from '#api/generated/openapi.json' with { type: 'json' }
import { authorisationMatrix } from '#server/plugins/authorisation-matrix.ts'
import { type ContractOperation, contractOperations } from '#server/plugins/contract-document.ts'
import { broken, type KnownIds, type Schema, schemaNamed, validValue } from './generate-value.ts'
import type { Random } from './random.ts'

/** Whose requests are made: headers of people and systems. */
export interface Senders {
  people: readonly Record<string, string>[]
  systems: readonly Record<string, string>[]
}

/** What was filed so far, by the name of its list in an address: `corrections` → ids. */
export type FiledIds = Map<string, string[]>

const dataSchema: Record<string, string> = Object.fromEntries(
  (schemaNamed('FeedRecordType').enum as string[]).map((type) => [
    type,
    `${type[0]?.toUpperCase()}${type.slice(1)}Data`,
  ]),
)
const brokenSegments = [
  'own',
  'OWN',
  'null',
  '1',
  '%00',
  '%ED%A0%80',
  '%F0%9F%98%80',
  '..%2f..',
  'x'.repeat(90),
  'x'.repeat(3_000),
  "1'--",
  '%27',
  ' ',
  '',
]
const brokenTypes = [
  'text/plain',
  'application/xml',
  'application/json; charset=utf-16',
  'multipart/form-data; boundary=x',
  'application/json;',
  'json',
  '',
]
const brokenBodies = [
  '{"a":',
  'null',
  '"text"',
  '[]',
  '0',
  '',
  '{"__proto__":{"a":1}}',
  '{"a":{"constructor":{"prototype":{}}}}',
  '\ufeff{}',
  '{"a":1e999}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  '{"kind":"complaint","kind":"x"}',
]

/** One request against the contract: right, or wrong in one or several places. */
export function randomRequest(
  random: Random,
  senders: Senders,
  known: KnownIds,
  filed: FiledIds = new Map(),
): InjectOptions {
  const operation = random.pick(contractOperations)
  const headers: Record<string, string> = { ...sender(operation, random, senders), 'sec-fetch-site': 'same-origin' }
  const named = operation.parameters.filter(({ in: place }) => place === 'header')
  if (named.some(({ name }) => name === 'Upload-Offset'))
    headers['upload-offset'] = random.pick(['0', '0', '0', '3', '-1', '1.5', '99999999999999999999', 'x', ''])
  const version = named.find(({ name }) => name === 'If-Match')
  if (version && !random.chance(0.05))
    headers[version.name] = random.chance(0.85)
      ? `"${random.below(4)}"`
      : random.pick(['"999999999"', '*', '3', '"-1"', '"1", "2"', 'W/"1"', '""'])
  const url = pathOf(operation, random, { known, filed }) + queryOf(operation, random)
  return { method: operation.method, url, headers, ...bodyOf(operation, random, known, headers) }
}

function sender({ id }: ContractOperation, random: Random, { people, systems }: Senders): Record<string, string> {
  const rule = authorisationMatrix[id]
  if (random.chance(0.05))
    return random.pick([
      {},
      { cookie: 'udvej_session=x' },
      { cookie: `udvej_session=${'A'.repeat(43)}` },
      { authorization: 'Bearer x.y' },
    ])
  return random.pick(rule.open === 'client' ? systems : people)
}

function pathOf(
  { path }: ContractOperation,
  random: Random,
  { known, filed }: { known: KnownIds; filed: FiledIds },
): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string, place: number) => {
    if (random.chance(0.06)) return random.pick(brokenSegments)
    if (name === 'caseId' && random.chance(0.88)) return 'own'
    const ofItsList = filed.get(path.slice(0, place).split('/').at(-2) ?? '')
    if (ofItsList && random.chance(0.4)) return random.pick(ofItsList)
    return random.chance(0.85) ? random.pick(known) : random.uuid()
  })
}

function queryOf({ parameters }: ContractOperation, random: Random): string {
  const given: string[] = []
  for (const { name, in: place } of parameters) {
    if (place !== 'query' || random.chance(0.4)) continue
    given.push(`${name}=${random.pick(queryValues[name] ?? ['x'])}`)
  }
  if (random.chance(0.03))
    given.push(random.pick(['unknown=1', 'limit=1&limit=2', '__proto__=1', '%00=1', '=', '%zz', 'a[b]=c']))
  return given.length === 0 ? '' : `?${given.join('&')}`
}

const cursor = (text: string) => Buffer.from(text).toString('base64url')
const someId = '6f1d0c1e-58a4-4c0e-9a3b-0f7c2d5e8a11'
const queryValues: Record<string, string[]> = {
  limit: ['1', '20', '100', '0', '101', '-1', '1.5', 'NaN', '99999999999999999999', '', '%00'],
  period: ['coming', 'past', 'current', 'both', ''],
  cursor: [
    cursor(`2026-11-23T08:00:00.000Z ${someId}`),
    cursor(`2026-11-23 ${someId}`),
    cursor(`2026-13-45T99:00:00.000Z ${someId}`),
    cursor(`0000-01-01T00:00:00.000Z ${someId}`),
    cursor(`0000-01-01 ${someId}`),
    cursor(`9999-12-31 ${someId}`),
    cursor(`2026-02-30 ${someId}`),
    cursor('5 5'),
    cursor('a\0b'),
    'x'.repeat(300),
    '%ED%A0%80',
    '',
  ],
}

function bodyOf(
  operation: ContractOperation,
  random: Random,
  known: KnownIds,
  headers: Record<string, string>,
): Pick<InjectOptions, 'payload'> {
  if (!operation.body) {
    if (!random.chance(0.03)) return {}
    headers['content-type'] = 'application/json'
    return { payload: '{}' }
  }
  headers['content-type'] = random.chance(0.03) ? random.pick(brokenTypes) : operation.body.mediaType
  if (random.chance(0.03)) return { payload: random.pick(brokenBodies) }
  if (operation.body.mostBytes !== null) return { payload: Buffer.alloc(random.below(40), 7) }
  const valid =
    operation.id === 'feedRecords' ? validBatch(random, known) : validValue(bodySchema(operation), random, known)
  const value = random.chance(0.5) ? broken(valid, random) : valid
  const isForm = operation.body.mediaType !== 'application/json'
  return { payload: isForm ? new URLSearchParams(flat(value)).toString() : JSON.stringify(value) }
}

function validBatch(random: Random, known: KnownIds): unknown {
  const records = Array.from({ length: 1 + random.below(3) }, () => {
    const type = random.pick(Object.keys(dataSchema))
    const valid = validValue(schemaNamed(dataSchema[type] ?? ''), random, known)
    const data = random.chance(0.4) ? broken(valid, random) : valid
    return { type, id: random.chance(0.6) ? random.pick(known) : random.uuid(), asOf: '2026-11-23T08:30:00.000Z', data }
  })
  return { records }
}

/** The schema of an operation’s body. */
export function bodySchema({ path, method }: ContractOperation): Schema {
  const item = (
    contract.paths as unknown as Record<
      string,
      Record<string, { requestBody: { content: Record<string, { schema: Schema }> } }>
    >
  )[path]
  const [content] = Object.values(item?.[method.toLowerCase()]?.requestBody.content ?? {})
  return content?.schema as Schema
}

function flat(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, typeof item === 'string' ? item : JSON.stringify(item)]),
  )
}
