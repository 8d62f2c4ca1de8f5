import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { plainNumber } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { readPreference } from '#src/shared/preferences.ts'
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
      <ThisPhone />
      <h3>{t('kept.serviceHeading')}</h3>
      <Stored />
      <p>
        <Link to="/privacy">{t('kept.privacy')}</Link>
      </p>
    </section>
  )
}

/** What lies here of the case itself, by what was answered to "is this your own phone?". */
function ThisPhone() {
  const t = useWords('settings')
  const own = readPreference('phone') === 'own'
  return (
    <>
      <ul>
        <li>{t(own ? 'kept.onThis.own' : 'kept.onThis.none')}</li>
        <li>{t('kept.onThis.writing')}</li>
      </ul>
      <p>
        <Link to="/phone">{t('kept.change')}</Link>
      </p>
    </>
  )
}

/** How long things are kept, the longest first. */
const untils = ['caseEnds', 'law', 'youRemove', 'expires'] as const

function Stored() {
  const t = useWords('settings')
  const query = useQuery(storedDataQuery)
  if (query.isError) return <Problem query={query} what={t('kept.what')} />
  if (!query.data) return <Loading rows={2} />
  const items = query.data.filter(({ count }) => count > 0)
  return untils.map((until) => {
    const group = items.filter(({ keptUntil = 'caseEnds' }) => keptUntil === until)
    if (group.length === 0) return null
    return (
      <div key={until} className="stack stack-tight">
        <h4>{t(`kept.until.${until}`)}</h4>
        <ul>
          {group.map(({ kind, count }) => (
            <li key={kind}>
              {t(`kept.kind.${kind}`)}
              {kind !== 'name' && `: ${plainNumber(count)}`}
            </li>
          ))}
        </ul>
      </div>
    )
  })
}
