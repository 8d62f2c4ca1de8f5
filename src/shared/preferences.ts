/**
 * What the phone remembers about how the reader wants things to look. Nothing personal: no name, no case.
 * Storage may be refused (private windows, full disk); then the choice lasts for the visit.
 */
export interface Preferences {
  language: string
  /** `system` follows the phone. */
  theme: 'system' | 'light' | 'dark'
  /** Text size in per cent. */
  text: '100' | '112' | '125' | '150'
  /** "1" when the last known state of this browser is signed out: the shell then starts without navigation. */
  visitor: string
  /** "1" when the own font is in the browser's cache. */
  font: string
  /** What was answered to "is this your own phone?"; empty when nobody was asked, or the one who was has logged out. */
  phone: 'own' | 'shared' | ''
  /** How many filings wait on this phone to be sent; empty for none. */
  waiting: string
  /**
   * After logging out without a way to the server: the `sessionRef` of the session that was left, "1" when it was not known. That session is ended at
   * the next contact, and is not used until then.
   */
  leaving: string
  /** How many files of what was filed wait on this phone to be sent; empty for none. */
  files: string
}

export const themes = ['system', 'light', 'dark'] as const
export const textSizes = ['100', '112', '125', '150'] as const

const inMemory = new Map<string, string>()
const key = (name: keyof Preferences) => `udvej.${name}`

/** The stored choice, or undefined. Not validated: other code may have written it. */
export function readPreference<Name extends keyof Preferences>(name: Name): Preferences[Name] | undefined {
  try {
    return (localStorage.getItem(key(name)) ?? inMemory.get(name)) as Preferences[Name] | undefined
  } catch {
    return inMemory.get(name) as Preferences[Name] | undefined
  }
}

/** Keeps a choice. The language also goes into a cookie, so that the server serves the html in that language. */
export function writePreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  inMemory.set(name, value)
  if (name === 'language') {
    const secure = location.protocol === 'https:' ? '; Secure' : ''
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in many of the phones that this is for
    document.cookie = `udvej_lang=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`
  }
  try {
    localStorage.setItem(key(name), value)
  } catch {
    // Storage is refused: the choice lasts for this visit.
  }
}

/** Sets the theme now and keeps it. */
export function chooseTheme(theme: Preferences['theme']): void {
  writePreference('theme', theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Sets the text size now and keeps it. */
export function chooseTextSize(size: Preferences['text']): void {
  writePreference('text', size)
  document.documentElement.dataset.text = size
}
