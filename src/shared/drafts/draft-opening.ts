import type { LocalDraft } from '#src/shared/offline/local-drafts.ts'
import type { Draft } from './draft.ts'

/** What was found of a draft. `stored`: the server's copy, null for none, undefined when the server did not say. */
export interface DraftFound {
  stored: Draft | null | undefined
  phone: LocalDraft | undefined
}

/** How the writing goes on. */
export interface DraftOpening {
  content: object | undefined
  /** The version of the server's copy that the content is based on. */
  version: number
  /** What the server is known to have. */
  saved: Draft | undefined
  /** The server has another text, and the phone's was never saved there: the person chooses. */
  conflict: Draft | undefined
}

/** The newer of the phone's and the server's copy. */
export function openingOf({ stored, phone }: DraftFound): DraftOpening {
  if (!phone) return fromServer(stored)
  const fromPhone = { content: phone.content, version: phone.basedOn, saved: undefined, conflict: undefined }
  if (stored === undefined) return fromPhone
  // The server had it and has it no more: it was sent or thrown away elsewhere, unless there is something here that it never saw.
  if (stored === null) return phone.ahead ? { ...fromPhone, version: 0 } : fromServer(null)
  if (!phone.ahead || JSON.stringify(stored.content) === JSON.stringify(phone.content)) return fromServer(stored)
  if (stored.version === phone.basedOn) return { ...fromPhone, saved: stored }
  return { ...fromPhone, saved: stored, conflict: stored }
}

function fromServer(stored: Draft | null | undefined): DraftOpening {
  return {
    content: stored?.content,
    version: stored?.version ?? 0,
    saved: stored ?? undefined,
    conflict: undefined,
  }
}
