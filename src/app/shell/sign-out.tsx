import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { currentConnection } from '#src/shared/http/connection.ts'
import { askToSignOut } from '#src/shared/http/sign-out.ts'
import { useConnection } from '#src/shared/http/use-connection.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { leave, waitingHere } from '#src/shared/offline/sign-out.ts'
import { readPreference } from '#src/shared/preferences.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Dialog } from '#src/shared/ui/dialog.tsx'

/** Logging out: at once when there is nothing to say about it, else after the reader has seen what it means on this phone. */
export function SignOut() {
  const client = useQueryClient()
  const [waiting, setWaiting] = useState<number>()
  const [busy, setBusy] = useState(false)
  const go = (waiting: 'seal' | 'delete') => {
    setBusy(true)
    void leave(client, waiting)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the reader has asked
  useEffect(() => {
    const decide = (count: number) => {
      const asks = count > 0 || readPreference('phone') === 'own' || currentConnection() !== 'ok'
      if (asks) setWaiting(count)
      else void leave(client, 'delete')
    }
    void waitingHere()
      .catch(() => 0)
      .then(decide)
  }, [])
  if (waiting === undefined) return null
  return waiting > 0 ? (
    <AskAboutWaiting count={waiting} busy={busy} onLeave={go} />
  ) : (
    <AskAboutCopy busy={busy} onLeave={go} />
  )
}

interface AskProps {
  busy: boolean
  onLeave: (waiting: 'seal' | 'delete') => void
}

const stay = () => askToSignOut(false)

function AskAboutCopy({ busy, onLeave }: AskProps) {
  const t = useWords('phone')
  return (
    <Dialog open title={t('leave.title')} onClose={stay}>
      {readPreference('phone') === 'own' && <p>{t('leave.copyGoes')}</p>}
      <WithoutNetwork />
      <div className="row">
        <Button busy={busy} onClick={() => onLeave('delete')}>
          {t('leave.act')}
        </Button>
        <Button kind="secondary" onClick={stay}>
          {t('leave.stay')}
        </Button>
      </div>
    </Dialog>
  )
}

/** Something was filed here and has not arrived. What becomes of it is the reader's choice. */
function AskAboutWaiting({ count, busy, onLeave }: AskProps & { count: number }) {
  const t = useWords('phone')
  return (
    <Dialog open title={t('leave.waitingTitle', { count })} onClose={stay}>
      <p>{t('leave.waitingText', { count })}</p>
      {readPreference('phone') === 'own' && <p>{t('leave.copyGoes')}</p>}
      <WithoutNetwork />
      {useConnection() === 'ok' && (
        <div className="stack stack-tight">
          <Link className="button button-primary" to="/outbox" onClick={stay}>
            {t('leave.send')}
          </Link>
        </div>
      )}
      <div className="stack stack-tight">
        <Button kind="secondary" busy={busy} onClick={() => onLeave('seal')}>
          {t('leave.seal', { count })}
        </Button>
        <p className="small quiet">{t('leave.sealWhat', { count })}</p>
      </div>
      <div className="stack stack-tight">
        <Button kind="secondary" busy={busy} onClick={() => onLeave('delete')}>
          {t('leave.delete', { count })}
        </Button>
        <p className="small quiet">{t('leave.deleteWhat', { count })}</p>
      </div>
      <div>
        <Button kind="quiet" onClick={stay}>
          {t('leave.stay')}
        </Button>
      </div>
    </Dialog>
  )
}

function WithoutNetwork() {
  const t = useWords('phone')
  return useConnection() === 'ok' ? null : <p>{t('leave.withoutNetwork')}</p>
}
