import type { StoredFiling } from '#server/modules/filings/filings.public.ts'
import {
  type Inquiry,
  type InquiryAnswer,
  type InquiryKind,
  type RaisedBody,
  readInquiry,
} from '#server/modules/inquiries/read-inquiry.public.ts'
import type { Block } from '#server/paper/paper.ts'
import { dateIn, instantIn, type Language, type Translate, textIn, wordsFor } from '#server/words.ts'
import type { Context } from './paper-context.ts'
import { standingBlocks } from './standing-blocks.ts'

export function inquiryTitle(filing: StoredFiling, t: Translate): string {
  // words: copies
  return t(`title.inquiry.${(filing.body as { kind: InquiryKind }).kind}`)
}

/** A question or another short request, with its answer. One without an answer says so. */
export async function inquiryBlocks(
  filing: StoredFiling,
  { tx, language, today }: Context,
): Promise<{ blocks: Block[] }> {
  const inquiry = await readInquiry(tx, filing.caseId, filing.id, today)
  if (!inquiry) throw new Error(`The filing ${filing.id} is no inquiry.`)
  const t = wordsFor('copies', language)
  const { about, matter, text, answer } = inquiry
  const rows = [
    { label: t('inquiry.about'), value: textIn(language, about.title ?? matter.title) },
    ...wishRows(inquiry, language),
  ]
  return {
    blocks: [
      { kind: 'facts', rows },
      ...(text === undefined ? [] : quoted(t('words'), text)),
      ...standingBlocks(matter, language),
      ...raisedBlocks(inquiry, language),
      { kind: 'heading', level: 2, text: t('inquiry.answer') },
      ...(answer ? answerBlocks(answer, language) : [{ kind: 'text', text: t('inquiry.unanswered') } as const]),
    ],
  }
}

/** What the service told the leader about an inquiry that nobody answered. */
export async function inquiryRaisedBlocks(filing: StoredFiling, { language }: Context): Promise<{ blocks: Block[] }> {
  const t = wordsFor('copies', language)
  const { inquiryNumber, inquiryKind, filedOn, dueOn } = filing.body as RaisedBody
  const rows = [
    { label: t('inquiry.raisedOver'), value: t(`title.inquiry.${inquiryKind}`) },
    { label: t('inquiry.number'), value: inquiryNumber },
    { label: t('receipt.sentAt'), value: dateIn(language, filedOn) },
    { label: t('inquiry.due'), value: dateIn(language, dueOn) },
  ]
  return {
    blocks: [
      { kind: 'text', text: t('inquiry.raisedText') },
      { kind: 'facts', rows },
    ],
  }
}

function wishRows({ times, phone, statementBy }: Inquiry, language: Language): { label: string; value: string }[] {
  const t = wordsFor('copies', language)
  return [
    ...(times === undefined ? [] : [{ label: t('inquiry.times'), value: times }]),
    ...(phone === undefined ? [] : [{ label: t('inquiry.phone'), value: phone }]),
    ...(statementBy === undefined ? [] : [{ label: t('inquiry.statementBy'), value: dateIn(language, statementBy) }]),
  ]
}

function raisedBlocks({ raised }: Inquiry, language: Language): Block[] {
  if (!raised) return []
  const t = wordsFor('copies', language)
  const { filedAt, receivedAt, number } = raised.receipt
  const told = t('inquiry.toldLeader', {
    date: dateIn(language, raised.dueOn),
    at: instantIn(language, filedAt),
    number,
  })
  const reached = receivedAt
    ? t('inquiry.reachedLeader', { at: instantIn(language, receivedAt) })
    : t('inquiry.notReached')
  return [{ kind: 'text', text: `${told} ${reached}` }]
}

function answerBlocks(
  { text, rule, answeredBy, answeredOn, agreed, waitsUntil }: InquiryAnswer,
  language: Language,
): Block[] {
  const t = wordsFor('copies', language)
  const by = [answeredBy.name, textIn(language, answeredBy.role), dateIn(language, answeredOn)]
  const rows = [
    ...(agreed === undefined ? [] : [{ label: t('inquiry.agreed'), value: t(agreed ? 'inquiry.yes' : 'inquiry.no') }]),
    ...(waitsUntil === undefined ? [] : [{ label: t('inquiry.waitsUntil'), value: dateIn(language, waitsUntil) }]),
    ...(rule ? [{ label: t('standing.rule'), value: textIn(language, rule.label) }] : []),
    { label: t('complaint.answeredBy'), value: by.filter((part) => part !== undefined).join(', ') },
  ]
  return [
    { kind: 'text', text: textIn(language, text), own: true },
    { kind: 'facts', rows },
  ]
}

function quoted(heading: string, text: string): Block[] {
  return [
    { kind: 'heading', level: 2, text: heading },
    { kind: 'text', text, own: true },
  ]
}
