import { isId } from '#src/shared/drafts/new-id.ts'
import type { About, ComplaintInput, ComplaintKind } from './complaints.queries.ts'
import type { EvidenceRef } from './evidence.queries.ts'

/** The texts of a point, in the order in which they are read. */
export const pointTexts = ['whatHappened', 'when', 'where', 'present', 'rule', 'principleDecision', 'wish'] as const

export type DraftPoint = Record<(typeof pointTexts)[number], string> & { evidence: EvidenceRef[] }

/** The form's state, as it is saved while writing. */
export interface ComplaintDraft {
  /** '' until it is known: a letter says itself what kind of complaint fits. */
  kind: ComplaintKind | ''
  about: About
  points: DraftPoint[]
  askToWait: boolean
  lateReason: string
}

export const emptyPoint: DraftPoint = {
  ...{ whatHappened: '', when: '', where: '', present: '', rule: '', principleDecision: '', wish: '' },
  evidence: [],
}
export const complaintKinds = ['decision', 'handling', 'conduct'] as const satisfies readonly ComplaintKind[]
const withId = ['letter', 'meeting', 'activity'] as const
const withoutId = ['plan', 'caseworker', 'case'] as const

/** What the address says: `?about=letter:<id>&kind=decision`. Whatever cannot be read is a complaint about the case: nobody is turned away. */
export function draftFrom(search: URLSearchParams): ComplaintDraft {
  const kind = complaintKinds.find((one) => one === search.get('kind')) ?? ''
  return { kind, about: aboutFrom(search.get('about') ?? ''), points: [emptyPoint], askToWait: false, lateReason: '' }
}

function aboutFrom(text: string): About {
  const [name, id] = text.split(':')
  const particular = withId.find((kind) => kind === name)
  if (particular && isId(id)) return { kind: particular, id }
  return { kind: withoutId.find((kind) => kind === name) ?? 'case' }
}

/** The draft's target on the server, as the address writes it. */
export function targetOf({ kind, id }: About): string {
  return id ? `${kind}:${id}` : kind
}

/** A draft that was saved by an earlier edition, whose points had fewer parts. */
export function inNewForm(draft: ComplaintDraft): ComplaintDraft {
  return { ...draft, points: draft.points.map((point) => ({ ...emptyPoint, ...point })) }
}

/** Whether nothing is written in a point. */
function isBlank(point: DraftPoint): boolean {
  return pointTexts.every((name) => point[name].trim() === '') && point.evidence.length === 0
}

/** What is written in a point, line by line. */
export function linesOf(point: DraftPoint): string[] {
  return pointTexts.map((name) => point[name].trim()).filter((text) => text !== '')
}

/** The contract's limit. */
export const mostPoints = 50

/** Points with a ready beginning: in the first that is blank, else as a new one at the end. What was typed stays. `index`: where it went. */
export function withBeginning(
  points: readonly DraftPoint[],
  beginning: Pick<DraftPoint, 'whatHappened' | 'wish'>,
): { points: DraftPoint[]; index: number } {
  const blank = points.findIndex(isBlank)
  const index = blank === -1 ? points.length : blank
  const point = { ...emptyPoint, ...beginning }
  return { points: [...points.slice(0, index), point, ...points.slice(index + 1)], index }
}

/** A part that would make a point stronger, and is not needed. */
export interface Gap {
  index: number
  field: 'when' | 'wish'
}

/** Points that say no day, or not what is wanted. A letter or a meeting has a day of its own. */
export function gapsOf({ about, points }: Pick<ComplaintDraft, 'about' | 'points'>): Gap[] {
  const hasDay = about.kind === 'letter' || about.kind === 'meeting'
  return writtenPoints(points).flatMap((point, index) => [
    ...(point.when.trim() === '' && !hasDay ? [{ index, field: 'when' as const }] : []),
    ...(point.wish.trim() === '' ? [{ index, field: 'wish' as const }] : []),
  ])
}

/** The points that are sent: those with something in them, or one blank point when there is nothing at all. */
export function writtenPoints(points: readonly DraftPoint[]): DraftPoint[] {
  const written = points.filter((point) => !isBlank(point))
  return written.length > 0 ? written : [emptyPoint]
}

/** A draft as the contract wants it, with the files that follow it. What is left empty is left out. */
export function toInput(
  { kind, about, points, askToWait, lateReason }: ComplaintDraft,
  files: readonly DeclaredFile[] = [],
): ComplaintInput {
  return {
    kind: kind || 'handling',
    about,
    points: writtenPoints(points).map((point) => toPoint(point, files)),
    ...(askToWait ? { askToWait } : {}),
    ...(lateReason.trim() ? { lateReason: lateReason.trim() } : {}),
    ...(files.length > 0
      ? { attachments: files.map(({ id, name, size, sha256 }) => ({ id, name, size, sha256 })) }
      : {}),
  }
}

type DeclaredFile = NonNullable<ComplaintInput['attachments']>[number]

/** A file that was taken away again shows nothing. */
function toPoint(point: DraftPoint, files: readonly DeclaredFile[]): ComplaintInput['points'][number] {
  const texts = pointTexts.map((name) => [name, point[name].trim()] as const).filter(([, text]) => text !== '')
  const evidence = point.evidence.filter(({ kind, id }) => kind !== 'file' || files.some((file) => file.id === id))
  return {
    whatHappened: '',
    ...Object.fromEntries(texts),
    ...(evidence.length > 0 ? { evidence } : {}),
  }
}
