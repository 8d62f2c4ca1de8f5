import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { Matter } from './matter-states.ts'

/** Which day it was before, and why it is another one now. The page lists the word file `matter-course` in routes.tsx. */
export function MovedDay({ matter: { movedFrom } }: { matter: Matter }) {
  const t = useWords('matter-course')
  const { longDate } = useDates()
  return movedFrom && <p className="small">{t(`movedFrom.${movedFrom.why}`, { date: longDate(movedFrom.day) })}</p>
}
