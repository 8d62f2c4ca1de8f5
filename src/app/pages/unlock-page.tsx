import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { useSession } from '#src/shared/http/session.ts'
import { signInPath } from '#src/shared/http/session-state.ts'
import { useConnection } from '#src/shared/http/use-connection.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { settleChoice } from '#src/shared/offline/phone.ts'
import { unlockByDeviceLock, unlockByPassphrase, waysToUnlock } from '#src/shared/offline/unlock.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { Button } from '#src/shared/ui/button.tsx'
import { Details } from '#src/shared/ui/details.tsx'
import { TextField } from '#src/shared/ui/field.tsx'
import { giveWayToNext, Page } from '#src/shared/ui/page.tsx'
import { Loading } from '#src/shared/ui/query-state.tsx'

type Ways = Awaited<ReturnType<typeof waysToUnlock>>

/** "My phone" is locked and nobody is signed in: its own lock opens the copy, without the server. */
export function UnlockPage() {
  const t = useWords('phone')
  const [ways, setWays] = useState<Ways>()
  const connection = useConnection()
  useEffect(() => {
    // Nothing to unlock (the browser removed it, or stores nothing): the choice is forgotten, and the app starts as on any phone.
    const nothing = () => settleChoice().finally(() => location.reload())
    waysToUnlock().then((found) => (found.deviceLock || found.passphrase ? setWays(found) : nothing()), nothing)
  }, [])
  return (
    <Page title={t('unlock.title')} lead={<p>{t(connection === 'ok' ? 'unlock.lead' : 'unlock.leadOffline')}</p>}>
      {ways ? (
        <>
          {ways.deviceLock && <ByDeviceLock />}
          {ways.passphrase && <ByPassphrase />}
          <Otherwise />
        </>
      ) : (
        <Loading rows={1} />
      )}
    </Page>
  )
}

function ByDeviceLock() {
  const t = useWords('phone')
  const client = useQueryClient()
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const open = async () => {
    setState('busy')
    giveWayToNext()
    await unlockByDeviceLock(client).catch(() => setState('failed'))
  }
  return (
    <div className="stack">
      {state === 'failed' && (
        <Alert kind="attention" live heading={t('unlock.lockFailed')}>
          <p>{t('unlock.lockFailedText')}</p>
        </Alert>
      )}
      <div>
        <Button busy={state === 'busy'} onClick={() => void open()}>
          {t('unlock.byLock')}
        </Button>
      </div>
    </div>
  )
}

function ByPassphrase() {
  const t = useWords('phone')
  const client = useQueryClient()
  const [passphrase, setPassphrase] = useState('')
  const [state, setState] = useState<'idle' | 'busy' | 'wrong'>('idle')
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (state === 'busy') return
    setState('busy')
    giveWayToNext()
    await unlockByPassphrase(client, passphrase).catch(() => {
      setState('wrong')
      document.getElementById('passphrase')?.focus()
    })
  }
  return (
    <form className="stack" onSubmit={(event) => void open(event)}>
      <TextField
        id="passphrase"
        label={t('passphrase.label')}
        type="password"
        value={passphrase}
        error={state === 'wrong' ? t('unlock.wrong') : undefined}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <div>
        <Button type="submit" busy={state === 'busy'}>
          {t('unlock.byPassphrase')}
        </Button>
      </div>
    </form>
  )
}

/** The lock was lost, or one would rather sign in. Nothing is lost by that. */
function Otherwise() {
  const t = useWords('phone')
  const { pathname, search } = useLocation()
  const { state } = useSession()
  return (
    <div className="stack">
      {state === 'out' && (
        <div>
          <a className="button button-secondary" href={signInPath(pathname + search)}>
            {t('unlock.signIn')}
          </a>
        </div>
      )}
      <Details summary={t('unlock.cannot')}>
        <p>{t('unlock.cannotText')}</p>
      </Details>
    </div>
  )
}
