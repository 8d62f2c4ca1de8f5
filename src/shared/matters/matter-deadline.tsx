import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Deadline } from '#src/shared/ui/deadline.tsx'
import type { Matter } from './matter-states.ts'

/** A matter's last day as a sentence, with its sums when a rule gives it. Nothing when no day is set or nobody has to keep it. */
export function MatterDeadline({ matter }: { matter: Matter }) {
  const t = useWords('common')
  const { longDate } = useDates()
  const { deadline, dueOn, overdueDays, turn } = matter
  if (deadline) return <Deadline deadline={deadline} overdueDays={overdueDays} />
  if (!dueOn || turn === 'nobody') return null
  const date = longDate(dueOn)
  return (
    <p>
      {overdueDays > 0
        ? t(`deadline.passed.${turn}`, { date, count: overdueDays })
        : t(`deadline.due.${turn}`, { date })}
    </p>
  )
}
