import { useSyncExternalStore } from 'react'
import { subscribeToWords, words, wordsVersion } from './i18n.ts'

/** Looks a key up in one feature's words. `count` picks the plural form; the rest fills {{placeholders}}. */
export type Translate = (key: string, values?: Record<string, string | number>) => string

const translators = new Map<string, { version: number; translate: Translate }>()

/** What `useWords` gives, for code outside a component: its callers see to it that they are called again when words change. */
export function translatorFor(feature: string): Translate {
  const known = translators.get(feature)
  const version = wordsVersion(feature)
  if (known?.version === version) return known.translate
  const { language } = words
  const fixed = words.getFixedT(language, feature)
  const translate: Translate = (key, values) => {
    // Most words have nothing to fill in: looking them up spares a slow phone the rest of i18next's work.
    const plain: unknown = values ? undefined : words.getResource(language, feature, key)
    return typeof plain === 'string' ? plain : (fixed(key, values ?? {}) as string)
  }
  translators.set(feature, { version, translate })
  return translate
}

/**
 * The words of one feature (locales/<lang>/<feature>.json), in the reader's language.
 * `const t = useWords('letters')`, then `t('list.title')`. Every key is checked by scripts/check-locales.ts.
 */
export function useWords(feature: string): Translate {
  const version = () => wordsVersion(feature)
  useSyncExternalStore(subscribeToWords, version, version)
  return translatorFor(feature)
}
