import type { Queryable } from '#server/db/db.ts'
import { draftsRepository } from './drafts.repository.ts'

/** Removes a person's own draft, because it has become a filing. Harmless when there is none. */
export async function discardDraft(tx: Queryable, personId: string, draftId: string): Promise<void> {
  await draftsRepository.remove(tx, personId, draftId)
}
