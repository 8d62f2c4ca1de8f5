/**
 * Checks the words on screen: `node scripts/check-locales.ts [folder]`. Every language has the same files, keys, placeholders and the plural
 * forms that its grammar needs; nothing is empty; every key that the code uses exists, and every key is used.
 */
import { readdir, readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

type Words = { [key: string]: string | Words }
/** Feature → flat key → text. */
type Language = Map<string, Map<string, string>>

const plural = /_(?:zero|one|two|few|many|other)$/

function flatten(words: Words, prefix = '', into = new Map<string, string>()): Map<string, string> {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') into.set(prefix + key, value)
    else flatten(value, `${prefix}${key}.`, into)
  }
  return into
}

async function readLanguage(folder: string): Promise<Language> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'))
  const entries = files.map(async (file) => {
    const words = JSON.parse(await readFile(`${folder}/${file}`, 'utf8')) as Words
    return [file.replace('.json', ''), flatten(words)] as const
  })
  return new Map(await Promise.all(entries))
}

const base = (key: string) => key.replace(plural, '')
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)

/** The keys of one file: plural forms count as one. */
function keysOf(words: Map<string, string> | undefined): Set<string> {
  return new Set([...(words?.keys() ?? [])].map(base))
}

function checkForms(where: string, code: string, words: Map<string, string>): string[] {
  const needed = new Intl.PluralRules(code).resolvedOptions().pluralCategories
  const counted = new Set([...words.keys()].filter((key) => plural.test(key)).map(base))
  const missing = [...counted].flatMap((key) =>
    needed.filter((form) => !words.has(`${key}_${form}`)).map((form) => `${key}_${form}`),
  )
  const empty = [...words].filter(([, text]) => text.trim() === '').map(([key]) => key)
  return [
    ...missing.map((key) => `${where}: the plural form ${key} is missing`),
    ...empty.map((key) => `${where}: ${key} is empty`),
  ]
}

/** All placeholders of a key, over its plural forms. */
function placeholdersOf(words: Map<string, string>, key: string): string {
  const texts = [...words].filter(([one]) => base(one) === key).map(([, text]) => text)
  return [...new Set(texts.flatMap(placeholders))].sort().join(', ')
}

function compareFile(
  feature: string,
  code: string,
  danish: Map<string, string> | undefined,
  other: Map<string, string> | undefined,
): string[] {
  if (!danish) return [`locales/${code}/${feature}.json has no Danish original`]
  if (!other) return [`locales/${code}/${feature}.json is missing`]
  const here = keysOf(danish)
  const there = keysOf(other)
  const faults = [...here]
    .filter((key) => !there.has(key))
    .map((key) => `locales/${code}/${feature}.json: ${key} is missing`)
  faults.push(
    ...[...there]
      .filter((key) => !here.has(key))
      .map((key) => `locales/${code}/${feature}.json: ${key} has no Danish original`),
  )
  for (const key of here) {
    if (!there.has(key)) continue
    const [wanted, found] = [placeholdersOf(danish, key), placeholdersOf(other, key)]
    if (wanted !== found)
      faults.push(`locales/${code}/${feature}.json: ${key} has the placeholders "${found}", Danish has "${wanted}"`)
  }
  return faults
}

/** Faults between the languages. */
export function compareLanguages(languages: ReadonlyMap<string, Language>): string[] {
  const danish = languages.get('da') ?? new Map()
  const faults: string[] = []
  for (const [code, language] of languages) {
    for (const [feature, words] of language) faults.push(...checkForms(`locales/${code}/${feature}.json`, code, words))
    if (code === 'da') continue
    for (const feature of new Set([...danish.keys(), ...language.keys()])) {
      faults.push(...compareFile(feature, code, danish.get(feature), language.get(feature)))
    }
  }
  return faults
}

/** A use of words in code: a whole key, or a pattern where a part is computed (`state.${state}`). */
export interface Use {
  /** The features that the file names; the key must be in one of them. */
  features: string[]
  pattern: RegExp
  text: string
  file: string
  /** Handed to the translator itself: then the key must exist. Other strings only count as a use when they happen to be a key. */
  sure: boolean
}

