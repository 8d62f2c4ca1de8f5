import { expect, test } from 'vitest'
import da from '#locales/da/beginnings.json' with { type: 'json' }
import en from '#locales/en/beginnings.json' with { type: 'json' }
import { beginnings } from './beginnings.ts'
import { complaintKinds } from './complaint-draft.ts'

test('each beginning has a title, sentences for what happened and for the wish, in both languages, with room to fill in', () => {
  for (const { name } of beginnings) {
    for (const words of [da[name], en[name]]) {
      expect(words.happened, name).toContain('…')
      expect(words.title.length * words.wish.length, name).toBeGreaterThan(0)
    }
  }
})

test('every kind of complaint has a beginning, and no beginning asks for text about another person', () => {
  for (const kind of complaintKinds) {
    expect(beginnings.some(({ kinds }) => (kinds as readonly string[]).includes(kind))).toBe(true)
  }
  expect(da.aboutAnother.happened).toContain('Jeg gentager ikke')
})
