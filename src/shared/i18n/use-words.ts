import { useSyncExternalStore } from 'react'
import { subscribeToWords, words, wordsVersion } from './i18n.ts'

/** Looks a key up in one feature's words. `count` picks the plural form; the rest fills {{placeholders}}. */
export type Translate = (key: string, values?: Record<string, string | number>) => string

const translators = new Map<string, { version: number; translate: Translate }>()

function translatorFor(feature: string): Translate {
  const known = translators.get(feature)
  if (known?.version === wordsVersion()) return known.translate
  const fixed = words.getFixedT(words.language, feature)
  const translate: Translate = (key, values) => fixed(key, values ?? {}) as string
  translators.set(feature, { version: wordsVersion(), translate })
  return translate
}

/**
 * The words of one feature (locales/<lang>/<feature>.json), in the reader's language.
 * `const t = useWords('letters')`, then `t('list.title')`. Every key is checked by scripts/check-locales.ts.
 */
export function useWords(feature: string): Translate {
  useSyncExternalStore(subscribeToWords, wordsVersion, wordsVersion)
  return translatorFor(feature)
}
