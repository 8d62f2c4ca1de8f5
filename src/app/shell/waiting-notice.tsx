import { useSyncExternalStore } from 'react'
import { Link, useMatch } from 'react-router'
import { casePath, ownCase } from '#src/shared/case/case-path.ts'
import { useSession } from '#src/shared/http/session.ts'
import { useConnection } from '#src/shared/http/use-connection.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { subscribeToWaiting, waitingOfPerson } from '#src/shared/offline/waiting-count.ts'

/**
 * Something that was sent has no receipt yet: a quiet line that leads to it. Without a network nobody can be recognised; then it is only said that
 * something lies there, locked.
 */
export function WaitingNotice() {
  const t = useWords('waiting')
  const silent = useConnection() !== 'ok'
  const { session, state } = useSession()
  const caseId = useMatch('/case/:caseId/*')?.params.caseId ?? ownCase
  const count = useSyncExternalStore(subscribeToWaiting, waitingOfPerson, () => 0)
  if (count > 0) {
    return (
      <p className="notice">
        <Link to={casePath(caseId, '/outbox')}>{t('waiting', { count })}</Link>
      </p>
    )
  }
  return !session && state === 'unknown' && silent && <p className="notice">{t('sealed')}</p>
}
