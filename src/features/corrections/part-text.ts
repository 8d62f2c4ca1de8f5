import type { components } from '#api/generated/types.ts'
import { piecesOf } from '#src/shared/corrections/pointed-at.ts'
import type { Text } from '#src/shared/i18n/text-of.tsx'

type Schemas = components['schemas']
type Thing = Schemas['Letter'] | Schemas['Meeting'] | Schemas['Plan'] | Schemas['Activity']

/** Where a part's text stands, when that is not under its own name. The names are those of the contract. */
const places: Record<string, readonly string[]> = {
  'letter.facts': ['reasons', 'facts'],
  'letter.considerations': ['reasons', 'considerations'],
  'activity.tried': ['triedBefore'],
  'plan.here': ['wayOut', 'here'],
}
const dividers: Record<string, 'paragraph' | 'line'> = { 'letter.original': 'paragraph', 'meeting.minutes': 'line' }

/** The text that somebody points at, `null` when the thing has none such. */
export function textOfPart(thing: Thing, { kind, id, part }: Schemas['CorrectionAboutInput']): Text | null {
  if (kind === 'fact')
    return 'basedOn' in thing ? (thing.basedOn.find((fact) => fact.id === id)?.statement ?? null) : null
  if (part === undefined) return null
  const [name = '', digits] = part.split('.')
  const place = `${kind}.${name}`
  const found = valueAt(thing, places[place] ?? [name])
  if (digits === undefined) return asText(found)
  const divider = dividers[place]
  if (divider) return pieceOf(asText(found), divider, Number(digits))
  const item = Array.isArray(found) ? found[Number(digits)] : undefined
  return asText(item) ?? asText(valueAt(item, ['showed']))
}

function pieceOf(text: Text | null, divider: 'paragraph' | 'line', number: number): Text | null {
  const da = text && piecesOf(text.da, divider)[number]
  return da ? { da } : null
}

function valueAt(thing: unknown, path: readonly string[]): unknown {
  return path.reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], thing)
}

function asText(value: unknown): Text | null {
  return typeof value === 'object' && value !== null && 'da' in value ? (value as Text) : null
}
