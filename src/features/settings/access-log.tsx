import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
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
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      <Pager query={query} />
    </>
  )
}

function Entry({ entry }: { entry: LogEntry }) {
  const sentence = useLogSentence()
  const { longInstant } = useDates()
  return (
    <li>
      {sentence(entry)}
      <br />
      <time dateTime={entry.at} className="small quiet">
        {longInstant(entry.at)}
      </time>
    </li>
  )
}
