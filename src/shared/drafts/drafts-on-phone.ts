import { type LocalDraft, listLocalDrafts, readLocalDraft, writeLocalDraft } from '#src/shared/offline/local-drafts.ts'
import { openVaultForWriting } from '#src/shared/offline/my-vault.ts'
import { queuedIds } from '#src/shared/offline/outbox-store.ts'
import type { DraftPlace } from './draft.ts'

/** Opens the person's vault, or makes one, before the first key is pressed: it needs the server. Where nothing is stored there is none. */
export function preparePhone(): void {
  openVaultForWriting().catch(() => undefined)
}

/** What lies on this phone of one draft. Undefined also when the phone stores nothing: then the server's copy is all there is. */
export async function draftOnPhone(id: string): Promise<LocalDraft | undefined> {
  try {
    const vault = await openVaultForWriting()
    return vault ? await readLocalDraft(vault, id) : undefined
  } catch {
    return undefined
  }
}

interface OnPhone {
  drafts: LocalDraft[]
  /** The ids of what waits to be sent. */
  queued: Set<string>
}

/** The drafts of a case on this phone. Undefined when the phone stores nothing. */
export async function draftsOnPhone(caseId: string): Promise<OnPhone | undefined> {
  try {
    const vault = await openVaultForWriting()
    if (!vault) return undefined
    const [drafts, queued] = await Promise.all([listLocalDrafts(vault), queuedIds(vault)])
    return { drafts: drafts.filter((draft) => draft.caseId === caseId), queued }
  } catch {
    return undefined
  }
}

/** Writes a draft that the server does not have. @throws NoStorageError */
export async function writeOnPhone(draft: DraftPlace & { content: object }): Promise<void> {
  const vault = await openVaultForWriting()
  if (vault) await writeLocalDraft(vault, { ...draft, basedOn: 0, ahead: true, savedAt: new Date().toISOString() })
}
