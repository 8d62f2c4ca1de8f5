import type { CaseAccess } from '#server/access.ts'
import { type Cipher, createCipher } from '#server/cipher.ts'
import type { Clock } from '#server/clock.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import { isFiled } from '#server/modules/filings/filings.public.ts'
import { addDays, today } from '#server/rules/local-date.ts'
import { draftsRepository, type SealedDraft } from './drafts.repository.ts'

const mostInACase = 50
const keptDays = 90
const mostBytes = 200_000

export type DraftKind =
  | 'complaint'
  | 'recordsRequest'
  | 'correction'
  | 'preparation'
  | 'meetingReply'
  | 'handoverComment'
  | 'ownWords'
  | 'inquiry'

export interface Draft {
  id: string
  kind: DraftKind
  target?: string
  content: Record<string, unknown>
  version: number
  savedAt: string
  expiresOn: string
}

export interface DraftToSave {
  id: string
  kind: DraftKind
  target?: string | undefined
  content: unknown
  /** The version that was read; 0 for a new draft. */
  basedOn: number
}

export type SaveOutcome =
  | { outcome: 'saved'; version: number; savedAt: string; expiresOn: string }
  /** `stale`: another version is stored. `gone`: it was thrown away or ran out. `filed`: it has become a filing. */
  | { outcome: 'stale' | 'gone' | 'filed' | 'foreign' | 'tooMany' | 'tooLarge' }

export type DraftsService = ReturnType<typeof createDraftsService>

/** What a person is writing, readable by that person only. `keys` are secrets, newest first. */
export function createDraftsService(deps: { db: Db; clock: Clock; keys: readonly (string | Buffer)[] }) {
  const { db, clock } = deps
  const cipher = createCipher(deps.keys, 'udvej drafts')

  return {
    /** One's own drafts in the case, newest first. */
    list: (access: CaseAccess): Promise<Draft[]> =>
      db.asPerson(access.personId, async (tx) => {
        const sealed = await draftsRepository.list(tx, access, today(clock), mostInACase)
        return sealed.flatMap((each) => openDraft(cipher, access.personId, each) ?? [])
      }),

    /** One of one's own drafts, or `null`. */
    get: (access: CaseAccess, id: string): Promise<Draft | null> =>
      db.asPerson(access.personId, async (tx) => {
        const sealed = await draftsRepository.find(tx, access, id, today(clock))
        return sealed ? openDraft(cipher, access.personId, sealed) : null
      }),

    /** Saves a version. Nothing is changed unless the outcome is `saved`. */
    async save(access: CaseAccess, draft: DraftToSave): Promise<SaveOutcome> {
      const text = JSON.stringify(draft.content)
      if (Buffer.byteLength(text) > mostBytes) return { outcome: 'tooLarge' }
      const { id, kind, target = null } = draft
      const next: SealedDraft = {
        ...{ id, kind, target },
        sealed: cipher.seal(text, ownerOf(access.personId, id, kind)),
        version: draft.basedOn + 1,
        savedAt: clock.now().toISOString(),
        expiresOn: addDays(today(clock), keptDays),
      }
      const outcome = await db.asPerson(access.personId, (tx) => store(tx, access, next, today(clock)))
      if (outcome !== 'saved') return { outcome }
      return { outcome, version: next.version, savedAt: next.savedAt, expiresOn: next.expiresOn }
    },

    /** Throws a draft away. Harmless when there is none. */
    remove: (access: CaseAccess, id: string): Promise<void> =>
      db.asPerson(access.personId, (tx) => draftsRepository.remove(tx, access.personId, id)),
  }
}

async function store(
  tx: Queryable,
  access: CaseAccess,
  draft: SealedDraft,
  day: string,
): Promise<Exclude<SaveOutcome['outcome'], 'tooLarge'>> {
  // A late save from another tab must not bring a draft back that has been sent.
  if (await isFiled(tx, draft.id)) return 'filed'
  await draftsRepository.removeExpired(tx, access.personId, day)
  if (draft.version > 1) {
    if (await draftsRepository.replace(tx, access, draft)) return 'saved'
    return (await draftsRepository.find(tx, access, draft.id, day)) ? 'stale' : 'gone'
  }
  await draftsRepository.lockForNew(tx, access)
  if (await draftsRepository.find(tx, access, draft.id, day)) return 'stale'
  if ((await draftsRepository.count(tx, access)) >= mostInACase) return 'tooMany'
  return (await draftsRepository.insert(tx, access, draft)) ? 'saved' : 'foreign'
}

// A draft whose key is no longer in use can never be read again; it is left out, and ends when it expires.
function openDraft(cipher: Cipher, personId: string, draft: SealedDraft): Draft | null {
  const { id, target, version, savedAt, expiresOn } = draft
  const kind = draft.kind as DraftKind
  const text = cipher.open(draft.sealed, ownerOf(personId, id, kind))
  if (text === null) return null
  const content = JSON.parse(text.toString('utf8')) as Record<string, unknown>
  return { id, kind, ...(target === null ? {} : { target }), content, version, savedAt, expiresOn }
}

// Moved to another person, draft or kind, a sealed text cannot be opened.
function ownerOf(personId: string, draftId: string, kind: DraftKind): string {
  return `${personId} ${draftId} ${kind}`
}
