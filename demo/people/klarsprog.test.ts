import { expect, test } from 'vitest'
import testPersons from '#demo/test-persons.json' with { type: 'json' }
import { everybodysRecords } from './everybody.ts'
import { lix, textsOf } from './klarsprog.ts'

const records = everybodysRecords('2026-11-23')
const texts = records.flatMap(({ data }) => textsOf(data))
const outsideOriginals = texts.filter(({ path }) => !path.includes('original'))
const forbidden = [
  'du oplevede',
  'du følte',
  'i henhold til',
  'i medfør af',
  'snarest',
  'ikke i borgerens interesse',
  'gældende lovgivning',
]

test('every text has Danish and English words', () => {
  for (const { path, da, en } of texts) expect(da.trim() && en?.trim(), path).toBeTruthy()
  for (const { name, description } of testPersons) expect(description.da && description.en, name).toBeTruthy()
})

test('letter cards, reasons and purposes are easy to read', () => {
  const cards = outsideOriginals.filter(({ path }) => /(about|outcome|meaning|because|purpose)$/.test(path))
  expect(cards.length).toBeGreaterThan(40)
  expect(average(cards.map(({ da }) => lix(da)))).toBeLessThanOrEqual(38)
  expect(lix(cards.map(({ da }) => da).join('\n'))).toBeLessThanOrEqual(30)
})

test('what stands on buttons, lists and pictures is easier still', () => {
  const short = outsideOriginals.filter(({ path }) =>
    /(whyOpen|here|statement|judgedBy|explanation|options\.\d+\.text)$/.test(path),
  )
  expect(short.length).toBeGreaterThan(40)
  expect(average(short.map(({ da }) => lix(da)))).toBeLessThanOrEqual(34)
  expect(average(testPersons.map(({ description }) => lix(description.da)))).toBeLessThanOrEqual(34)
})

test('outside the originals nobody is told what they experienced, and nothing is said in officialese', () => {
  for (const { path, da } of outsideOriginals) {
    for (const phrase of forbidden) expect(da.toLowerCase(), path).not.toContain(phrase)
  }
})

test('some originals are in hard officialese, for that is why there are cards', () => {
  const originals = texts.filter(({ path }) => path.includes('original')).map(({ da }) => da)
  expect(originals.filter((da) => lix(da) > 50).length).toBeGreaterThanOrEqual(3)
  expect(originals.some((da) => da.includes('i overensstemmelse med gældende lovgivning'))).toBe(true)
})

test('LIX counts words, sentences and long words, and does not read a date as the end of a sentence', () => {
  expect(lix('Du har klaget. Du får svar senest den 21. december.')).toBeCloseTo(10 / 2 + 100 * (1 / 10), 5)
})

const average = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length
