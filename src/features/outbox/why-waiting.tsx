import { useLocation } from 'react-router'
import { loadNewestEdition } from '#src/shared/http/newest-edition.ts'
import { signInPath } from '#src/shared/http/session-state.ts'
import { useConnection } from '#src/shared/http/use-connection.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { OutboxItem } from '#src/shared/offline/outbox-item.ts'
import type { OutboxView } from '#src/shared/offline/outbox-runtime.ts'
import { Button } from '#src/shared/ui/button.tsx'

interface WhyWaitingProps {
  item: OutboxItem
  pause: OutboxView['pause']
  sending: boolean
}

/** Why it waits, and what makes it go. */
export function WhyWaiting({ item: { state }, pause, sending }: WhyWaitingProps) {
  const t = useWords('outbox')
  const connection = useConnection()
  const { pathname } = useLocation()
  const { timeOf } = useDates()
  if (state.name !== 'waiting') return null
  if (sending) return <p>{t('why.sending')}</p>
  if (pause === 'signedOut')
    return (
      <p>
        {t('why.signedOut')} <a href={signInPath(pathname)}>{t('why.signIn')}</a>
      </p>
    )
  if (pause === 'outdated')
    return (
      <>
        <p>{t('why.outdated')}</p>
        <div className="no-print">
          <Button kind="secondary" onClick={() => void loadNewestEdition()}>
            {t('why.reload')}
          </Button>
        </div>
      </>
    )
  return (
    <>
      <p>
        {connection === 'offline' || state.setback === undefined
          ? t(connection === 'offline' ? 'why.offline' : 'why.soon')
          : t(`why.${state.setback}`, { time: timeOf(state.retryAt ?? new Date().toISOString()) })}
      </p>
      {state.tries > 0 && <p className="small quiet">{t('why.once')}</p>}
    </>
  )
}
