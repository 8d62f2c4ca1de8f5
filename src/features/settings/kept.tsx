import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { plainNumber } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Loading, Problem } from '#src/shared/ui/query-state.tsx'
import { storedDataQuery } from './settings.queries.ts'

/** What lies on this device, and what the service keeps. Must stay true: change it together with what the product keeps. */
export function Kept() {
  const t = useWords('settings')
  return (
    <section className="stack">
      <h2>{t('kept.heading')}</h2>
      <h3>{t('kept.deviceHeading')}</h3>
      <ul>
        {['app', 'looks', 'session'].map((name) => (
          <li key={name}>{t(`kept.device.${name}`)}</li>
        ))}
      </ul>
      <p>{t('kept.nothingElse')}</p>
      <h3>{t('kept.serviceHeading')}</h3>
      <Stored />
      <p>
        <Link to="/privacy">{t('kept.privacy')}</Link>
      </p>
    </section>
  )
}

function Stored() {
  const t = useWords('settings')
  const query = useQuery(storedDataQuery)
  if (query.isError) return <Problem query={query} what={t('kept.what')} />
  if (!query.data) return <Loading rows={2} />
  const items = query.data.filter(({ count }) => count > 0)
  return (
    <table className="kept">
      <thead>
        <tr>
          <th scope="col">{t('kept.kindHead')}</th>
          <th scope="col">{t('kept.countHead')}</th>
          <th scope="col">{t('kept.untilHead')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ kind, count, keptUntil }) => (
          <tr key={kind}>
            <th scope="row">{t(`kept.kind.${kind}`)}</th>
            <td>{kind === 'name' ? '' : plainNumber(count)}</td>
            <td>{keptUntil && t(`kept.until.${keptUntil}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