const escaped = (text: string) => text.replace(/[.*+?^$()[\]\\|]/g, '\\$&')
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<!:)\/\/.*$/gm, '')
/** One call's arguments, with two levels of inner parentheses. */
const insideCall = String.raw`\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)`
const literal = /(['`])((?:[\w.-]|\$\{[^}]*\})+)\1/g
/** Values for placeholders, and strings that something is compared with, are no keys. */
const keyLiteral = /(?<!\w:\s*|[!=]==\s*)(['`])((?:[\w.-]|\$\{[^}]*\})+)\1(?!\s*[!=]==)/g

/** Which names in a file translate, and with which words. A file that gets `t` as a parameter says so: `// words: letters`. */
function translatorsIn(code: string): Map<string, string[]> {
  const named = [...code.matchAll(/\/\/ words: ([\w-]+)/g)].map(([, feature = '']) => ['t', feature] as const)
  const made = [...withoutComments(code).matchAll(/const (\w+) = (?:useWords|wordsFor)\('([\w-]+)'/g)]
  const translators = new Map<string, string[]>()
  for (const [name, feature] of [...named, ...made.map(([, name = '', feature = '']) => [name, feature] as const)]) {
    translators.set(name, [...(translators.get(name) ?? []), feature])
  }
  return translators
}

/** Finds `const t = useWords('x')` (in the server `wordsFor('x', …)`) with `t('key')` and t(`key.${part}`), also inside a conditional, and every other string that may be a key. */
export function usesIn(file: string, code: string): Use[] {
  const plain = withoutComments(code)
  const translators = translatorsIn(code)
  const use = (features: string[], sure: boolean) => (text: string) => {
    const parts = text.split(/\$\{[^}]*\}/).map(escaped)
    return { features, pattern: new RegExp(`^${parts.join('[\\w.-]+')}$`), text, file, sure }
  }
  const sure = [...translators].flatMap(([name, features]) => {
    const calls = [...plain.matchAll(new RegExp(`(?<![\\w.])${name}${insideCall}`, 'g'))].map(
      ([, inside = '']) => inside,
    )
    const keys = calls.flatMap((inside) => [...inside.matchAll(keyLiteral)].map(([, , key = '']) => key))
    return keys.map(use(features, true))
  })
  const possible = [...plain.matchAll(literal)].map(([, , key = '']) => key)
  const own = /features\/([\w-]+)\//.exec(file)?.[1] ?? []
  return [...sure, ...possible.map(use([...translators.values()].flat().concat(own), false))]
}

/** Faults between code and Danish words. `elsewhere`: keys that other code uses in its own way, as `feature key`. */
export function compareUses(
  danish: Language,
  uses: readonly Use[],
  elsewhere: ReadonlySet<string> = new Set(),
): string[] {
  const faults: string[] = []
  const used = new Set(elsewhere)
  for (const { features, pattern, text, file, sure } of uses) {
    const fits = features.flatMap((feature) =>
      [...keysOf(danish.get(feature))].filter((key) => pattern.test(key)).map((key) => `${feature} ${key}`),
    )
    for (const one of fits) used.add(one)
    const where = [...new Set(features)].join('.json or ')
    if (sure && fits.length === 0) faults.push(`${file}: ${text} is not in locales/da/${where}.json`)
  }
  for (const [feature, words] of danish) {
    for (const key of keysOf(words)) {
      if (!used.has(`${feature} ${key}`)) faults.push(`locales/da/${feature}.json: ${key} is used nowhere`)
    }
  }
  return faults
}

/** The server has words too (the bundled sign-in page). It reads them as JSON: a key counts as used when its name stands in such a file. */
async function usedByServer(root: string, danish: Language): Promise<Set<string>> {
  const used = new Set<string>()
  for (const code of await readCode(`${root}/server`)) {
    for (const [feature, words] of danish) {
      if (!code.text.includes(`${feature}.json`)) continue
      for (const key of keysOf(words))
        if (new RegExp(`\\b${escaped(key)}\\b`).test(code.text)) used.add(`${feature} ${key}`)
    }
  }
  return used
}

async function readCode(folder: string): Promise<{ file: string; text: string }[]> {
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
  )
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(`${folder}/${file}`, 'utf8') })))
}

/** Everything that is wrong with the words under `root`. */
async function checkLocales(root: string): Promise<string[]> {
  const folders = (await readdir(`${root}/locales`, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const codes = folders.map(({ name }) => name).sort()
  const languages = new Map(
    await Promise.all(codes.map(async (code) => [code, await readLanguage(`${root}/locales/${code}`)] as const)),
  )
  const danish = languages.get('da') ?? new Map()
  const code = await Promise.all(
    ['src', 'server'].map(async (folder) =>
      (await readCode(`${root}/${folder}`)).flatMap(({ file, text }) => usesIn(`${folder}/${file}`, text)),
    ),
  )
  const uses = code.flat()
  return [...compareLanguages(languages), ...compareUses(danish, uses, await usedByServer(root, danish))]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const faults = await checkLocales(process.argv[2] ?? '.')
  for (const fault of faults) console.error(fault)
  console.log(faults.length === 0 ? 'The words are complete.' : `${faults.length} faults in the words.`)
  if (faults.length > 0) process.exitCode = 1
}
