import { expect, test } from 'vitest'
import { newReceiptNumber } from './receipt-number.ts'

test('a receipt number can be read aloud: no letter or digit that is taken for another', () => {
  for (let times = 0; times < 500; times += 1) {
    expect(newReceiptNumber('2026')).toMatch(/^U-2026-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/)
  }
})

test('receipt numbers do not follow from each other', () => {
  expect(new Set(Array.from({ length: 1000 }, () => newReceiptNumber('2026'))).size).toBe(1000)
})
