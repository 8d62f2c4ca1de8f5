import { type Receipt, receiptOf, type StoredFiling } from '#server/modules/filings/filings.public.ts'
import type { EventsOf, Matter, RecordedEvent } from '#server/modules/matters/matters.public.ts'
import type { ProblemError } from '#server/problem.ts'
import type { Actor, RuleCitation } from '#server/rule-citation.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'

export type InquiryKind = 'question' | 'callBack' | 'cannotManage' | 'comment' | 'waitForStatement'

export type AboutKind = 'letter' | 'meeting' | 'activity' | 'plan' | 'caseworker' | 'case'

export interface InquiryAbout {
  kind: AboutKind
  id?: string
}

/** An inquiry as it was filed. */
export interface InquiryBody {
  kind: InquiryKind
  about: InquiryAbout
  text?: string
  times?: string
  phone?: string
  statementBy?: LocalDate
}

/** What the municipality answered. */
export interface InquiryAnswer {
  text: Text
  answeredBy: Actor
  answeredOn: LocalDate
  rule?: RuleCitation
  agreed?: boolean
  noAbsence?: boolean
  waitsUntil?: LocalDate
}

/** What the service tells the municipality's leader about an inquiry that nobody answered in time. */
export interface RaisedBody {
  recipient: 'leader'
  inquiryNumber: string
  inquiryKind: InquiryKind
  filedOn: LocalDate
  dueOn: LocalDate
}

export interface InquirySummary {
  id: string
  kind: InquiryKind
  about: InquiryAbout & { title?: Text }
  matter: Matter
  receipt: Receipt
}

export interface Inquiry extends InquirySummary, Omit<InquiryBody, 'kind' | 'about'> {
  answer: InquiryAnswer | null
  raised?: { dueOn: LocalDate; receipt: Receipt }
  history: { event: InquiryEventName; at: string }[]
}

type InquiryEventName = Exclude<EventsOf['inquiry']['type'], 'couldNotBeTaken'> | 'needsYou'

export function bodyOf(filing: StoredFiling): InquiryBody {
  return filing.body as InquiryBody
}

const belongsTo = { times: 'callBack', phone: 'callBack', statementBy: 'waitForStatement' } as const
const needsWords: Record<InquiryKind, boolean> = {
  question: true,
  callBack: false,
  cannotManage: true,
  comment: true,
  waitForStatement: false,
}

/** What does not hang together in an inquiry that fits the contract, filed on the day `today`. Empty: it can be filed. */
export function faultsOf(body: InquiryBody, today: LocalDate): ProblemError[] {
  const { kind, text, statementBy } = body
  const faults: ProblemError[] = []
  if (needsWords[kind] && text === undefined)
    faults.push({ pointer: '/text', detail: 'is required: a few words are enough' })
  for (const [field, owner] of Object.entries(belongsTo) as [keyof typeof belongsTo, InquiryKind][]) {
    if (body[field] !== undefined && kind !== owner)
      faults.push({ pointer: `/${field}`, detail: `belongs to ${owner} only` })
  }
  if (statementBy !== undefined && statementBy < today) {
    faults.push({ pointer: '/statementBy', detail: 'must not be a day that is over' })
  }
  return faults
}

export function toSummary(filing: StoredFiling, matter: Matter): InquirySummary {
  const { kind, about } = bodyOf(filing)
  // The title of a letter, meeting or activity was remembered when it was filed.
  const named = about.id === undefined ? about : { ...about, title: matter.title }
  return { id: filing.id, kind, about: named, matter, receipt: receiptOf(filing) }
}

export function toInquiry(
  filing: StoredFiling,
  matter: Matter,
  came: {
    answer: InquiryAnswer | null
    raised: StoredFiling | null
    events: readonly RecordedEvent<EventsOf['inquiry']>[]
  },
): Inquiry {
  const { kind: _kind, about: _about, ...written } = bodyOf(filing)
  const { answer, raised, events } = came
  return {
    ...toSummary(filing, matter),
    ...written,
    answer,
    ...(raised ? { raised: { dueOn: (raised.body as RaisedBody).dueOn, receipt: receiptOf(raised) } } : {}),
    history: events
      .map(({ event: { type }, learnedAt: at }) => ({
        event: type === 'couldNotBeTaken' ? ('needsYou' as const) : type,
        at,
      }))
      .sort((one, other) => one.at.localeCompare(other.at)),
  }
}
