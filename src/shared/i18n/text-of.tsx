import { language } from './i18n.ts'
import { useWords } from './use-words.ts'

/** Free text from a municipality: always Danish, other languages when they were sent. */
export interface Text {
  da: string
  en?: string | undefined
}

/** The reader's language when it is there, else Danish. For attributes and titles; on screen prefer `<TextOf>`. */
export function textOf(text: Text): string {
  return text[language()] || text.da
}

/** Shows a Text, marked `lang="da"` when it falls back, so that a screen reader pronounces it right. */
export function TextOf({ text }: { text: Text }) {
  useWords('common')
  const wanted = language()
  if (text[wanted]) return text[wanted]
  return <span lang="da">{text.da}</span>
}
