/**
 * Where words are loaded from. Danish words of the first page are in the entry chunk; every other file is a chunk of its own,
 * fetched beside its page's chunk (see `page()` in src/app/page-entry.tsx).
 */
export type Words = { [key: string]: string | Words }

const first = import.meta.glob<Words>(
  ['/locales/da/common.json', '/locales/da/shell.json', '/locales/da/overview.json', '/locales/da/matters.json'],
  { eager: true, import: 'default' },
)

const later = import.meta.glob<Words>(
  [
    '/locales/*/*.json',
    '!/locales/da/common.json',
    '!/locales/da/shell.json',
    '!/locales/da/overview.json',
    '!/locales/da/matters.json',
    // What only the server says: its own pages, and papers.
    '!/locales/*/test-provider.json',
    '!/locales/*/copies.json',
  ],
  { import: 'default' },
)

/** Files that every page needs, whatever the language. */
export const firstFeatures = ['common', 'shell', 'overview', 'matters']

/** Words that are here already, or undefined when they must be fetched. */
export function wordsAtHand(language: string, feature: string): Words | undefined {
  return first[`/locales/${language}/${feature}.json`]
}

/** Fetches one file of words. @throws when there is no such file, or no network and it is not kept. */
export async function fetchWords(language: string, feature: string): Promise<Words> {
  const load = later[`/locales/${language}/${feature}.json`]
  if (!load) throw new Error(`No words: ${language}/${feature}`)
  return load()
}
