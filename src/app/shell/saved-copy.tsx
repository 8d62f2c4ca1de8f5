import { type Query, type QueryCache, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import { useSession } from '#src/shared/http/session.ts'
import { signInPath } from '#src/shared/http/session-state.ts'
import { useConnection } from '#src/shared/http/use-connection.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'

const appStartedAt = Date.now()
/** As long as something newer may be there at once, nothing is said of the copy: it would move what is being read, and go away again. */
const patienceMs = 2_000

/** On "my phone": says so when what is shown did not come now, and when it came. Without a session it also says how to get one. */
export function SavedCopy() {
  const t = useWords('phone')
  const { longInstant } = useDates()
  const { state } = useSession()
  const { pathname, search } = useLocation()
  const silent = useConnection() !== 'ok'
  const fetchedAt = useOldestShown(silent || state !== 'in')
  const isKnown = useIsLate() || silent || state === 'away'
  return (
    <div role="status">
      {state === 'away' && (
        <p className="notice notice-connection">
          {t('copy.signedOut')} <a href={signInPath(pathname + search)}>{t('signIn')}</a>
        </p>
      )}
      {isKnown && fetchedAt !== undefined && (
        <p className="notice">{t('copy.fetched', { when: longInstant(new Date(fetchedAt).toISOString()) })}</p>
      )}
    </div>
  )
}

function useIsLate(): boolean {
  const [late, setLate] = useState(() => Date.now() - appStartedAt > patienceMs)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return late
}

/** When the oldest of what the page shows came; undefined when it came now. `cannotAsk`: nothing newer can come. */
function useOldestShown(cannotAsk: boolean): number | undefined {
  const cache = useQueryClient().getQueryCache()
  return useSyncExternalStore(
    (listener) => cache.subscribe(listener),
    () => oldestShown(cache, cannotAsk),
  )
}

/** What another page fetched a moment ago is as good as new. */
function isFromBefore(query: Query): boolean {
  return query.state.dataUpdatedAt < appStartedAt && query.isStale()
}

function oldestShown(cache: QueryCache, cannotAsk: boolean): number | undefined {
  const old = cache
    .getAll()
    .filter(
      (query) => query.meta?.kept && query.queryKey.length > 1 && query.isActive() && query.state.dataUpdatedAt > 0,
    )
    .filter((query) => cannotAsk || query.state.status === 'error' || isFromBefore(query))
    .map(({ state }) => state.dataUpdatedAt)
  return old.length > 0 ? Math.min(...old) : undefined
}
