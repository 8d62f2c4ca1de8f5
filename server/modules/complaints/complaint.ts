import type { DeclaredAttachment } from '#server/modules/attachments/attachments.public.ts'
import { type Receipt, receiptOf, type StoredFiling } from '#server/modules/filings/filings.public.ts'
import type { EventDetail, EventsOf, LadderView, Matter } from '#server/modules/matters/matters.public.ts'
import type { Actor, RuleCitation } from '#server/rule-citation.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'

export type ComplaintKind = 'decision' | 'handling' | 'conduct'

export type AboutKind = 'letter' | 'meeting' | 'activity' | 'plan' | 'caseworker' | 'case'

/** A thing of the case, or a file of the same complaint. */
export type EvidenceKind = 'letter' | 'meeting' | 'activity' | 'file'

/** Something that shows what a point says. */
export interface Evidence {
  kind: EvidenceKind
  id: string
}

/** One point as the citizen wrote it. */
export interface WrittenPoint {
  whatHappened: string
  when?: string
  where?: string
  present?: string
  evidence?: Evidence[]
  rule?: string
  principleDecision?: string
  wish?: string
}

/** A complaint as it was filed. */
export interface ComplaintBody {
  kind: ComplaintKind
  about: { kind: AboutKind; id?: string }
  points: WrittenPoint[]
  askToWait?: boolean
  lateReason?: string
  attachments?: DeclaredAttachment[]
}

/** The municipality's answer to one point. */
export interface PointAnswer {
  position: 'agreed' | 'partly' | 'notAgreed'
  text: Text
  rule?: RuleCitation
  /** What it says to the principle decision that the point cites. */
  citedAnswer?: Text
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

/** A point as it stands, with what shows it by name. */
export interface ComplaintPoint extends WrittenPoint {
  number: number
  evidence?: (Evidence & { title?: Text })[]
  answer: PointAnswer | null
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
  points: ComplaintPoint[]
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

/** Whether nothing in a point is left to answer, the principle decision that it cites included. */
export function isAnswered(
  { principleDecision }: Pick<WrittenPoint, 'principleDecision'>,
  answer: Pick<PointAnswer, 'citedAnswer'> | null | undefined,
): boolean {
  return Boolean(answer) && (principleDecision === undefined || answer?.citedAnswer !== undefined)
}

export function toSummary(
  filing: StoredFiling,
  matter: Matter,
  answers: ReadonlyMap<number, Pick<PointAnswer, 'citedAnswer'>>,
): ComplaintSummary {
  const { kind, points } = bodyOf(filing)
  const answered = points.filter((point, index) => isAnswered(point, answers.get(index + 1))).length
  return { id: filing.id, kind, matter, receipt: receiptOf(filing), points: points.length, answered }
}

/** The complaint point by point. A point without an answer has `null`. `titles`: of the things that points show, by id. */
export function toComplaint(
  filing: StoredFiling,
  matter: Matter,
  { answers, titles }: { answers: readonly StoredAnswer[]; titles: ReadonlyMap<string, Text> },
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
    points: points.map((point, index) => ({
      number: index + 1,
      ...point,
      ...(point.evidence ? { evidence: point.evidence.map((each) => named(each, titles)) } : {}),
      answer: answerTo.get(index + 1) ?? null,
    })),
    askToWait,
    ...(lateReason === undefined ? {} : { lateReason }),
    ...course,
  }
}

function named(evidence: Evidence, titles: ReadonlyMap<string, Text>): Evidence & { title?: Text } {
  const title = titles.get(evidence.id)
  return title ? { ...evidence, title } : evidence
}
