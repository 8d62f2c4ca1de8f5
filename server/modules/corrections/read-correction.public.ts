import type { Scope } from '#server/access.ts'
import type { Queryable } from '#server/db/db.ts'
import { readFiling, receiptOf } from '#server/modules/filings/filings.public.ts'
import { correctionFactsOf, readEvents, readMatters } from '#server/modules/matters/matters.public.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import { bodyOf, type Correction, type CorrectionBody, type CorrectionLine, scopeOfThing } from './correction.ts'
import { courseOf } from './correction-course.ts'
import { correctionsRepository } from './corrections.repository.ts'

export type { Correction }

interface Reading {
  today: LocalDate
  /** Whether the reader may see a part of the case. What a text says is only for who may read it where it stands. */
  maySee: (scope: Scope) => boolean
}

/** One correction with what came of it as it stands on a day, or `null`. */
export async function readCorrection(
  tx: Queryable,
  caseId: string,
  correctionId: string,
  { today, maySee }: Reading,
): Promise<Correction | null> {
  const filing = await readFiling(tx, caseId, 'correction', correctionId)
  if (!filing) return null
  const [matters, events, outcome] = await Promise.all([
    readMatters(tx, 'correction', [correctionId], today),
    readEvents(tx, 'correction', correctionId),
    correctionsRepository.outcomeOf(tx, correctionId),
  ])
  const matter = matters.get(correctionId)
  if (!matter) throw new Error(`The correction ${correctionId} has no matter.`)
  const facts = correctionFactsOf(events.map(({ event }) => event))
  const titles = await correctionsRepository.activityTitles(tx, caseId, [...facts.lines.keys()])
  const { about, ...body } = bodyOf(filing)
  const seen = maySee(scopeOfThing[about.kind]) ? await readAbout(tx, caseId, correctionId, about) : {}
  return {
    id: correctionId,
    ...body,
    about: { ...about, title: matter.title, ...seen },
    matter,
    receipt: receiptOf(filing),
    ...(outcome ? { outcome } : {}),
    lines: maySee('plan') ? [...facts.lines].flatMap(([id, on]) => lineOf(id, on, titles)) : [],
    ...courseOf(events, { facts, titles }, today),
  }
}

async function readAbout(
  tx: Queryable,
  caseId: string,
  correctionId: string,
  { kind, id }: CorrectionBody['about'],
): Promise<Pick<Correction['about'], 'activityId' | 'quote'>> {
  const quote = await correctionsRepository.quoteOf(tx, correctionId)
  const activityId = kind === 'fact' && id ? await correctionsRepository.activityWith(tx, caseId, id) : null
  return { ...(quote ? { quote } : {}), ...(activityId ? { activityId } : {}) }
}

function lineOf(
  activityId: string,
  reassessedOn: LocalDate | null,
  titles: ReadonlyMap<string, CorrectionLine['title']>,
): CorrectionLine[] {
  const title = titles.get(activityId)
  return title ? [{ activityId, title, ...(reassessedOn ? { reassessedOn } : {}) }] : []
}
