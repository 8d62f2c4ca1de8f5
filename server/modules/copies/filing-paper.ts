import type { FilingKind, StoredFiling } from '#server/modules/filings/filings.public.ts'
import type { Block, PaperFile } from '#server/paper/paper.ts'
import { instantIn, type Language, type Translate, wordsFor } from '#server/words.ts'
import { complaintBlocks, complaintTitle } from './complaint-blocks.ts'
import { correctionBlocks } from './correction-blocks.ts'
import { goOnBlocks, missingAnswerBlocks } from './follow-up-blocks.ts'
import { inquiryBlocks, inquiryRaisedBlocks, inquiryTitle } from './inquiry-blocks.ts'
import { handoverBlocks, ownWordsBlocks, preparationBlocks, replyBlocks } from './other-blocks.ts'
import type { Context } from './paper-context.ts'
import { recordsBlocks } from './records-blocks.ts'

/** One filing as it goes on paper: what was sent, what was answered, and its receipt. */
export interface FilingPart {
  title: string
  blocks: Block[]
  files: PaperFile[]
}

type Write = (filing: StoredFiling, context: Context) => Promise<{ blocks: Block[]; files?: PaperFile[] }>

const writers: Record<FilingKind, Write> = {
  complaint: complaintBlocks,
  recordsRequest: recordsBlocks,
  correction: correctionBlocks,
  meetingReply: replyBlocks,
  preparation: preparationBlocks,
  handoverComment: handoverBlocks,
  ownWords: ownWordsBlocks,
  missingAnswer: missingAnswerBlocks,
  goOn: goOnBlocks,
  inquiry: inquiryBlocks,
  inquiryRaised: inquiryRaisedBlocks,
}

/** Writes a filing with its answers as they stand now. */
export async function writeFiling(filing: StoredFiling, context: Context): Promise<FilingPart> {
  const t = wordsFor('copies', context.language)
  const { blocks, files = [] } = await writers[filing.kind](filing, context)
  return { title: titleOf(filing, t), blocks: [...receiptBlocks(filing, t, context.language), ...blocks], files }
}

function titleOf(filing: StoredFiling, t: Translate): string {
  if (filing.kind === 'complaint') return complaintTitle(filing, t)
  return filing.kind === 'inquiry' ? inquiryTitle(filing, t) : t(`title.${filing.kind}`)
}

function receiptBlocks(filing: StoredFiling, t: Translate, language: Language): Block[] {
  const { number, filedAt, filedAs, state, receiptAt, reference } = filing
  const rows = [
    { label: t('receipt.number'), value: number },
    { label: t('receipt.sentAt'), value: instantIn(language, filedAt) },
    { label: t('receipt.sentBy'), value: t(`receipt.${filedAs}`) },
    {
      label: t('receipt.state'),
      value: t(`receipt.${state}`, receiptAt === null ? {} : { at: instantIn(language, receiptAt) }),
    },
    ...(reference === null ? [] : [{ label: t('receipt.reference'), value: reference }]),
  ]
  return [
    { kind: 'heading', level: 2, text: t('receipt.heading') },
    { kind: 'facts', rows },
    ...attachmentBlocks(filing, t),
  ]
}

/** The files that were declared with it, and whether they have come: the receipt covers those that have. */
function attachmentBlocks({ attachments }: StoredFiling, t: Translate): Block[] {
  if (attachments.length === 0) return []
  const items = attachments.map(({ name, state }) => t(`attachments.${state}`, { name }))
  return [
    { kind: 'heading', level: 3, text: t('attachments.heading') },
    { kind: 'list', items },
  ]
}
