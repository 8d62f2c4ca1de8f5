import { randomInt } from 'node:crypto'

// Without I, L, O, U, 0 and 1: they are mixed up on paper and on the telephone.
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A number to write down or say on the telephone, such as `U-2026-4F7K-92QX`. Random, so that it tells nothing about others. */
export function newReceiptNumber(year: string): string {
  return `U-${year}-${fourLetters()}-${fourLetters()}`
}

function fourLetters(): string {
  return Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
}
