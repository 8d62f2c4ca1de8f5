import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, take } from '#src/shared/http/api.ts'
import { type Session, sessionQuery, useSession } from '#src/shared/http/session.ts'
import { onElsewhere, reportSignedIn, signInPath } from '#src/shared/http/session-state.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Dialog } from '#src/shared/ui/dialog.tsx'

const askEveryMs = 5_000

/**
 * The session ended under way. The page and everything typed stay; the person signs in again in another tab, and this one goes on.
 * If somebody else signs in there, nothing of the first person may stay on screen: the page starts over.
 */
export function SessionDialog() {
  const t = useWords('seldom')
  const { session, state } = useSession()
  const open = state === 'expired'
  useGoOnAfterSignIn(open, session)
  return (
    <Dialog open={open} title={t('expired.title')}>
      <p>{t('expired.kept')}</p>
      <p>{t('expired.how')}</p>
      <div>
        <a className="button button-primary" href={signInPath('/')} target="_blank" rel="noopener opener">
          {t('expired.signIn')}
        </a>
      </div>
    </Dialog>
  )
}

function useGoOnAfterSignIn(open: boolean, before: Session | undefined): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!open) return
    const look = async () => {
      const session = await take(api.GET('/api/session')).catch(() => undefined)
      if (!session) return
      if (session.personName !== before?.personName) return location.replace('/')
      client.setQueryData(sessionQuery.queryKey, session)
      reportSignedIn()
      void client.refetchQueries({ predicate: (query) => query.state.status === 'error' })
    }
    const timer = setInterval(look, askEveryMs)
    const unsubscribe = onElsewhere('signed-in', look)
    addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      unsubscribe()
      removeEventListener('focus', look)
    }
  }, [open, before, client])
}
