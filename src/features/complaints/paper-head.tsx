import { useCase } from '#src/shared/http/session.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'

/** Whose complaint it is and when it was printed: on paper only. */
export function PaperHead() {
  const t = useWords('complaints')
  const { plainDate, today } = useDates()
  const current = useCase()
  return current && <p className="only-paper">{t('paper', { name: current.personName, date: plainDate(today()) })}</p>
}
