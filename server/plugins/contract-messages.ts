import type { DefinedError, ErrorObject } from 'ajv'
import type { ProblemError } from '#server/problem.ts'

const mostErrors = 50

const typeWords: Record<string, string> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
}

const formatWords: Record<string, string> = {
  date: 'Must be a day that exists, written YYYY-MM-DD.',
  'date-time': 'Must be an instant in UTC, written like 2026-11-23T13:05:00.000Z.',
  uuid: 'Must be a UUID in lower-case letters.',
  uri: 'Must be a complete web address.',
}

/** Turns a validator's errors into one sentence for each field. The value itself is never repeated. */
export function toProblemErrors(errors: readonly ErrorObject[]): ProblemError[] {
  const byPointer = new Map<string, ProblemError>()
  for (const error of errors) {
    const pointer = pointerOf(error)
    // Errors of the parts come before the error of the whole, and say more.
    if (!byPointer.has(pointer)) byPointer.set(pointer, { pointer, detail: sentence(error as DefinedError, error) })
  }
  return [...byPointer.values()].slice(0, mostErrors)
}

/** One step of a JSON Pointer (RFC 6901). */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

function pointerOf({ instancePath, params }: ErrorObject): string {
  const key = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty ?? params.propertyName
  return typeof key === 'string' ? instancePath + pointerStep(key) : instancePath
}

function sentence(error: DefinedError, { keyword, parentSchema }: ErrorObject): string {
  switch (error.keyword) {
    case 'required':
      return 'This is missing. Add it.'
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return 'This is not known here. Leave it out.'
    case 'type':
      return `Must be ${[error.params.type]
        .flat()
        .map((type) => typeWords[type] ?? type)
        .join(' or ')}.`
    case 'enum':
      return `Must be one of: ${error.params.allowedValues.join(', ')}.`
    case 'const':
      return `Must be ${String(error.params.allowedValue)}.`
    case 'format':
      return formatWords[error.params.format] ?? `Must be a valid ${error.params.format}.`
    case 'pattern':
      return patternSentence(error.params.pattern, parentSchema)
    case 'uniqueItems':
      return 'Must not hold the same thing twice.'
    default:
      return limitSentence(keyword, (error.params as { limit?: number }).limit)
  }
}

function patternSentence(pattern: string, schema: ErrorObject['parentSchema']): string {
  if (pattern === '\\S') return 'Must hold something other than spaces.'
  const [example] = (schema?.examples ?? []) as unknown[]
  return example === undefined ? `Must have the form ${pattern}.` : `Must have a form like ${String(example)}.`
}

function limitSentence(keyword: string, limit = 0): string {
  const sentences: Record<string, string> = {
    minLength: limit === 1 ? 'Must not be empty.' : `Must be at least ${limit} characters long.`,
    maxLength: `Must be at most ${limit} characters long. Make it shorter.`,
    minItems: limit === 1 ? 'Must hold at least one.' : `Must hold at least ${limit}.`,
    maxItems: `Must hold at most ${limit}.`,
    minimum: `Must be ${limit} or more.`,
    maximum: `Must be ${limit} or less.`,
  }
  return sentences[keyword] ?? 'Does not have a form that is known here. See the contract at /docs.'
}
