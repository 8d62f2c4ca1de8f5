import type { components } from '#api/generated/types.ts'

type Schemas = components['schemas']
export type CorrectionMark = Schemas['CorrectionMark']
export type ThingKind = Schemas['CorrectionAboutKind']
export type Fault = Schemas['CorrectionFault']

/** What can be the matter with a text. */
export const faults = ['wrong', 'incomplete', 'notAboutMe'] as const satisfies readonly Fault[]

/** A text that one can point at, by its name in the contract. */
export interface PointedAt {
  kind: ThingKind
  /** Left out for the plan. */
  id?: string
  /** Left out: the whole thing, and for a fact its one text. */
  part?: string
  /** For a fact: the activity under which it is read. */
  activityId?: string
}

/** Where one says what is wrong with it, as a path inside the case. `fault`: what one has said already. */
export function correctionPath({ kind, id, part, activityId }: PointedAt, fault?: Fault): string {
  const search = new URLSearchParams({ about: kind })
  if (id) search.set('id', id)
  if (part) search.set('part', part)
  if (activityId) search.set('activity', activityId)
  if (fault) search.set('fault', fault)
  return `/corrections/new?${search}`
}

/** The id of a text on its page, so that a link can lead to it. The whole thing has none: it is the page. */
export function anchorOf({ kind, id, part }: Pick<PointedAt, 'kind' | 'id' | 'part'>): string | undefined {
  if (kind === 'fact') return `text-${id}`
  return part && `text-${part}`
}

/** The newest mark of a text: its own, or that of the whole thing. */
export function markOf(
  marks: readonly CorrectionMark[] | undefined,
  part: string | undefined,
): CorrectionMark | undefined {
  return marks?.findLast((mark) => mark.part === undefined || mark.part === part)
}

/** A text in the pieces that the contract numbers: paragraphs of a letter, lines of minutes. */
export function piecesOf(text: string, divider: 'paragraph' | 'line'): string[] {
  return text.split(divider === 'paragraph' ? /\n{2,}/ : /\n+/).filter((piece) => piece.trim() !== '')
}
