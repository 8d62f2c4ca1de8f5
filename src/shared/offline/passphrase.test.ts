import { expect, test } from 'vitest'
import { plainPassphrase, strengthOf, suggestPassphrase } from './passphrase.ts'
import { passphraseWords } from './passphrase-words.ts'

test.each([
  ['1234', 'short'],
  ['Sommer2026!', 'short'],
  ['12345678901234567890', 'short'],
  ['en to tre fire', 'short'],
  ['hest hest hest hest hest hest', 'short'],
  ['hest under grønne seng', 'good'],
  ['hest under grøn seng hos moster', 'strong'],
] as const)('“%s” is %s', (text, strength) => {
  expect(strengthOf(text)).toBe(strength)
})

test('what is suggested is strong, and another each time', async () => {
  const suggested = await Promise.all(Array.from({ length: 20 }, suggestPassphrase))
  expect(new Set(suggested).size).toBe(20)
  for (const one of suggested) {
    expect(one.split(' ')).toHaveLength(5)
    expect(strengthOf(one)).toBe('strong')
  }
})

test('the list has at least 1,024 different words that survive being typed on a phone', () => {
  expect(new Set(passphraseWords).size).toBe(passphraseWords.length)
  expect(passphraseWords.length).toBeGreaterThanOrEqual(1024)
  expect(passphraseWords.filter((word) => !/^[a-zæøå]{3,}$/.test(word))).toEqual([])
  expect(plainPassphrase(' Bjørn  ALTAN ')).toBe('bjørn altan')
})
