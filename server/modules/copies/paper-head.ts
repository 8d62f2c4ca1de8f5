import type { Block, Paper, PaperFile } from '#server/paper/paper.ts'
import type { Text } from '#server/text.ts'
import { instantIn, type Language, textIn, wordsFor } from '#server/words.ts'

interface Parts {
  title: string
  /** The citizen whose case it is. */
  name: string
  caseTitle: Text
  /** The number of the receipt, or `null` when the paper holds several filings. */
  number: string | null
  language: Language
  now: Date
  blocks: Block[]
  files: PaperFile[]
}

/** A paper with its head and foot. */
export function assemble({ title, name, caseTitle, number, language, now, blocks, files }: Parts): Paper {
  const t = wordsFor('copies', language)
  const at = instantIn(language, now.toISOString())
  return {
    title,
    language,
    lead: t('lead', { name, case: textIn(language, caseTitle), at }),
    foot: number === null ? t('matterFoot') : t('foot', { number }),
    missingLetters: t('missingLetters'),
    pageOf: (page, pages) => t('page', { page, pages }),
    madeAt: now,
    blocks,
    files,
  }
}
