import contract from '#api/generated/openapi.json' with { type: 'json' }
import type { Random } from './random.ts'

export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  examples?: unknown[]
  minimum?: number
  maximum?: number
  minItems?: number
  maxLength?: number
}

/** The ids of things that exist, so that a generated value is about something now and then. */
export type KnownIds = readonly string[]

const days = ['2026-11-23', '2026-11-30', '2027-02-28', '2024-02-29', '1900-01-01', '2199-12-31']
const instants = [
  '2026-11-23T08:00:00.000Z',
  '2026-11-22T23:59:59Z',
  '2026-10-25T00:30:00.123456789Z',
  '1900-01-01T00:00:00Z',
  '2199-12-31T23:59:59.999Z',
]
const texts = [
  'Jeg fik ikke at vide hvorfor.',
  'æøå ÆØÅ',
  '👩‍👩‍👧 العربية',
  "'; drop table cases; --",
  '<script>alert(1)</script>',
  '%s %n $1 \\',
  '\u202eabc\ufeff',
]

export function schemaNamed(name: string): Schema {
  return (contract.components.schemas as unknown as Record<string, Schema>)[name] as Schema
}

/** A value that fits the schema, or nearly. */
export function validValue(schema: Schema, random: Random, known: KnownIds): unknown {
  const whole = resolve(schema)
  if (whole.const !== undefined) return whole.const
  if (whole.enum) return random.pick(whole.enum)
  const choices = whole.oneOf ?? whole.anyOf
  if (choices) return validValue(random.pick(choices), random, known)
  const type = [whole.type ?? 'object'].flat()[0]
  if (type === 'string') return validText(whole, random, known)
  if (type === 'integer')
    return (whole.minimum ?? 0) + random.below(Math.min(50, (whole.maximum ?? 50) - (whole.minimum ?? 0) + 1))
  if (type === 'boolean') return random.chance(0.5)
  if (type === 'null') return null
  if (type === 'array') {
    const count = (whole.minItems ?? 0) + random.below(3)
    return Array.from({ length: count }, () => validValue(whole.items ?? {}, random, known))
  }
  return validObject(whole, random, known)
}

function validObject(
  { properties = {}, required = [] }: Schema,
  random: Random,
  known: KnownIds,
): Record<string, unknown> {
  const present = Object.entries(properties).filter(([name]) => required.includes(name) || random.chance(0.6))
  return Object.fromEntries(present.map(([name, property]) => [name, validValue(property, random, known)]))
}

function validText(schema: Schema, random: Random, known: KnownIds): string {
  switch (schema.format) {
    case 'uuid':
      return random.chance(0.7) ? random.pick(known) : random.uuid()
    case 'date':
      return random.pick(days)
    case 'date-time':
      return random.pick(instants)
    default:
      if (schema.pattern && schema.pattern !== '\\S') return String(schema.examples?.[0] ?? '')
      return random.pick(texts).slice(0, schema.maxLength)
  }
}

/** Follows references and puts the parts of an `allOf` together. */
function resolve(schema: Schema): Schema {
  if (schema.$ref) return resolve(schemaNamed(schema.$ref.split('/').at(-1) ?? ''))
  if (!schema.allOf) return schema
  const parts = [schema, ...schema.allOf.map(resolve)]
  return {
    type: 'object',
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: parts.flatMap(({ required = [] }) => required),
  }
}

const brokenValues: ((random: Random) => unknown)[] = [
  () => null,
  () => 'a\0b',
  () => 'half \ud83d of a character',
  () => 'x'.repeat(60_000),
  () => '',
  () => '   ',
  () => -1,
  () => 1.5,
  () => 2 ** 53,
  () => 99_999_999_999,
  () => -0,
  () => true,
  () => [],
  () => ({}),
  () => ({ da: 'x', toString: 'y', constructor: 'z', length: -1 }),
  () => Array.from({ length: 2_000 }, () => null),
  () => nested(60),
  () => nested(3_000),
  () => '2026-02-30',
  () => '0000-01-01',
  () => '9999-12-31',
  () => '2026-11-23T24:00:00Z',
  () => '2026-11-23T08:00:00+01:00',
  () => '0000-00-00T00:00:00Z',
  () => 'own',
  (random) => random.uuid().toUpperCase(),
  () => 'infinity',
  () => '../../etc/passwd',
]

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value }
  return value
}

/** The value with one thing in it broken: replaced, left out or added. */
export function broken(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.15)) return random.pick(brokenValues)(random)
  if (Array.isArray(value)) {
    if (value.length === 0 || random.chance(0.2)) return [...value, random.pick(brokenValues)(random)]
    const at = random.below(value.length)
    return value.map((item, index) => (index === at ? broken(item, random) : item))
  }
  const entries = Object.entries(value)
  if (entries.length === 0 || random.chance(0.15))
    return { ...value, [random.pick(['unknown', 'id', '', 'a\0', '\ud800'])]: 1 }
  const at = random.below(entries.length)
  if (random.chance(0.15)) return Object.fromEntries(entries.filter((_, index) => index !== at))
  return Object.fromEntries(entries.map(([name, item], index) => [name, index === at ? broken(item, random) : item]))
}
