import { invalid } from './problem.ts'
import { localDate } from './rules/local-date.ts'

/** What the parts of a place in a sorted list can be: the values of the columns that the list is sorted by. */
export type CursorPart = 'date' | 'instant' | 'uuid' | 'number'

const patterns: Record<CursorPart, RegExp> = {
  date: /^\d{4}-\d\d-\d\d$/,
  instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  number: /^\d{1,15}$/,
}

/** The name of a place in a list, for the client to send back. */
export function writeCursor(...parts: readonly (string | number)[]): string {
  return Buffer.from(parts.join(' ')).toString('base64url')
}

/**
 * The place that a cursor stands for, part by part, or `null` without a cursor: the list starts at its beginning.
 * Throws 422 when the service never made it.
 */
export function readCursor(cursor: string | undefined, ...kinds: readonly CursorPart[]): string[] | null {
  if (cursor === undefined) return null
  const parts = Buffer.from(cursor, 'base64url').toString('latin1').split(' ')
  if (parts.length === kinds.length && kinds.every((kind, index) => isPart(kind, parts[index] ?? ''))) return parts
  throw invalid([{ pointer: 'cursor', detail: 'Use nextCursor of the page before, or leave it out.' }])
}

function isPart(kind: CursorPart, part: string): boolean {
  if (!patterns[kind].test(part)) return false
  // PostgreSQL has no year 0, though Date.parse reads one.
  if (kind === 'instant') return !Number.isNaN(Date.parse(part)) && isDay(part.slice(0, 10))
  return kind !== 'date' || isDay(part)
}

function isDay(part: string): boolean {
  try {
    return localDate(part) === part
  } catch {
    return false
  }
}

/** One page out of `limit + 1` rows, and the cursor of the next page when the extra row is there. */
export function pageOf<Item>(
  found: readonly Item[],
  limit: number,
  cursorOf: (last: Item) => string,
): { items: Item[]; nextCursor: string | null } {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: found.length > limit && last !== undefined ? cursorOf(last) : null }
}
