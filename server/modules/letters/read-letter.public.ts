import type { Queryable } from '#server/db/db.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { LetterContent } from './letter.ts'
import { lettersRepository } from './letters.repository.ts'

export type { LetterContent }

/** A letter as the municipality sent it, or `null` when the case has none such on the day `today`. It does not count as opened. */
export async function readLetterContent(
  tx: Queryable,
  caseId: string,
  letterId: string,
  today: LocalDate,
): Promise<LetterContent | null> {
  return (await lettersRepository.find(tx, caseId, letterId, today))?.content ?? null
}
