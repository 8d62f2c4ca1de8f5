import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Tag } from '#src/shared/ui/tag.tsx'
import type { Matter } from './matter-states.ts'

/** The last day in a few words; past it, how many days, in amber and in words. Nothing when no day is set. */
export function MatterDue({ matter }: { matter: Matter }) {
  const t = useWords('matters')
  const { shortDate } = useDates()
  const { dueOn, overdueDays } = matter
  if (!dueOn) return null
  const day = t('due', { date: shortDate(dueOn) })
  if (overdueDays === 0) return <span>{day}</span>
  return (
    <>
      <Tag tone="attention">{t('overdue', { count: overdueDays })}</Tag>
      <span className="small quiet">{day}</span>
    </>
  )
}
