import type { Scope } from '#server/access.ts'
import type { Queryable } from '#server/db/db.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Language } from '#server/words.ts'

/** What everybody who writes a part of a paper needs. */
export interface Context {
  tx: Queryable
  language: Language
  /** The service's local date: deadlines stand as they stand on it. */
  today: LocalDate
  /** Whether files that came with it go into the paper. */
  withFiles: boolean
  /** Whether the reader may see a part of the case. Left out: a paper for the municipality, which wrote it. */
  maySee?: (scope: Scope) => boolean
}
