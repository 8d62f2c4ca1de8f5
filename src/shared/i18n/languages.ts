/** The languages of the interface. A further one is a folder in locales/ and a line here (`rtl` when it reads from the right). */
export const languages = {
  da: { name: 'Dansk', locale: 'da-DK', direction: 'ltr' },
  en: { name: 'English', locale: 'en-GB', direction: 'ltr' },
} as const satisfies Record<string, { name: string; locale: string; direction: 'ltr' | 'rtl' }>

export type Language = keyof typeof languages

/** Whether a string from outside (storage, the html's lang) names a language that exists. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value)
}
