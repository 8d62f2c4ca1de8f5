import {
  type Complaint,
  type ComplaintPoint,
  isAnswered,
  type PointAnswer,
  readComplaint,
} from '#server/modules/complaints/read-complaint.public.ts'
import type { StoredFiling } from '#server/modules/filings/filings.public.ts'
import type { Block } from '#server/paper/paper.ts'
import { dateIn, type Language, type Translate, textIn, wordsFor } from '#server/words.ts'
import { courseBlocks } from './follow-up-blocks.ts'
import type { Context } from './paper-context.ts'
import { standingBlocks } from './standing-blocks.ts'

export function complaintTitle(filing: StoredFiling, t: Translate): string {
  // words: copies
  return t(`title.complaint.${(filing.body as Pick<Complaint, 'kind'>).kind}`)
}

/** A complaint point by point. A point without an answer says so. */
export async function complaintBlocks(
  filing: StoredFiling,
  { tx, language, today }: Context,
): Promise<{ blocks: Block[] }> {
  const complaint = await readComplaint(tx, filing.caseId, filing.id, today)
  if (!complaint) throw new Error(`The filing ${filing.id} is no complaint.`)
  const t = wordsFor('copies', language)
  const { about, askToWait, lateReason, points, matter } = complaint
  const answered = points.filter((point) => isAnswered(point, point.answer)).length
  const blocks: Block[] = [
    { kind: 'facts', rows: [{ label: t('complaint.about'), value: textIn(language, about.title ?? matter.title) }] },
    ...standingBlocks(matter, language),
    ...courseBlocks(complaint, language),
    { kind: 'text', text: t('complaint.points', { answered, count: points.length }) },
    ...points.flatMap((point) => pointBlocks(point, complaint, language)),
  ]
  if (askToWait) {
    blocks.push(
      { kind: 'heading', level: 2, text: t('complaint.waitHeading') },
      { kind: 'text', text: t('complaint.wait') },
    )
  }
  if (lateReason !== undefined) {
    blocks.push(
      { kind: 'heading', level: 2, text: t('complaint.lateHeading') },
      { kind: 'text', text: lateReason, own: true },
    )
  }
  return { blocks }
}

function pointBlocks(point: ComplaintPoint, { receipt }: Complaint, language: Language): Block[] {
  const t = wordsFor('copies', language)
  const { number, whatHappened, when, where, present, evidence, rule, principleDecision, wish, answer } = point
  const nameOf = ({ id, title }: NonNullable<ComplaintPoint['evidence']>[number]) =>
    title ? textIn(language, title) : (receipt.attachments?.find((file) => file.id === id)?.name ?? '')
  return [
    { kind: 'heading', level: 2, text: t('complaint.point', { number }) },
    ...quoted(t('complaint.whatHappened'), whatHappened),
    ...quoted(t('complaint.when'), when),
    ...quoted(t('complaint.where'), where),
    ...quoted(t('complaint.present'), present),
    ...quoted(t('complaint.evidence'), evidence?.map(nameOf).join('\n')),
    ...quoted(t('complaint.rule'), rule),
    ...quoted(t('complaint.principleDecision'), principleDecision),
    ...quoted(t('complaint.wish'), wish),
    { kind: 'heading', level: 3, text: t('complaint.answer', { number }) },
    ...(answer
      ? answerBlocks(answer, principleDecision, language)
      : [{ kind: 'text', text: t('complaint.unanswered') } as const]),
  ]
}

function quoted(heading: string, text: string | undefined): Block[] {
  if (text === undefined) return []
  return [
    { kind: 'heading', level: 3, text: heading },
    { kind: 'text', text, own: true },
  ]
}

function answerBlocks(answer: PointAnswer, cites: string | undefined, language: Language): Block[] {
  const t = wordsFor('copies', language)
  const position = wordsFor('complaints', language)
  const { text, answeredBy, answeredOn, changed } = answer
  const by = [answeredBy.name, textIn(language, answeredBy.role), dateIn(language, answeredOn)]
  const rows = [
    ...ruleRows(answer, language),
    ...(changed ? [{ label: t('complaint.changed'), value: textIn(language, changed) }] : []),
    { label: t('complaint.answeredBy'), value: by.filter((part) => part !== undefined).join(', ') },
  ]
  return [
    { kind: 'text', text: position(`position.${answer.position}`) },
    { kind: 'text', text: textIn(language, text), own: true },
    ...(cites === undefined ? [] : citedBlocks(cites, answer, language)),
    { kind: 'facts', rows },
  ]
}

/** Whoever says no, or only partly yes, has to say by which rule. That it was not said is said. */
function ruleRows({ rule, position }: PointAnswer, language: Language) {
  const t = wordsFor('copies', language)
  if (!rule && position === 'agreed') return []
  return [{ label: t('standing.rule'), value: rule ? textIn(language, rule.label) : t('complaint.noRule') }]
}

function citedBlocks(cites: string, { citedAnswer }: PointAnswer, language: Language): Block[] {
  const t = wordsFor('copies', language)
  if (!citedAnswer) return [{ kind: 'text', text: t('complaint.citationPassedOver', { cites }) }]
  return quoted(t('complaint.citedAnswer', { cites }), textIn(language, citedAnswer))
}
