import { createInstance, type i18n } from 'i18next'
import { readPreference, writePreference } from '#src/shared/preferences.ts'
import { isLanguage, type Language, languages } from './languages.ts'
import { fetchWords, firstFeatures, wordsAtHand } from './word-files.ts'

/** The one instance of i18next. Components use `useWords`; code outside React may read `words.t`. */
export const words: i18n = createInstance()

const listeners = new Set<() => void>()
const versions = new Map<string, number>()

/** For useSyncExternalStore: called when the language or the set of loaded words changes. */
export function subscribeToWords(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A number that changes whenever one feature's words change: other words that come must not make a whole page anew. */
export function wordsVersion(feature: string): number {
  return versions.get(feature) ?? 0
}

function announce(features: readonly string[]): void {
  for (const feature of features) versions.set(feature, wordsVersion(feature) + 1)
  for (const listener of listeners) listener()
}

/** The language in use. */
export function language(): Language {
  return isLanguage(words.language) ? words.language : 'da'
}

/** The reader's choice, else the language that the server chose for the page, else Danish. */
export function preferredLanguage(): Language {
  const chosen = readPreference('language')
  if (isLanguage(chosen)) return chosen
  const served = document.documentElement.lang
  return isLanguage(served) ? served : 'da'
}

/** Starts i18next without resources; words come in through `loadWords`. */
export function startWords(start: Language): void {
  void words.init({
    lng: start,
    fallbackLng: false,
    ns: [],
    defaultNS: false,
    resources: {},
    initAsync: false,
    cleanCode: false, // our codes are clean, and asking `Intl` about them costs a slow phone its first look into the languages of the world
    interpolation: { escapeValue: false }, // React escapes
    returnEmptyString: false,
  })
}

function add(to: Language, feature: string, found: Parameters<i18n['addResourceBundle']>[2]): void {
  words.addResourceBundle(to, feature, found)
}

/** Makes sure that a feature's words are there in the language in use. Resolves at once when they are. */
export async function loadWords(features: readonly string[], to: Language = language()): Promise<void> {
  const missing = features.filter((feature) => !words.hasResourceBundle(to, feature))
  await Promise.all(
    missing.map(async (feature) => add(to, feature, wordsAtHand(to, feature) ?? (await fetchWords(to, feature)))),
  )
  if (missing.length > 0) announce(missing)
}

/** Adds the words that are in the entry chunk, without waiting. */
export function addWordsAtHand(features: readonly string[]): void {
  for (const feature of features) {
    const found = wordsAtHand(language(), feature)
    if (found) add(language(), feature, found)
  }
}

/** Features whose words have been asked for: they follow along when the language changes. */
function featuresInUse(): string[] {
  const known = Object.keys(words.getDataByLanguage(language()) ?? {})
  return [...new Set([...firstFeatures, ...known])]
}

/** Changes the language of everything on screen, and keeps the choice (localStorage, and a cookie so that the server picks the right html). */
export async function changeLanguage(to: Language): Promise<void> {
  await loadWords(featuresInUse(), to)
  await words.changeLanguage(to)
  writePreference('language', to)
  applyLanguage(to)
  announce(featuresInUse())
}

/** Sets lang and dir on the document, and tells the service worker which shell to serve. */
export function applyLanguage(to: Language): void {
  document.documentElement.lang = to
  document.documentElement.dir = languages[to].direction
  navigator.serviceWorker?.controller?.postMessage({ type: 'language', language: to })
}
