import { expect, test } from 'vitest'
import { createCipher } from './cipher.ts'

const textOf = (content: Buffer | null) => content?.toString('utf8')

test('an older key opens what it sealed, the newest one seals', () => {
  const before = createCipher(['old'], 'test')
  const after = createCipher(['new', 'old'], 'test')
  expect(textOf(after.open(before.seal('tekst', 'p'), 'p'))).toBe('tekst')
  expect(before.open(after.seal('tekst', 'p'), 'p')).toBeNull()
})

test('what was sealed opens for no other owner, no other purpose and not when it is damaged', () => {
  const cipher = createCipher(['key'], 'test')
  const sealed = cipher.seal('tekst', 'p d complaint')
  for (const other of ['q d complaint', 'p e complaint', 'p d ownWords', '']) {
    expect(cipher.open(sealed, other)).toBeNull()
  }
  expect(createCipher(['key'], 'another').open(sealed, 'p d complaint')).toBeNull()
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
  expect(cipher.open(sealed, 'p d complaint')).toBeNull()
  expect(cipher.open(new Uint8Array(5), 'p d complaint')).toBeNull()
})

test('bytes come back as they were, and are never sealed the same way twice', () => {
  const cipher = createCipher(['key'], 'test')
  const bytes = new Uint8Array([0, 255, 128, 7])
  expect([...(cipher.open(cipher.seal(bytes, 'p'), 'p') ?? [])]).toEqual([...bytes])
  expect(cipher.seal(bytes, 'p')).not.toEqual(cipher.seal(bytes, 'p'))
})

test('without a secret nothing starts', () => {
  expect(() => createCipher([], 'test')).toThrow(RangeError)
})
