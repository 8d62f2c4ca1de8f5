import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Timeline, type TimelineEntry } from '#src/shared/ui/timeline.tsx'
import type { Assignment } from './caseworker.queries.ts'

interface HistoryProps {
  current: readonly Assignment[]
  past: readonly Assignment[]
}

/** Who has had the case, newest first, and how many since when. Old telephone numbers are not shown: nobody answers there. */
export function History({ current, past }: HistoryProps) {
  const t = useWords('caseworker')
  const { plainDate } = useDates()
  const all = [...current, ...past].sort((one, other) => other.from.localeCompare(one.from))
  const caseworkers = mainOnes(all)
  const first = caseworkers.at(-1)
  if (all.length === 0) return null
  return (
    <section className="stack">
      <h2>{t('history.heading')}</h2>
      {first && <p>{t('history.count', { count: caseworkers.length, date: plainDate(first.from) })}</p>}
      <Timeline entries={all.map((assignment) => entryOf(assignment, current))} />
    </section>
  )
}

function entryOf(assignment: Assignment, current: readonly Assignment[]): TimelineEntry {
  const when = current.includes(assignment) ? 'now' : 'past'
  return { id: assignment.id, date: assignment.from, when, content: <Entry assignment={assignment} /> }
}

function Entry({ assignment: { name, role, to } }: { assignment: Assignment }) {
  const t = useWords('caseworker')
  const { plainDate, today } = useDates()
  return (
    <p>
      <strong>{name}</strong>
      {', '}
      <TextOf text={role} />
      {to && (
        <>
          <br />
          <span className="small quiet">
            {t(to < today() ? 'history.until' : 'history.untilAhead', { date: plainDate(to) })}
          </span>
        </>
      )}
    </p>
  )
}

/** Main caseworkers as the municipality marked them; where it marked nobody, those with the role that most have had. */
function mainOnes(all: readonly Assignment[]): Assignment[] {
  const marked = all.filter(({ main }) => main)
  if (marked.length > 0) return marked
  const withRole = (role: string) => all.filter((one) => one.role.da === role)
  const bySize = all.map(({ role }) => withRole(role.da)).sort((one, other) => other.length - one.length)
  return bySize[0] ?? []
}
