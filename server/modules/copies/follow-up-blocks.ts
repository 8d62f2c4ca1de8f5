import { type Complaint, readComplaint } from '#server/modules/complaints/read-complaint.public.ts'
import type { StoredFiling } from '#server/modules/filings/filings.public.ts'
import type { Block } from '#server/paper/paper.ts'
import { localDateOf } from '#server/rules/local-date.ts'
import { dateIn, type Language, textIn, wordsFor } from '#server/words.ts'
import type { Context } from './paper-context.ts'

type Written = Promise<{ blocks: Block[] }>

/** Which answers the citizen asked for, and in which complaint. */
export async function missingAnswerBlocks(filing: StoredFiling, context: Context): Written {
  const t = wordsFor('copies', context.language)
  const { points } = filing.body as { points: number[] }
  const numbers = points.join(', ')
  const value =
    points.length > 0 ? t('complaint.missingPoints', { count: points.length, numbers }) : t('complaint.missingOutcome')
  return {
    blocks: [
      { kind: 'facts', rows: [...(await complaintRow(filing, context)), { label: t('complaint.missing'), value }] },
    ],
  }
}

/** Whether the citizen wants a complaint to go on. */
export async function goOnBlocks(filing: StoredFiling, context: Context): Written {
  const t = wordsFor('copies', context.language)
  const { goesOn, words } = filing.body as { goesOn: boolean; words?: string }
  const answer = { label: t('complaint.goOn'), value: t(goesOn ? 'complaint.goesOn' : 'complaint.ends') }
  const blocks: Block[] = [{ kind: 'facts', rows: [...(await complaintRow(filing, context)), answer] }]
  if (words !== undefined) {
    blocks.push({ kind: 'heading', level: 2, text: t('words') }, { kind: 'text', text: words, own: true })
  }
  return { blocks }
}

/** What the municipality and the appeal body wrote about a complaint as a whole, oldest first. */
export function courseBlocks({ history }: Complaint, language: Language): Block[] {
  const t = wordsFor('complaints', language)
  return history.flatMap((event): Block[] => {
    const { text, at, outcome, newDue } = event
    if (text === undefined) return []
    const sentence =
      event.event === 'reassessed' || event.event === 'decided'
        ? t(`event.${event.event}.${outcome ?? 'upheld'}`)
        : t(`event.${event.event}`, { date: newDue ? dateIn(language, newDue) : '', time: '', number: 0 })
    return [
      { kind: 'heading', level: 2, text: `${dateIn(language, localDateOf(at))}: ${sentence}` },
      { kind: 'text', text: textIn(language, text), own: true },
    ]
  })
}

async function complaintRow(
  { caseId, targetId }: StoredFiling,
  { tx, today, language }: Context,
): Promise<{ label: string; value: string }[]> {
  const complaint = targetId === null ? null : await readComplaint(tx, caseId, targetId, today)
  return complaint ? [{ label: wordsFor('copies', language)('complaint.number'), value: complaint.receipt.number }] : []
}
