/** How well a passphrase withstands guessing: `short` is refused. */
export type Strength = 'short' | 'good' | 'strong'

const fewestWords = 4
const fewestLetters = 16
const strongWords = 5
const strongLetters = 20
const generatedWords = 5

/** Capitals and spaces do not count: the keyboards of phones put them in by themselves. */
export function plainPassphrase(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('da').trim().replaceAll(/\s+/g, ' ')
}

/** Judges by different words of three letters or more, and by their letters in all. Digits are no words: no short PIN passes. */
export function strengthOf(text: string): Strength {
  const words = new Set(plainPassphrase(text).match(/\p{L}{3,}/gu) ?? [])
  const letters = [...words].join('').length
  if (words.size >= strongWords && letters >= strongLetters) return 'strong'
  return words.size >= fewestWords && letters >= fewestLetters ? 'good' : 'short'
}

/** Five words drawn from the list, each as likely as the others, until they are strong: 50 bits. */
export async function suggestPassphrase(): Promise<string> {
  const { passphraseWords: words } = await import('./passphrase-words.ts')
  for (;;) {
    const drawn = Array.from({ length: generatedWords }, () => words[drawBelow(words.length)] ?? '').join(' ')
    if (strengthOf(drawn) === 'strong') return drawn
  }
}

/** A random whole number below `limit`, without the lean that a remainder would have. */
function drawBelow(limit: number): number {
  const range = 2 ** 16
  const fair = range - (range % limit)
  for (;;) {
    const [value = range] = crypto.getRandomValues(new Uint16Array(1))
    if (value < fair) return value % limit
  }
}
