import { expect, test } from 'vitest'
import { compareLanguages, compareUses, usesIn } from './check-locales.ts'

const language = (words: Record<string, string>) => new Map([['letters', new Map(Object.entries(words))]])

test('a missing key, a lost placeholder, a missing plural form and an empty text are each named', () => {
  const danish = language({
    title: 'Breve',
    from: 'Fra {{name}}',
    days_one: '{{count}} dag',
    days_other: '{{count}} dage',
  })
  const english = language({ from: 'From them', days_other: '{{count}} days', extra: ' ' })
  expect(
    compareLanguages(
      new Map([
        ['da', danish],
        ['en', english],
      ]),
    ),
  ).toEqual([
    'locales/en/letters.json: the plural form days_one is missing',
    'locales/en/letters.json: extra is empty',
    'locales/en/letters.json: title is missing',
    'locales/en/letters.json: extra has no Danish original',
    'locales/en/letters.json: from has the placeholders "", Danish has "name"',
  ])
})

test('a key that does not exist and a key that nobody uses are each named', () => {
  const danish = language({
    title: 'Breve',
    'state.read': 'Læst',
    'state.new': 'Ny',
    old: 'Gammelt',
    days_one: 'dag',
    days_other: 'dage',
  })
  const code = `
    const t = useWords('letters')
    // t('inComment')
    return <p>{t(isNew ? 'title' : 'misspelt')} {t(\`state.\${state}\`)} {t('days', { count: days(now), from: 'placeholder' })}</p>`
  expect(compareUses(danish, usesIn('letter.tsx', code))).toEqual([
    'letter.tsx: misspelt is not in locales/da/letters.json',
    'locales/da/letters.json: old is used nowhere',
  ])
})

test('a file that is given its translator names its words in a comment', () => {
  const code = `// words: letters\nexport const line = (t: Translate) => t('title')`
  const sure = usesIn('line.ts', code).filter((use) => use.sure)
  expect(sure.map(({ text, features }) => [text, features])).toEqual([['title', ['letters']]])
})
