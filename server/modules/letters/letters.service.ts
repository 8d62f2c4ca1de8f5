import type { CaseAccess } from '#server/access.ts'
import type { Clock } from '#server/clock.ts'
import { pageOf, readCursor, writeCursor } from '#server/cursor.ts'
import type { Db, Queryable } from '#server/db/db.ts'
import { type Marked, readMarks } from '#server/modules/corrections/marks.public.ts'
import { notFound } from '#server/problem.ts'
import { today } from '#server/rules/local-date.ts'
import type { Letter, LetterSummary, StoredLetter } from './letter.ts'
import { complaintDeadline, isMismatch } from './letter-deadlines.ts'
import { lettersRepository } from './letters.repository.ts'

export type LettersService = ReturnType<typeof createLettersService>

export function createLettersService({ db, clock }: { db: Db; clock: Clock }) {
  return {
    /** Newest first. Throws 422 for a cursor that the service never made. */
    list(access: CaseAccess, page: { cursor?: string | undefined; limit: number }) {
      const after = readCursor(page.cursor, 'date', 'uuid')
      const range = { caseId: access.caseId, today: today(clock), after, limit: page.limit + 1 }
      return db.asPerson(access.personId, async (tx) => {
        const found = await lettersRepository.list(tx, range)
        const unread = await lettersRepository.countUnread(tx, range.caseId, range.today)
        return {
          ...pageOf<LetterSummary>(found, page.limit, ({ availableOn, id }) => writeCursor(availableOn, id)),
          unread,
        }
      })
    },

    /** Throws 404 when the letter is not in the case, or not available yet. */
    get(access: CaseAccess, letterId: string): Promise<Letter> {
      return db.asPerson(access.personId, async (tx) => {
        const letter = await findLetter(tx, access, letterId)
        const marks = await readMarks(tx, access.caseId, 'letter', [letterId])
        return toLetter(letter, await filedAbout(tx, access, letterId), marks.get(letterId))
      })
    },

    /** The citizen's own look. Repeating it changes nothing. Throws 404. */
    markOpened(access: CaseAccess, letterId: string): Promise<void> {
      return db.asPerson(access.personId, async (tx) => {
        await findLetter(tx, access, letterId)
        await lettersRepository.markOpened(tx, letterId, clock.now().toISOString())
      })
    },
  }

  async function findLetter(tx: Queryable, { caseId }: CaseAccess, letterId: string): Promise<StoredLetter> {
    const letter = await lettersRepository.find(tx, caseId, letterId, today(clock))
    if (letter === null) throw notFound()
    return letter
  }
}

type FiledAbout = Pick<Letter, 'complaintIds' | 'inquiryIds'>

const complaintKinds = ['decision', 'handling', 'conduct']
const inquiryKinds = ['question', 'callBack', 'cannotManage', 'comment', 'waitForStatement']

// Somebody to whom only letters were opened is not told of complaints and inquiries.
async function filedAbout(tx: Queryable, { caseId, scopes }: CaseAccess, letterId: string): Promise<FiledAbout> {
  const { complaintIds, inquiryIds } = lettersRepository
  return {
    complaintIds: scopes.includes('complaints') ? await complaintIds(tx, caseId, letterId, complaintKinds) : [],
    inquiryIds: scopes.includes('inquiries') ? await inquiryIds(tx, caseId, letterId, inquiryKinds) : [],
  }
}

function toLetter({ id, unread, receivedOn, content }: StoredLetter, filed: FiledAbout, marks: Marked = {}): Letter {
  const deadline = complaintDeadline(content, receivedOn)
  const { statedDeadline } = content
  return {
    ...content,
    id,
    unread,
    receivedOn,
    ...filed,
    ...marks,
    ...(deadline === null ? {} : { complaintDeadline: deadline }),
    ...(deadline && statedDeadline ? { deadlineMismatch: isMismatch(deadline, statedDeadline) } : {}),
  }
}
