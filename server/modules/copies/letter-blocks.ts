import type { LetterContent } from '#server/modules/letters/read-letter.public.ts'
import type { Block } from '#server/paper/paper.ts'
import { dateIn, type Language, textIn, wordsFor } from '#server/words.ts'

/** A letter from the municipality: what it says in short, why, and its whole text. */
export function letterBlocks(letter: LetterContent, language: Language): Block[] {
  const t = wordsFor('copies', language)
  const { title, sender, availableOn, outcome, reasons, original } = letter
  const because = [...reasons.facts, ...reasons.considerations, ...reasons.rules.map(({ label }) => label)]
  return [
    { kind: 'heading', level: 2, text: t('title.letter', { title: textIn(language, title) }) },
    {
      kind: 'facts',
      rows: [
        { label: t('letter.from'), value: textIn(language, sender) },
        { label: t('letter.date'), value: dateIn(language, availableOn) },
        { label: t('letter.short'), value: textIn(language, outcome) },
      ],
    },
    ...(because.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: t('letter.reasons') },
          { kind: 'list', items: because.map((each) => textIn(language, each)) },
        ] as const)),
    { kind: 'heading', level: 3, text: t('letter.original') },
    { kind: 'text', text: textIn(language, original), own: true },
  ]
}
