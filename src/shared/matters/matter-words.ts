import { useWords } from '#src/shared/i18n/use-words.ts'
import { hasWords, type Matter, type StateWords } from './matter-states.ts'

export interface MatterWords extends StateWords {
  /** "Din tur", "Kommunens tur", "Ingen venter". */
  whose: string
}

/** `const wordsOf = useMatterWords()`, then `wordsOf(matter).state`. The page lists the word file `matters` in routes.tsx. */
export function useMatterWords(): (matter: Matter) => MatterWords {
  const t = useWords('matters')
  const common = useWords('common')
  return (matter) => {
    const key = hasWords(matter) ? `matter.${matter.kind}.${matter.state}` : `unknown.${matter.turn}`
    return {
      state: t(`${key}.state`),
      why: t(`${key}.why`),
      next: t(`${key}.next`),
      whose: common(`turn.${matter.turn}`),
    }
  }
}
