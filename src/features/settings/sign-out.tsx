import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { signOut } from '#src/shared/http/session.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { Button } from '#src/shared/ui/button.tsx'

/** Logging out here. When the server was not reached it says so: then one is still signed in. */
export function SignOut() {
  const t = useWords('settings')
  const client = useQueryClient()
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const leave = async () => {
    setState('busy')
    if (!(await signOut(client))) setState('failed')
  }
  return (
    <section className="stack no-print">
      <h2>{t('signOut.heading')}</h2>
      <p>{t('signOut.text')}</p>
      {state === 'failed' && (
        <Alert kind="problem" live heading={t('signOut.failed')}>
          <p>{t('signOut.failedText')}</p>
        </Alert>
      )}
      <div>
        <Button busy={state === 'busy'} onClick={() => void leave()}>
          {t('signOut.act')}
        </Button>
      </div>
    </section>
  )
}
