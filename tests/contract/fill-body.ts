import type { ContractOperation } from '#server/plugins/contract-document.ts'
import { bodySchema } from './generate-request.ts'
import { validValue } from './generate-value.ts'
import { createRandom } from './random.ts'

/** A body of an operation with the same words in every text, whatever the text is for. */
export function bodyFilledWith(operation: ContractOperation, words: string): object {
  const everything = { ...createRandom(1), chance: () => true }
  return filled(validValue(bodySchema(operation), everything, ['']), words) as object
}

function filled(value: unknown, words: string): unknown {
  if (typeof value === 'string') return words
  if (Array.isArray(value)) return value.map((item) => filled(item, words))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, filled(item, words)]))
}
