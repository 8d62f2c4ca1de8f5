import { useEffect } from 'react'
import { loadWords, words } from '#src/shared/i18n/i18n.ts'
import { type Translate, useWords } from '#src/shared/i18n/use-words.ts'
import type { Matter, StateWords } from './matter-states.ts'

export interface MatterWords extends StateWords {
  /** What has to happen next. */
  next: string
  /** "Din tur", "Kommunens tur", "Ingen venter". */
  whose: string
}

const course = 'matter-course'

/**
 * `const wordsOf = useMatterWords()`, then `wordsOf(matter).state`. The page lists the word file `matters` in routes.tsx, and `matter-course` for what
 * becomes of a complaint or a request. The first page does not: see `useCourseWords`.
 */
export function useMatterWords(): (matter: Matter) => MatterWords {
  const t = useWords('matters')
  const later = useWords('matter-course')
  const common = useWords('common')
  return (matter) => {
    const whose = common(`turn.${matter.turn}`)
    if (hasWords('matters', matter)) return { ...read(t, matter), whose }
    if (hasWords(course, matter)) return { ...read(later, matter), whose }
    // The appeal body is on the other side, as the authority is.
    const key = `unknown.${matter.turn === 'appealBody' ? 'authority' : matter.turn}`
    return { state: t(`${key}.state`), why: t(`${key}.why`), next: t(`${key}.next`), whose }
  }
}

/** Fetches the words for what has come further than most, when one of the matters needs them. Until then it is told by whose turn it is. */
export function useCourseWords(matters: readonly Matter[]): void {
  const needed = matters.some((matter) => !hasWords('matters', matter))
  useEffect(() => {
    if (needed) void loadWords([course]).catch(() => {})
  }, [needed])
}

/** A newer server may know states that this edition of the app does not. */
function hasWords(feature: string, { kind, state }: Matter): boolean {
  return words.exists(`matter.${kind}.${state}.state`, { ns: feature })
}

// words: matter-course
function read(t: Translate, { kind, state, next }: Matter): Omit<MatterWords, 'whose'> {
  const key = `matter.${kind}.${state}`
  return { state: t(`${key}.state`), why: t(`${key}.why`), next: t(`next.${next}`) }
}
