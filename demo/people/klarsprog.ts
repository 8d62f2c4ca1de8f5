/** A text somewhere in a record, with the path to it. */
export interface FoundText {
  path: string
  da: string
  en: string | undefined
}

/** Every text in a value, wherever it stands. */
export function textsOf(value: unknown, path = ''): FoundText[] {
  if (typeof value !== 'object' || value === null) return []
  if ('da' in value && typeof value.da === 'string') {
    return [{ path, da: value.da, en: 'en' in value && typeof value.en === 'string' ? value.en : undefined }]
  }
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path === '' ? key : `${path}.${key}`))
}

/** How hard a Danish text is to read: words per sentence plus the share of words of more than six letters in per cent. */
export function lix(text: string): number {
  const plain = text
    .replaceAll(/\b(kl|nr|jf|stk|ca|bl\.a)\./gi, '$1')
    .replaceAll(/(\d)\.(?=\s+\p{Ll})/gu, '$1')
    .replaceAll(/(\d)\.(\d)/g, '$1$2')
  const words = plain.match(/[\p{L}\d]+/gu) ?? []
  const sentences = Math.max(1, (plain.match(/[.?!\n]+(\s|$)/g) ?? []).length)
  const long = words.filter((word) => word.length > 6).length
  return words.length === 0 ? 0 : words.length / sentences + (100 * long) / words.length
}
