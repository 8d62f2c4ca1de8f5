import { type Receipt, receiptOf, type StoredFiling } from '#server/modules/filings/filings.public.ts'
import type { LadderView, Matter } from '#server/modules/matters/matters.public.ts'
import type { ProblemError } from '#server/problem.ts'
import type { RuleCitation } from '#server/rule-citation.ts'
import type { LocalDate } from '#server/rules/local-date.ts'
import type { Text } from '#server/text.ts'

export type RecordsSubject = 'wholeCase' | 'period' | 'kinds' | 'costs' | 'whoLooked'

export type RecordKind = 'journal' | 'letters' | 'decisions' | 'plans' | 'medical' | 'reports' | 'minutes'

/** A request as it was filed. */
export interface RecordsRequestBody {
  what: RecordsSubject[]
  from?: LocalDate
  to?: LocalDate
  kinds?: RecordKind[]
  remarks?: string
}

export interface Extension {
  newDue: LocalDate
  reason: Text
  toldOn: LocalDate
}

export interface Refused {
  reason: Text
  rule: RuleCitation
  howToComplain?: Text
}

/** A document as the citizen sees it listed. It was refused when it has a refusal, else delivered with its file. */
export interface DocumentContent {
  title: Text
  subject: Text
  datedOn: LocalDate
  important: boolean
  refusal?: Refused
  file?: { name: string; mediaType: string; bytes: number }
}

export type RecordsDocument = DocumentContent & { id: string; outcome: 'delivered' | 'refused' }

export interface RecordsRequestSummary {
  id: string
  what: RecordsSubject[]
  matter: Matter
  receipt: Receipt
  delivered: number
  refused: number
}

export interface RecordsRequest extends RecordsRequestBody {
  id: string
  matter: Matter
  receipt: Receipt
  extension?: Extension
  documents: RecordsDocument[]
  history: RecordsHistoryEvent[]
  ladder: LadderView
}

/** Something that happened to a request. */
export interface RecordsHistoryEvent {
  event: 'filed' | 'received' | 'needsYou' | 'extended' | 'delivered' | 'refused' | 'done'
  at: string
  newDue?: LocalDate
}

/** What follows from what has happened to a request. */
export type RecordsCourse = Pick<RecordsRequest, 'history' | 'ladder'>

/** What does not hang together in a request that fits the contract. Empty: it can be filed. */
export function faultsOf({ what, from, to, kinds }: RecordsRequestBody): ProblemError[] {
  const faults: ProblemError[] = []
  if (what.includes('period')) {
    if (from === undefined) faults.push({ pointer: '/from', detail: 'is required for a period: give the first day' })
    if (to === undefined) faults.push({ pointer: '/to', detail: 'is required for a period: give the last day' })
  }
  if (from !== undefined && to !== undefined && to < from) {
    faults.push({ pointer: '/to', detail: 'must not be before the first day' })
  }
  if (what.includes('kinds') && kinds === undefined) {
    faults.push({ pointer: '/kinds', detail: 'is required for kinds of documents: give at least one' })
  }
  return faults
}

export function toSummary(
  filing: StoredFiling,
  matter: Matter,
  counts: { delivered: number; refused: number },
): RecordsRequestSummary {
  const { what } = filing.body as RecordsRequestBody
  return { id: filing.id, what, matter, receipt: receiptOf(filing), ...counts }
}

export function toRecordsRequest(
  filing: StoredFiling,
  matter: Matter,
  came: { extension: Extension | null; documents: RecordsDocument[]; course: RecordsCourse },
): RecordsRequest {
  const body = filing.body as RecordsRequestBody
  const { id } = filing
  const { extension, documents, course } = came
  return { id, ...body, matter, receipt: receiptOf(filing), ...(extension ? { extension } : {}), documents, ...course }
}
