import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { dateOf, useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Pager } from '#src/shared/ui/pager.tsx'
import { Empty, Loading, Problem } from '#src/shared/ui/query-state.tsx'
import { useLogSentence } from './log-sentence.ts'
import { accessLogQuery, type LogEntry } from './settings.queries.ts'

/** Who has looked at the case here or changed it. What the municipality's own systems log is another list; the way to it is given. */
export function AccessLog() {
  const t = useWords('settings')
  const to = useCasePath()
  return (
    <section className="stack">
      <h2>{t('log.heading')}</h2>
      <p>{t('log.what')}</p>
      <p>
        <Link to={to('/records/new?what=whoLooked')}>{t('log.otherList')}</Link>
      </p>
      <Entries />
    </section>
  )
}

function Entries() {
  const t = useWords('settings')
  const query = useInfiniteQuery(accessLogQuery(useCaseId()))
  if (!query.data) return query.isError ? <Problem query={query} what={t('log.list')} /> : <Loading rows={2} />
  const entries = query.data.pages.flatMap(({ items }) => items)
  if (entries.length === 0) {
    return (
      <Empty heading={t('log.none')}>
        <p>{t('log.noneWhy')}</p>
      </Empty>
    )
  }
  return (
    <>
      <ul role="list" className="log">
        {alikeTogether(entries).map(({ newest, count }) => (
          <Entry key={newest.id} entry={newest} count={count} />
        ))}
      </ul>
      <Pager query={query} />
    </>
  )
}

interface Alike {
  newest: LogEntry
  count: number
}

/** The same act on the same day, time after time, is one line. Nothing is left out: the line says how often. */
function alikeTogether(entries: readonly LogEntry[]): Alike[] {
  const lines: Alike[] = []
  const keyOf = ({ at, who, action, what }: LogEntry) => [dateOf(at), who.kind, who.name, action, what].join()
  for (const entry of entries) {
    const last = lines.at(-1)
    if (last && keyOf(last.newest) === keyOf(entry)) last.count += 1
    else lines.push({ newest: entry, count: 1 })
  }
  return lines
}

function Entry({ entry, count }: { entry: LogEntry; count: number }) {
  const t = useWords('settings')
  const sentence = useLogSentence()
  const { longInstant } = useDates()
  return (
    <li>
      {sentence(entry)}
      <br />
      <span className="small quiet">
        <time dateTime={entry.at}>{longInstant(entry.at)}</time>
        {count > 1 && `, ${t('log.times', { count })}`}
      </span>
    </li>
  )
}
