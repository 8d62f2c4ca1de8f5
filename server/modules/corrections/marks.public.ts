import type { Queryable } from '#server/db/db.ts'
import type { CorrectionFault } from '#server/modules/matters/matters.public.ts'
import type { ThingKind } from '#server/modules/passages/passages.public.ts'
import { type LocalDate, localDateOf } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'
import type { CorrectionOutcome } from './correction.ts'
import { correctionsRepository, type MarkRow } from './corrections.repository.ts'

/** That a text was corrected, or is being looked at, as the contract tells it beside the text. */
export interface CorrectionMark {
  correctionId: string
  part?: string
  fault: CorrectionFault
  standing: 'clarifying' | 'hidden' | CorrectionOutcome['outcome']
  on: LocalDate
  right?: Text
  words?: string
}

/** What a thing with texts carries, when there is any. */
export interface Marked {
  corrections?: CorrectionMark[]
}

const shownAtMost = 100

/** The marks of these things by their id. Those without any are left out. */
export async function readMarks(
  tx: Queryable,
  caseId: string,
  kind: ThingKind,
  ids: readonly string[],
): Promise<Map<string, Marked>> {
  const marks = new Map<string, CorrectionMark[]>()
  const rows = ids.length === 0 ? [] : await correctionsRepository.marksOf(tx, caseId, kind, ids)
  for (const row of rows) {
    const id = row.body.about.id ?? caseId
    marks.set(id, [...(marks.get(id) ?? []), toMark(row)])
  }
  return new Map([...marks].map(([id, corrections]) => [id, { corrections: corrections.slice(-shownAtMost) }]))
}

function toMark({ id: correctionId, body, filedAt, outcome }: MarkRow): CorrectionMark {
  const { about, fault, right: words } = body
  const right = outcome && 'right' in outcome ? outcome.right : undefined
  return {
    correctionId,
    ...(about.part === undefined ? {} : { part: about.part }),
    fault,
    standing: outcome?.outcome ?? (fault === 'notAboutMe' ? 'hidden' : 'clarifying'),
    on: outcome?.decidedOn ?? localDateOf(filedAt),
    ...(right ? { right } : {}),
    ...(words === undefined ? {} : { words }),
  }
}
