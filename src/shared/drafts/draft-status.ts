import { currentConnection } from '#src/shared/http/connection.ts'
import { NetworkError, ProblemError } from '#src/shared/http/errors.ts'
import type { Draft } from './drafts.api.ts'

/** `refused`: it has been sent already, or there is no room for more drafts. */
export type NotSavedReason = 'network' | 'server' | 'signedOut' | 'refused' | 'tooLarge'

/** How the text on screen stands against what the server has. `saved` only when the server said so. */
export type DraftStatus =
  | { kind: 'fresh' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'notSaved'; reason: NotSavedReason }
  | { kind: 'conflict'; other: Draft }

/** `start` is what a form begins with; it changes, with `revision`, only when the other version of a conflict is taken. */
export interface DraftSnapshot<Content> {
  start: Content
  revision: number
  status: DraftStatus
}

/** Why a save failed. */
export function reasonOf(cause: unknown): NotSavedReason {
  if (cause instanceof NetworkError) return currentConnection() === 'offline' ? 'network' : 'server'
  if (!(cause instanceof ProblemError)) return 'server'
  if (cause.status === 401) return 'signedOut'
  if (cause.status === 409) return 'refused'
  return cause.status === 413 || cause.status === 422 ? 'tooLarge' : 'server'
}
