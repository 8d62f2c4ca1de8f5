import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Deadline } from '#src/shared/ui/deadline.tsx'
import type { Matter } from './matter-states.ts'

/**
 * A matter's last day as a sentence, with its sums when a rule gives it. Nothing when no day is set or nobody has to keep it.
 * `open` shows the sums at once.
 */
export function MatterDeadline({ matter, open = false }: { matter: Matter; open?: boolean }) {
  const t = useWords('common')
  const { longDate } = useDates()
  const { deadline, dueOn, overdueDays, turn } = matter
  if (deadline) return <Deadline deadline={deadline} overdueDays={overdueDays} open={open} />
  if (!dueOn || turn === 'nobody' || turn === 'appealBody') return null
  const date = longDate(dueOn)
  return (
    <p>
      {overdueDays > 0
        ? t(`deadline.passed.${turn}`, { date, count: overdueDays })
        : t(`deadline.due.${turn}`, { date })}
    </p>
  )
}
