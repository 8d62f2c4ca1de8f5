import type { ReactNode } from 'react'
import { useDates } from '#src/shared/i18n/dates.ts'

export interface TimelineEntry {
  /** Unique among the entries. */
  id: string
  /** Local date. */
  date: string
  content: ReactNode
  /** `now` marks where the case is; `ahead` has not happened yet. */
  when?: 'past' | 'now' | 'ahead'
}

/** What happened, in order, as a drawn line; for a screen reader an ordered list with dates. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { plainDate } = useDates()
  return (
    <ol role="list" className="timeline">
      {entries.map(({ id, date, content, when = 'past' }) => (
        <li key={id} className={`timeline-${when}`} aria-current={when === 'now' ? 'step' : undefined}>
          <time dateTime={date} className="small quiet">
            {plainDate(date)}
          </time>
          <div className="stack stack-tight">{content}</div>
        </li>
      ))}
    </ol>
  )
}
