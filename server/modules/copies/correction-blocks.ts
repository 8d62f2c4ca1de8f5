import { type Correction, readCorrection } from '#server/modules/corrections/read-correction.public.ts'
import type { StoredFiling } from '#server/modules/filings/filings.public.ts'
import type { Block } from '#server/paper/paper.ts'
import { dateIn, type Language, textIn, wordsFor } from '#server/words.ts'
import type { Context } from './paper-context.ts'
import { standingBlocks } from './standing-blocks.ts'

/** A correction: where the text stands, what the citizen says about it, what came of it, and what was built on it. */
export async function correctionBlocks(
  filing: StoredFiling,
  { tx, language, today, maySee = () => true }: Context,
): Promise<{ blocks: Block[] }> {
  const correction = await readCorrection(tx, filing.caseId, filing.id, { today, maySee })
  if (!correction) throw new Error(`The filing ${filing.id} is no correction.`)
  return {
    blocks: [
      ...saidBlocks(correction, language),
      ...standingBlocks(correction.matter, language),
      ...outcomeBlocks(correction, language),
      ...lineBlocks(correction, language),
    ],
  }
}

function saidBlocks({ about, fault, right, shows }: Correction, language: Language): Block[] {
  const t = wordsFor('corrections', language)
  const copies = wordsFor('copies', language)
  const rows = [
    { label: t('page.place'), value: `${textIn(language, about.title)}: ${placeIn(language, about)}` },
    { label: t('page.whatIsWrong'), value: t(`fault.${fault}`) },
  ]
  return [
    { kind: 'heading', level: 2, text: copies('correction.heading') },
    { kind: 'facts', rows },
    ...section(t('page.quote'), about.quote && textIn(language, about.quote)),
    ...section(t(fault === 'incomplete' ? 'page.missing' : 'page.right'), right),
    ...section(t('page.shows'), shows),
  ]
}

function placeIn(language: Language, { kind, part }: Correction['about']): string {
  const t = wordsFor('corrections', language)
  if (kind === 'fact') return t('thing.fact')
  if (part === undefined) return t('place.whole')
  const [name, digits] = part.split('.')
  return t(`place.${kind}.${name}`, { number: Number(digits ?? 0) + 1 })
}

function outcomeBlocks({ outcome }: Correction, language: Language): Block[] {
  if (!outcome) return []
  const t = wordsFor('corrections', language)
  const copies = wordsFor('copies', language)
  const { by, decidedOn, text, told = [] } = outcome
  const right = 'right' in outcome ? outcome.right : undefined
  const rule = outcome.outcome === 'refused' ? outcome.rule : undefined
  const howToComplain = outcome.outcome === 'refused' ? outcome.howToComplain : undefined
  const rows = [
    { label: t('outcome.by'), value: `${textIn(language, by.role)}, ${dateIn(language, decidedOn)}` },
    ...(rule ? [{ label: copies('standing.rule'), value: textIn(language, rule.label) }] : []),
    ...(told.length > 0
      ? [{ label: t('outcome.told'), value: told.map((each) => textIn(language, each)).join(', ') }]
      : []),
  ]
  return [
    { kind: 'heading', level: 2, text: t('outcome.heading') },
    { kind: 'text', text: t(`outcome.${outcome.outcome}`) },
    { kind: 'facts', rows },
    ...section(t('outcome.right'), right && textIn(language, right)),
    ...section(t('outcome.why'), text && textIn(language, text)),
    ...section(t('outcome.howToComplain'), howToComplain && textIn(language, howToComplain)),
  ]
}

function lineBlocks({ lines }: Correction, language: Language): Block[] {
  if (lines.length === 0) return []
  const t = wordsFor('corrections', language)
  const items = lines.map(({ title, reassessedOn }) => {
    const standing = reassessedOn ? t('lines.done', { date: dateIn(language, reassessedOn) }) : t('lines.waiting')
    return `${textIn(language, title)}: ${standing}`
  })
  return [
    { kind: 'heading', level: 2, text: t('lines.heading') },
    { kind: 'list', items },
  ]
}

function section(heading: string, text: string | undefined): Block[] {
  if (text === undefined) return []
  return [
    { kind: 'heading', level: 3, text: heading },
    { kind: 'text', text, own: true },
  ]
}
