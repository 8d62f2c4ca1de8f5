import type { Text } from '#server/text.ts'

/** The things whose texts a citizen can point at. */
export type ThingKind = 'fact' | 'activity' | 'plan' | 'letter' | 'meeting'

type Path = readonly (string | number)[]

/** Where a text stands in the content of a thing. `piece`: which paragraph or line of it. */
export interface Spot {
  path: Path
  piece?: { number: number; divider: RegExp }
}

/** How a part is found. `each`: it is a list of texts. `divider`: it is one text that is read piece by piece. */
interface PartRule {
  path: Path
  each?: true
  /** The text's name inside an item of the list. */
  field?: string
  divider?: RegExp
}

const paragraphs = /\n{2,}/
const lines = /\n+/

/** The parts by their names in the contract. */
const parts: Record<ThingKind, Record<string, PartRule>> = {
  fact: { statement: { path: ['statement'] } },
  plan: { purpose: { path: ['purpose'] }, programme: { path: ['programme'] }, here: { path: ['wayOut', 'here'] } },
  activity: {
    because: { path: ['because'] },
    judgedBy: { path: ['judgedBy'] },
    evaluation: { path: ['evaluation'] },
    extent: { path: ['extent'] },
    provider: { path: ['provider'] },
    considerations: { path: ['considerations'], each: true },
    tried: { path: ['triedBefore'], each: true, field: 'showed' },
  },
  letter: {
    about: { path: ['about'] },
    outcome: { path: ['outcome'] },
    meaning: { path: ['meaning'] },
    facts: { path: ['reasons', 'facts'], each: true },
    considerations: { path: ['reasons', 'considerations'], each: true },
    original: { path: ['original'], divider: paragraphs },
  },
  meeting: {
    purpose: { path: ['purpose'] },
    outcome: { path: ['outcome'] },
    minutes: { path: ['minutes'], divider: lines },
  },
}

/** Where the texts of a part stand in a content, those of the whole thing without a part. Empty: there is no such text. */
export function spotsOf(kind: ThingKind, content: unknown, part: string | undefined): Spot[] {
  if (part === undefined) return Object.values(parts[kind]).flatMap((rule) => wholeSpots(rule, content))
  // A fact is one text.
  if (kind === 'fact') return []
  const [name = '', digits] = part.split('.')
  const rule = Object.hasOwn(parts[kind], name) ? parts[kind][name] : undefined
  if (!rule || (digits !== undefined) !== (rule.each === true || rule.divider !== undefined)) return []
  const number = Number(digits)
  const spot = digits === undefined ? { path: rule.path } : numbered(rule, number)
  return textAt(content, spot) === null ? [] : [spot]
}

function numbered({ path, divider, field }: PartRule, number: number): Spot {
  if (divider) return { path, piece: { number, divider } }
  return { path: [...path, number, ...(field ? [field] : [])] }
}

function wholeSpots({ path, each, field }: PartRule, content: unknown): Spot[] {
  const value = valueAt(content, path)
  if (!each) return isText(value) ? [{ path }] : []
  if (!Array.isArray(value)) return []
  return value.map((_, index) => ({ path: [...path, index, ...(field ? [field] : [])] }))
}

/** What stands there, or `null`. A translation that is divided otherwise than the Danish text has no such piece. */
export function textAt(content: unknown, { path, piece }: Spot): Text | null {
  const text = valueAt(content, path)
  if (!isText(text)) return null
  if (!piece) return text
  const danish = piecesOf(text.da, piece.divider)
  const english = text.en === undefined ? [] : piecesOf(text.en, piece.divider)
  const da = danish[piece.number]
  if (da === undefined) return null
  const en = english.length === danish.length ? english[piece.number] : undefined
  return { da, ...(en === undefined ? {} : { en }) }
}

/** The pieces of a text that say something, as every page divides it. */
function piecesOf(text: string, divider: RegExp): string[] {
  return text.split(divider).filter((piece) => piece.trim() !== '')
}

function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    content,
  )
}

export function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && typeof (value as { da?: unknown }).da === 'string'
}
