import { createInstance, type i18n } from 'i18next'
import danishCommon from '#locales/da/common.json' with { type: 'json' }
import danishComplaints from '#locales/da/complaints.json' with { type: 'json' }
import danishCopies from '#locales/da/copies.json' with { type: 'json' }
import danishCorrections from '#locales/da/corrections.json' with { type: 'json' }
import danishRecords from '#locales/da/records.json' with { type: 'json' }
import englishCommon from '#locales/en/common.json' with { type: 'json' }
import englishComplaints from '#locales/en/complaints.json' with { type: 'json' }
import englishCopies from '#locales/en/copies.json' with { type: 'json' }
import englishCorrections from '#locales/en/corrections.json' with { type: 'json' }
import englishRecords from '#locales/en/records.json' with { type: 'json' }
import { type LocalDate, localDateOf } from './rules/local-date.ts'
import type { Text } from './text.ts'

/** What the server can write in. */
export type Language = 'da' | 'en'

/** What a page and a paper say about the same thing is the same sentence, so the server reads the files of the app. */
const resources = {
  da: {
    common: danishCommon,
    complaints: danishComplaints,
    copies: danishCopies,
    corrections: danishCorrections,
    records: danishRecords,
  },
  en: {
    common: englishCommon,
    complaints: englishComplaints,
    copies: englishCopies,
    corrections: englishCorrections,
    records: englishRecords,
  },
}

export type Translate = (key: string, values?: Record<string, string | number>) => string

const translator: i18n = createInstance()
void translator.init({
  resources,
  fallbackLng: 'da',
  initAsync: false,
  showSupportNotice: false,
  interpolation: { escapeValue: false },
} as Parameters<i18n['init']>[0])

/** The words of one feature: `const t = wordsFor('copies', language)`. A missing word is a fault of ours and throws. */
export function wordsFor(feature: keyof (typeof resources)['da'], language: Language): Translate {
  const translate = translator.getFixedT(language, feature)
  return (key, values = {}) => {
    const text: unknown = translate(key, values)
    if (typeof text !== 'string' || text === key) throw new Error(`There is no word ${key} in ${feature}.json.`)
    return text
  }
}

/** Words from the municipality in the language of the paper, in Danish where it wrote no other. */
export function textIn(language: Language, text: Text): string {
  return text[language] ?? text.da
}

const locales: Record<Language, string> = { da: 'da-DK', en: 'en-GB' }

/** "23. november 2026" */
export function dateIn(language: Language, date: LocalDate): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locales[language], options).format(new Date(`${date}T00:00:00Z`))
}

/** "23. november 2026 kl. 14.05": the clock in Denmark at an instant. */
export function instantIn(language: Language, instant: string): string {
  const options = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen' } as const
  const time = new Intl.DateTimeFormat(locales[language], options).format(new Date(instant))
  return `${dateIn(language, localDateOf(instant))} ${language === 'da' ? 'kl.' : 'at'} ${time}`
}
