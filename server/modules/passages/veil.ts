import type { Text } from '#server/text.ts'
import { isText, type Spot, textAt } from './passage.ts'

/** Shorter words are hidden where the citizen pointed only: "Ja" stands in every letter. */
const shortestElsewhere = 20

/** What stands in the place of a hidden text. */
export type Placeholder = Readonly<Required<Text>>

/**
 * A content without the texts at `spots`, and without these words wherever else they stand in it. The place of each is kept. A translation that may still say
 * the same is left out: the Danish text is the valid one.
 */
export function veil<Content>(
  content: Content,
  { words, spots }: { words: readonly string[]; spots: readonly Spot[] },
  placeholder: Placeholder,
): Content {
  const long = words.filter((each) => each.length >= shortestElsewhere).sort((one, other) => other.length - one.length)
  const pointed = spots.reduce<unknown>((value, spot) => replaceAt(value, spot, placeholder), content)
  return walk(pointed, (text) => withoutWords(text, long, placeholder)) as Content
}

/** The words of texts, to be hidden wherever they stand. What is hidden already has none. */
export function wordsAt(content: unknown, spots: readonly Spot[], placeholder: Placeholder): string[] {
  const texts = spots.flatMap((spot) => textAt(content, spot) ?? [])
  const words = texts.flatMap(({ da, en }) => (en === undefined ? [da] : [da, en])).map((each) => each.trim())
  return [...new Set(words)].filter((each) => !each.includes(placeholder.da) && !each.includes(placeholder.en))
}

function replaceAt(content: unknown, { path, piece }: Spot, placeholder: Placeholder): unknown {
  const [key, ...rest] = path
  if (key !== undefined) {
    if (Array.isArray(content)) {
      return content.map((item, index) => (index === key ? replaceAt(item, inside(rest, piece), placeholder) : item))
    }
    if (typeof content !== 'object' || content === null || !(key in content)) return content
    const record = content as Record<string, unknown>
    return { ...record, [key]: replaceAt(record[key], inside(rest, piece), placeholder) }
  }
  if (!isText(content)) return content
  if (!piece) return { ...placeholder }
  const here = textAt(content, { path: [], piece })
  if (here === null) return content
  const { number, divider } = piece
  const da = replacePiece(content.da, number, divider, placeholder.da)
  if (content.en === undefined || here.en === undefined) return { da }
  return { da, en: replacePiece(content.en, number, divider, placeholder.en) }
}

function inside(path: Spot['path'], piece: Spot['piece']): Spot {
  return piece ? { path, piece } : { path }
}

function replacePiece(text: string, number: number, divider: RegExp, instead: string): string {
  let at = -1
  // With the dividers in the list, what is joined again is the text as it was.
  return text
    .split(new RegExp(`(${divider.source})`))
    .map((piece) => {
      if (piece.trim() === '') return piece
      at += 1
      return at === number ? instead : piece
    })
    .join('')
}

function withoutWords(text: Text, words: readonly string[], placeholder: Placeholder): Text {
  const da = replaceWords(text.da, words, placeholder.da)
  if (text.en === undefined) return { ...text, da }
  const en = replaceWords(text.en, words, placeholder.en)
  if (da !== text.da && en === text.en) return { da }
  return { ...text, da, en }
}

function replaceWords(text: string, words: readonly string[], instead: string): string {
  return words.reduce((before, each) => before.replaceAll(each, () => instead), text)
}

function walk(value: unknown, change: (text: Text) => Text): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, change))
  if (isText(value)) return change(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, change)]))
}
