import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js'
import contract from '#api/generated/openapi.json' with { type: 'json' }
import type { components } from '#api/generated/types.ts'
import type { ProblemError } from '#server/problem.ts'
import { formats } from './contract-formats.ts'
import { toProblemErrors } from './contract-messages.ts'
import { checkTexts } from './contract-text-check.ts'

export type SchemaName = keyof components['schemas']

/** Answers a value's faults, one for each field; none when it fits. */
export type Check = (value: unknown) => ProblemError[]

const documentId = 'https://udvej.invalid/openapi.json'
/** Up to this many values all faults are looked for; in larger ones the first, because each fault costs memory. */
const allFaultsUpTo = 5_000

const document = loosen(contract) as AnySchemaObject
const firstFault = createAjv({ allErrors: false })
const allFaults = createAjv({ allErrors: true, verbose: true })

/**
 * A check against a schema inside the contract.
 * @param pointer where the schema stands in the bundled document, such as `/components/schemas/Plan`
 */
export function createCheck(pointer: string): Check {
  const ref = { $ref: `${documentId}#${pointer}` }
  const isValid = firstFault.compile(ref)
  // Most values are valid, so the thorough validator is compiled when the first invalid one comes.
  let explain: ValidateFunction | undefined
  return (value) => {
    const { errors, size } = checkTexts(value)
    if (errors.length > 0) return errors
    if (isValid(value)) return []
    if (size > allFaultsUpTo) return toProblemErrors(isValid.errors ?? [])
    explain ??= allFaults.compile(ref)
    explain(value)
    return toProblemErrors(explain.errors ?? [])
  }
}

/**
 * As `createCheck`, for values of our own making, where only the first fault matters and texts are known to be sound. Compiled when the first one comes:
 * compiling all answers of the contract would hold up every start.
 */
export function createOwnCheck(pointer: string): Check {
  let isValid: ValidateFunction | undefined
  return (value) => {
    isValid ??= firstFault.compile({ $ref: `${documentId}#${pointer}` })
    return isValid(value) ? [] : toProblemErrors(isValid.errors ?? [])
  }
}

const named = new Map<SchemaName, Check>()

/** The faults of a value against one of the contract's schemas by name, with JSON Pointers into the value; none when it fits. */
export function validateSchema(name: SchemaName, value: unknown): ProblemError[] {
  let check = named.get(name)
  if (!check) {
    check = createCheck(`/components/schemas/${name}`)
    named.set(name, check)
  }
  return check(value)
}

function createAjv(options: { allErrors: boolean; verbose?: boolean }): Ajv2020 {
  // strictTypes would refuse `required` beside `allOf`, which is how the contract builds one schema on another.
  const ajv = new Ajv2020({ ...options, strict: true, strictTypes: false, strictRequired: false, formats })
  ajv.addVocabulary(['components', 'paths'])
  ajv.addSchema({ $id: documentId, components: document.components, paths: document.paths }, undefined, false, false)
  return ajv
}

/** The contract as a validator reads it: without OpenAPI's own keywords, and with what is checked record by record left open. */
function loosen(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(loosen)
  if (typeof node !== 'object' || node === null) return node
  if ('x-checked-per-record' in node) return { type: 'object' }
  const kept = Object.entries(node).filter(([key, value]) => !(key === 'discriminator' && hasPropertyName(value)))
  return Object.fromEntries(kept.map(([key, value]) => [key, loosen(value)]))
}

// A schema may have a property called `discriminator`; OpenAPI's keyword of that name has `propertyName`.
function hasPropertyName(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'propertyName' in value
}
