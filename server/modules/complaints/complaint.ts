import type { DeclaredAttachment } from '#server/modules/attachments/attachments.public.ts'
import { type Receipt, receiptOf, type StoredFiling } from '#server/modules/filings/filings.public.ts'
import type { EventDetail, EventsOf, LadderView, Matter } from '#server/modules/matters/matters.public.ts'
import type { Actor, RuleCitation } from '#server/rule-citation.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'

export type ComplaintKind = 'decision' | 'handling' | 'conduct'

export type AboutKind = 'letter' | 'meeting' | 'activity' | 'plan' | 'caseworker' | 'case'

/** A complaint as it was filed. */
export interface ComplaintBody {
  kind: ComplaintKind
  about: { kind: AboutKind; id?: string }
  points: { whatHappened: string; when?: string; wish?: string }[]
  askToWait?: boolean
  lateReason?: string
  attachments?: DeclaredAttachment[]
}

/** The municipality's answer to one point. */
export interface PointAnswer {
  position: 'agreed' | 'partly' | 'notAgreed'
  text: Text
  rule?: RuleCitation
  answeredBy: Actor
  answeredOn: string
  changed?: Text
}

export interface StoredAnswer {
  id: string
  complaintId: string
  pointNumber: number
  content: PointAnswer
  /** When the service learned of it. ISO instant. */
  learnedAt: string
}

export interface ComplaintSummary {
  id: string
  kind: ComplaintKind
  matter: Matter
  receipt: Receipt
  points: number
  answered: number
}

export interface Complaint {
  id: string
  kind: ComplaintKind
  about: { kind: AboutKind; id?: string; title?: Text }
  matter: Matter
  receipt: Receipt
  points: { number: number; whatHappened: string; when?: string; wish?: string; answer: PointAnswer | null }[]
  askToWait: boolean
  lateReason?: string
  history: ComplaintHistoryEvent[]
  ladder: LadderView
  /** The kind that the municipality treats it as, when it is another one. */
  treatedAs?: ComplaintKind
  /** When the citizen last asked for what is missing. */
  askedOn?: LocalDate
}

/** Something that happened to a complaint, in the form of the contract. */
export interface ComplaintHistoryEvent extends EventDetail {
  event: Exclude<EventsOf['complaint']['type'], 'couldNotBeTaken'> | 'needsYou' | 'sendAgain'
  at: string
  point?: number
  points?: number[]
  outcome?: 'changed' | 'partlyChanged' | 'upheld' | 'dismissed'
  goesOn?: boolean
  newDue?: LocalDate
  kind?: ComplaintKind
}

/** What follows from what has happened to a complaint. */
export type ComplaintCourse = Pick<Complaint, 'history' | 'ladder' | 'treatedAs' | 'askedOn'>

export function bodyOf(filing: StoredFiling): ComplaintBody {
  return filing.body as ComplaintBody
}

export function toSummary(filing: StoredFiling, matter: Matter, answered: number): ComplaintSummary {
  const { kind, points } = bodyOf(filing)
  return { id: filing.id, kind, matter, receipt: receiptOf(filing), points: points.length, answered }
}

/** The complaint point by point. A point without an answer has `null`. */
export function toComplaint(
  filing: StoredFiling,
  matter: Matter,
  answers: readonly StoredAnswer[],
  course: ComplaintCourse,
): Complaint {
  const { kind, about, points, askToWait = false, lateReason } = bodyOf(filing)
  const answerTo = new Map(answers.map(({ pointNumber, content }) => [pointNumber, content]))
  return {
    id: filing.id,
    kind,
    // The title of a letter, meeting or activity was remembered when the complaint was filed.
    about: about.id === undefined ? about : { ...about, title: matter.title },
    matter,
    receipt: receiptOf(filing),
    points: points.map((point, index) => ({ number: index + 1, ...point, answer: answerTo.get(index + 1) ?? null })),
    askToWait,
    ...(lateReason === undefined ? {} : { lateReason }),
    ...course,
  }
}
