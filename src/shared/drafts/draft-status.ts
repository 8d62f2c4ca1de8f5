import { currentConnection } from '#src/shared/http/connection.ts'
import { NetworkError, ProblemError } from '#src/shared/http/errors.ts'
import type { PhoneTrouble } from '#src/shared/offline/phone-trouble.ts'
import type { Draft } from './draft.ts'

/** Why the service does not have the text. `refused`: it has been sent already, or there is no room for more drafts. */
export type NotSavedReason = 'network' | 'server' | 'signedOut' | 'refused' | 'tooLarge'

/**
 * Where the text on screen is kept: nowhere yet, on this phone alone (and, when something is in the way, why the service lacks it), with the service
 * (on this phone too: `both`), or nowhere and why.
 */
export type DraftStatus =
  | { kind: 'fresh' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'onPhone'; at: string; reason: NotSavedReason | undefined }
  | { kind: 'saved'; at: string; where: 'both' | 'service' }
  | { kind: 'notSaved'; reason: NotSavedReason }
  | { kind: 'conflict'; other: Draft }

/** `start` is what a form begins with; it changes, with `revision`, when the other version of a conflict is taken or the draft is taken over. */
export interface DraftSnapshot<Content> {
  start: Content
  revision: number
  status: DraftStatus
  /** Why this phone keeps nothing of it. */
  phoneTrouble: PhoneTrouble | undefined
  /** It is being written in another tab: here it can only be read. `takenOver`: it was, and this tab goes on. */
  elsewhere: 'no' | 'yes' | 'takenOver'
}

/** Why the service has not saved it. */
export function reasonOf(cause: unknown): NotSavedReason {
  if (cause instanceof NetworkError) return currentConnection() === 'offline' ? 'network' : 'server'
  if (!(cause instanceof ProblemError)) return 'server'
  if (cause.status === 401) return 'signedOut'
  if (cause.status === 409) return 'refused'
  return cause.status === 413 || cause.status === 422 ? 'tooLarge' : 'server'
}
