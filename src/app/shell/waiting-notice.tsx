import { useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { useConnection } from '#src/shared/http/use-connection.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { somethingWaits, subscribeToWaiting, waitingOfPerson } from '#src/shared/offline/waiting-count.ts'

/**
 * While something that was sent has no receipt: a quiet line that leads to it. `sealed`: nobody can be recognised without a network; then it is
 * only said that something lies there, locked.
 */
export function WaitingNotice({ to, sealed }: { to: string; sealed: boolean }) {
  const t = useWords('shell')
  const silent = useConnection() !== 'ok'
  const count = useSyncExternalStore(subscribeToWaiting, waitingOfPerson, () => 0)
  return (
    <div role="status">
      {count === 0 && sealed && silent && somethingWaits() && <p className="notice">{t('waitingSealed')}</p>}
      {count > 0 && (
        <p className="notice">
          <Link to={to}>{t('waiting', { count })}</Link>
        </p>
      )}
    </div>
  )
}
