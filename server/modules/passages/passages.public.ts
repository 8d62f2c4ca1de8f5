import { isDeepStrictEqual } from 'node:util'
import type { Queryable } from '#server/db/db.ts'
import type { Text } from '#server/text.ts'
import { wordsFor } from '#server/words.ts'
import { type Spot, spotsOf, type ThingKind, textAt } from './passage.ts'
import { type Hiding, passagesRepository, type Row, type Source, sourceOf } from './passages.repository.ts'
import { type Placeholder, veil, wordsAt } from './veil.ts'

export type { ThingKind }

/** A text that a citizen points at. */
export interface Pointed {
  kind: ThingKind
  id: string
  /** Left out: the whole thing. */
  part: string | undefined
}

/** What stands in the place of a hidden text, whoever reads it. */
const placeholder: Placeholder = {
  da: wordsFor('corrections', 'da')('hidden.inPlace'),
  en: wordsFor('corrections', 'en')('hidden.inPlace'),
}

/** The thing as it can be read now, and the text of the part. `null` without such a thing; a part without a text has an empty list. */
export async function readPassage(
  tx: Queryable,
  caseId: string,
  { kind, id, part }: Pointed,
): Promise<{ content: unknown; texts: Text[] } | null> {
  const content = await passagesRepository.contentOf(tx, kind, caseId, id)
  if (content === null) return null
  return { content, texts: spotsOf(kind, content, part).flatMap((spot) => textAt(content, spot) ?? []) }
}

/** Call it first in a transaction that will hide something: whoever feeds the case meanwhile waits. */
export function beginHiding(tx: Queryable, caseId: string): Promise<void> {
  return passagesRepository.lock(tx, caseId, 'hide')
}

/**
 * Hides the text that a correction points at, in the transaction of the citizen who has just filed it: there, and wherever in the case the same words stand. Nothing
 * that is read has them any more.
 */
export async function hidePassage(
  tx: Queryable,
  caseId: string,
  { correctionId, pointed }: { correctionId: string; pointed: Pointed },
): Promise<void> {
  const { kind, id, part } = pointed
  const content = await passagesRepository.contentOf(tx, kind, caseId, id)
  const words = wordsAt(content, spotsOf(kind, content, part), placeholder)
  const hiding = { correctionId, aboutKind: kind, aboutId: id, part, isPinned: true, words }
  const here = { source: sourceOf[kind], id, content }
  const elsewhere = await passagesRepository.rowsWith(tx, caseId, words)
  const rows = [here, ...elsewhere.filter((row) => !isSame(row, here))].map((row) => veiled(row, [hiding]))
  await passagesRepository.hide(tx, correctionId, words, rows)
}

/** What the municipality feeds, without what is hidden in the case. Call it before the content is stored or compared. */
export async function keepHidden<Content>(
  tx: Queryable,
  source: Source,
  { caseId, id }: { caseId: string; id: string },
  content: Content,
): Promise<Content> {
  await passagesRepository.lock(tx, caseId, 'feed')
  const standing = await passagesRepository.standing(tx, caseId)
  if (standing.length === 0) return content
  const row = { source, id, content }
  const hidden = veiled(row, standing)
  if (isDeepStrictEqual(hidden.content, content)) await passagesRepository.unseal(tx, row)
  else await passagesRepository.seal(tx, caseId, row)
  return hidden.content as Content
}

/** Changes the content of a stored row as it was fed, and returns what is to be stored: without what is hidden in the case. */
export async function changeBehind<Content>(
  tx: Queryable,
  source: Source,
  { caseId, id }: { caseId: string; id: string },
  stored: Content,
  change: (whole: Content) => Content,
): Promise<Content> {
  await passagesRepository.lock(tx, caseId, 'feed')
  const whole = (await passagesRepository.original(tx, { source, id })) as Content | null
  return keepHidden(tx, source, { caseId, id }, change(whole ?? stored))
}

/** The text was about somebody else: its words stay hidden. Another text in its place can be read. */
export async function leaveHidden(tx: Queryable, caseId: string, correctionId: string): Promise<void> {
  await passagesRepository.lock(tx, caseId, 'hide')
  await passagesRepository.settle(tx, correctionId, { isPinned: false, shownOn: null })
  const hiding = (await passagesRepository.standing(tx, caseId)).find((each) => each.correctionId === correctionId)
  // It may have been shown again in between.
  for (const row of hiding ? await passagesRepository.rowsWith(tx, caseId, hiding.words) : []) {
    await passagesRepository.put(tx, caseId, veiled(row, hiding ? [hiding] : []))
  }
}

/** The text is about the citizen: it is shown again, except for what another correction hides in it. */
export async function showAgain(tx: Queryable, caseId: string, correctionId: string, on: string): Promise<void> {
  await passagesRepository.lock(tx, caseId, 'hide')
  await passagesRepository.settle(tx, correctionId, { isPinned: false, shownOn: on })
  const standing = await passagesRepository.standing(tx, caseId)
  for (const row of await passagesRepository.originals(tx, caseId)) {
    const shown = veiled(row, standing)
    await passagesRepository.put(tx, caseId, shown)
    if (isDeepStrictEqual(shown.content, row.content)) await passagesRepository.unseal(tx, row)
  }
}

function veiled(row: Row, hidings: readonly Hiding[]): Row {
  const content = hidings.reduce((before, hiding) => {
    const { words } = hiding
    return veil(before, { words, spots: pinnedSpots(row, hiding) }, placeholder)
  }, row.content)
  return { ...row, content }
}

/** Once the municipality has answered, only the same words are hidden in the place: what is put there instead can be read. */
function pinnedSpots(row: Row, { aboutKind, aboutId, part, isPinned, words }: Hiding): Spot[] {
  if (row.source !== sourceOf[aboutKind] || row.id !== aboutId) return []
  const spots = spotsOf(aboutKind, row.content, part)
  return isPinned ? spots : spots.filter((spot) => words.includes(textAt(row.content, spot)?.da.trim() ?? ''))
}

function isSame(one: Row, other: Row): boolean {
  return one.source === other.source && one.id === other.id
}
