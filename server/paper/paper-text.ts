/** Stands for a letter that the font does not have. */
const replacement = '[?]'

/**
 * A text as it can be printed: one form for each letter, no control characters, and every letter that the font lacks replaced.
 * @param has whether the font has a letter
 */
export function printable(text: string, has: (codePoint: number) => boolean): { text: string; missing: boolean } {
  let missing = false
  let printed = ''
  const whole = text.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\t', ' ')
  for (const letter of whole) {
    const code = letter.codePointAt(0) ?? 0
    if (letter === '\n') printed += letter
    else if (isInvisible(code)) continue
    else if (has(code)) printed += letter
    else {
      missing = true
      // Once for a whole word in another script, so that it can be heard without wearing out the listener.
      if (!printed.endsWith(replacement)) printed += replacement
    }
  }
  return { text: printed, missing }
}

// Control characters, and the joiners and variation marks that only tell how the letter before them looks.
function isInvisible(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    [0xad, 0x200b, 0x200c, 0x200d, 0xfe0e, 0xfe0f, 0xfeff].includes(code)
  )
}
