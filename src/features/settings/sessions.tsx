import { useQuery } from '@tanstack/react-query'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Loading, Problem } from '#src/shared/ui/query-state.tsx'
import { Tag } from '#src/shared/ui/tag.tsx'
import { useEndSession } from './settings.mutations.ts'
import { type SignedInSession, sessionsQuery } from './settings.queries.ts'

/** Where the person is signed in; elsewhere can be ended from here. */
export function Sessions() {
  const t = useWords('settings')
  return (
    <section className="stack">
      <h2>{t('sessions.heading')}</h2>
      <p>{t('sessions.text')}</p>
      <SessionList />
    </section>
  )
}

function SessionList() {
  const t = useWords('settings')
  const query = useQuery(sessionsQuery)
  const ending = useEndSession()
  if (!query.data) return query.isError ? <Problem query={query} what={t('sessions.what')} /> : <Loading rows={1} />
  return (
    <>
      <ul role="list" className="card-list">
        {query.data.map((session) => (
          <Session
            key={session.sessionRef}
            session={session}
            busy={ending.isPending && ending.variables === session.sessionRef}
            onEnd={() => ending.mutate(session.sessionRef)}
          />
        ))}
      </ul>
      <p role="status">{ending.isSuccess ? t('sessions.ended') : ending.isError ? t('sessions.notEnded') : ''}</p>
    </>
  )
}

interface SessionProps {
  session: SignedInSession
  busy: boolean
  onEnd: () => void
}

function Session({ session: { device, startedAt, lastSeenAt, current }, busy, onEnd }: SessionProps) {
  const t = useWords('settings')
  const { longInstant } = useDates()
  const name = device || t('sessions.unknownDevice')
  return (
    <li className="card stack stack-tight">
      <h3 className="card-heading">{name}</h3>
      <p className="small quiet">
        {t('sessions.times', { started: longInstant(startedAt), seen: longInstant(lastSeenAt) })}
      </p>
      {current ? (
        <p>
          <Tag tone="good">{t('sessions.current')}</Tag>
        </p>
      ) : (
        <div>
          <Button kind="secondary" busy={busy} onClick={onEnd}>
            {t('sessions.end')} <span className="visually-hidden">{name}</span>
          </Button>
        </div>
      )}
    </li>
  )
}
