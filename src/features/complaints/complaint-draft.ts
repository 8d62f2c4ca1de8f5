import { isId } from '#src/shared/drafts/new-id.ts'
import type { About, ComplaintInput, ComplaintKind } from './complaints.queries.ts'

export interface DraftPoint {
  whatHappened: string
  when: string
  wish: string
}

/** The form's state, as it is saved while writing. */
export interface ComplaintDraft {
  /** '' until it is known: a letter says itself what kind of complaint fits. */
  kind: ComplaintKind | ''
  about: About
  points: DraftPoint[]
  askToWait: boolean
  lateReason: string
}

export const emptyPoint: DraftPoint = { whatHappened: '', when: '', wish: '' }
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

/** Whether nothing is written in a point. */
function isBlank(point: DraftPoint): boolean {
  return Object.values(point).every((text) => text.trim() === '')
}

/** The points that are sent: those with something in them, or one blank point when there is nothing at all. */
export function writtenPoints(points: readonly DraftPoint[]): DraftPoint[] {
  const written = points.filter((point) => !isBlank(point))
  return written.length > 0 ? written : [emptyPoint]
}

/** A draft as the contract wants it, with the files that follow it. What is left empty is left out. */
export function toInput(
  { kind, about, points, askToWait, lateReason }: ComplaintDraft,
  files: readonly NonNullable<ComplaintInput['attachments']>[number][] = [],
): ComplaintInput {
  return {
    kind: kind || 'handling',
    about,
    points: writtenPoints(points).map(({ whatHappened, when, wish }) => ({
      whatHappened: whatHappened.trim(),
      ...(when.trim() ? { when: when.trim() } : {}),
      ...(wish.trim() ? { wish: wish.trim() } : {}),
    })),
    ...(askToWait ? { askToWait } : {}),
    ...(lateReason.trim() ? { lateReason: lateReason.trim() } : {}),
    ...(files.length > 0
      ? { attachments: files.map(({ id, name, size, sha256 }) => ({ id, name, size, sha256 })) }
      : {}),
  }
}
