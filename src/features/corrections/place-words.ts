import { useWords } from '#src/shared/i18n/use-words.ts'
import type { About } from './corrections.queries.ts'

/** The parts that have words, by kind of thing. The names are those of the contract. */
const parts: Record<Exclude<About['kind'], 'fact'>, readonly string[]> = {
  activity: ['because', 'judgedBy', 'evaluation', 'extent', 'provider', 'considerations', 'tried'],
  plan: ['purpose', 'programme', 'here'],
  letter: ['about', 'outcome', 'meaning', 'facts', 'considerations', 'original'],
  meeting: ['purpose', 'outcome', 'minutes'],
}

/** `const placeOf = usePlaceWords()`, then `placeOf(about)`: "Det originale brev, afsnit 3". A part of a newer server is the whole thing. */
export function usePlaceWords(): (about: Pick<About, 'kind' | 'part'>) => string {
  const t = useWords('corrections')
  return ({ kind, part }) => {
    if (kind === 'fact') return t('thing.fact')
    const [name = '', digits] = part?.split('.') ?? []
    if (!parts[kind].includes(name)) return t('place.whole')
    return t(`place.${kind}.${name}`, { number: Number(digits ?? 0) + 1 })
  }
}
