import type { StoredFiling } from '#server/modules/filings/filings.public.ts'
import {
  type PreparationInput,
  type ReplyInput,
  readMeetingTitle,
  readReplyAnswer,
} from '#server/modules/meetings/read-meeting.public.ts'
import type { Block } from '#server/paper/paper.ts'
import { textIn, wordsFor } from '#server/words.ts'
import type { Context } from './paper-context.ts'

type Written = Promise<{ blocks: Block[] }>

/** A reply to a meeting, and what the municipality answered to it. */
export async function replyBlocks(filing: StoredFiling, context: Context): Written {
  const { tx, language } = context
  const t = wordsFor('copies', language)
  const { kind, text } = filing.body as ReplyInput
  const answer = await readReplyAnswer(tx, filing.id)
  const meeting = await meetingRow(filing, context)
  const reply = { label: t('meeting.reply'), value: t(`meeting.${kind}`) }
  const blocks: Block[] = [{ kind: 'facts', rows: [...meeting, reply] }]
  if (text !== undefined) blocks.push(...section(t('words'), text))
  if (answer) blocks.push(...section(t('meeting.answer'), textIn(language, answer)))
  return { blocks }
}

/** What the citizen wants to say at a meeting, and the questions. */
export async function preparationBlocks(filing: StoredFiling, context: Context): Written {
  const t = wordsFor('copies', context.language)
  const { statement, questions } = filing.body as PreparationInput
  const meeting = await meetingRow(filing, context)
  const blocks: Block[] = [{ kind: 'facts', rows: meeting }]
  if (statement !== undefined) blocks.push(...section(t('meeting.statement'), statement))
  if (questions.length > 0) {
    blocks.push({ kind: 'heading', level: 2, text: t('meeting.questions') }, { kind: 'list', items: questions })
  }
  return { blocks }
}

export async function handoverBlocks(filing: StoredFiling, { language }: Context): Written {
  return { blocks: ownText(filing, language) }
}

export async function ownWordsBlocks(filing: StoredFiling, { language }: Context): Written {
  return { blocks: ownText(filing, language) }
}

function ownText(filing: StoredFiling, language: Context['language']): Block[] {
  return section(wordsFor('copies', language)('words'), (filing.body as { text: string }).text)
}

async function meetingRow(
  filing: StoredFiling,
  { tx, language }: Context,
): Promise<{ label: string; value: string }[]> {
  const t = wordsFor('copies', language)
  const title = filing.targetId === null ? null : await readMeetingTitle(tx, filing.caseId, filing.targetId)
  return title ? [{ label: t('meeting.about'), value: textIn(language, title) }] : []
}

function section(heading: string, text: string): Block[] {
  return [
    { kind: 'heading', level: 2, text: heading },
    { kind: 'text', text, own: true },
  ]
}
