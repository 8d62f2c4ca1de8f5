import { createHash } from 'node:crypto'

/**
 * SHA-256 of a JSON value in one canonical form: keys sorted, no spaces. Two values that say the same have the same hash,
 * in whatever order the sender wrote the keys.
 */
export function canonicalHash(value: unknown): Buffer {
  return createHash('sha256').update(canonical(value), 'utf8').digest()
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}
