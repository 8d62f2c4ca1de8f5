import { useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { subscribeToWaiting, waitingOfPerson } from '#src/shared/offline/waiting-count.ts'

/** While something that was sent has no receipt: a quiet line that leads to it. */
export function WaitingNotice({ to }: { to: string }) {
  const t = useWords('shell')
  const count = useSyncExternalStore(subscribeToWaiting, waitingOfPerson, () => 0)
  return (
    <div role="status">
      {count > 0 && (
        <p className="notice">
          <Link to={to}>{t('waiting', { count })}</Link>
        </p>
      )}
    </div>
  )
}
