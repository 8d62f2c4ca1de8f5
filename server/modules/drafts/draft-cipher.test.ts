import { expect, test } from 'vitest'
import { createDraftCipher } from './draft-cipher.ts'

const owner = { personId: 'p', draftId: 'd', kind: 'complaint' }

test('an older key opens what it sealed, the newest one seals', () => {
  const before = createDraftCipher(['old'])
  const after = createDraftCipher(['new', 'old'])
  expect(after.open(before.seal('tekst', owner), owner)).toBe('tekst')
  expect(before.open(after.seal('tekst', owner), owner)).toBeNull()
})

test('a sealed text opens for nobody and nothing else', () => {
  const cipher = createDraftCipher(['key'])
  const sealed = cipher.seal('tekst', owner)
  for (const other of [
    { ...owner, personId: 'q' },
    { ...owner, draftId: 'e' },
    { ...owner, kind: 'ownWords' },
  ]) {
    expect(cipher.open(sealed, other)).toBeNull()
  }
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
  expect(cipher.open(sealed, owner)).toBeNull()
  expect(cipher.open(new Uint8Array(5), owner)).toBeNull()
})

test('the same text is never sealed the same way twice', () => {
  const cipher = createDraftCipher(['key'])
  expect(cipher.seal('tekst', owner)).not.toEqual(cipher.seal('tekst', owner))
})

test('without a key nothing starts', () => {
  expect(() => createDraftCipher([])).toThrow(RangeError)
})
