import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemError } from '#src/shared/http/errors.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { type Lock, makeMine } from '#src/shared/offline/choose.ts'
import { DeviceLockError, deviceLockMayWork, makeDeviceLock } from '#src/shared/offline/device-lock.ts'
import { NoStorageError } from '#src/shared/offline/open-db.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { Button } from '#src/shared/ui/button.tsx'
import { PassphraseForm } from './passphrase-form.tsx'

type Trouble = 'refused' | 'unsupported' | 'noStorage' | 'tooMany' | 'noAnswer'
type State = { name: 'idle' } | { name: 'busy'; by: Lock['by'] } | { name: 'failed'; why: Trouble }

const mayWorkQuery = {
  queryKey: ['phone', 'deviceLock'],
  queryFn: deviceLockMayWork,
  staleTime: Number.POSITIVE_INFINITY,
}

function troubleOf(cause: unknown): Trouble {
  if (cause instanceof DeviceLockError) return cause.reason
  if (cause instanceof ProblemError && cause.status === 409) return 'tooMany'
  return cause instanceof NoStorageError ? 'noStorage' : 'noAnswer'
}

/** Makes "my phone": with the phone's own lock where it can, with a passphrase everywhere. On "my phone" it changes the lock. */
export function LockForm({ onMade }: { onMade: () => void }) {
  const t = useWords('phone')
  const client = useQueryClient()
  const { data: deviceLock } = useQuery(mayWorkQuery)
  const [state, setState] = useState<State>({ name: 'idle' })
  const busyBy = state.name === 'busy' ? state.by : undefined
  const make = async (by: Lock['by'], lock: () => Promise<Lock>) => {
    setState({ name: 'busy', by })
    try {
      await makeMine(client, await lock())
      setState({ name: 'idle' })
      onMade()
    } catch (cause) {
      setState({ name: 'failed', why: troubleOf(cause) })
    }
  }
  return (
    <div className="stack stack-wide">
      {state.name === 'failed' && (
        <Alert kind="attention" live heading={t(`lock.failed.${state.why}.heading`)}>
          <p>{t(`lock.failed.${state.why}.text`)}</p>
        </Alert>
      )}
      {deviceLock && (
        <div className="stack stack-tight">
          <h3>{t('lock.device')}</h3>
          <p>{t('lock.deviceWhat')}</p>
          <div>
            <Button
              busy={busyBy === 'deviceLock'}
              onClick={() => void make('deviceLock', async () => ({ by: 'deviceLock', lock: await makeDeviceLock() }))}
            >
              {t('lock.useDevice')}
            </Button>
          </div>
        </div>
      )}
      <PassphraseForm
        busy={busyBy === 'passphrase'}
        isSecond={deviceLock === true}
        onPassphrase={(passphrase) => void make('passphrase', async () => ({ by: 'passphrase', passphrase }))}
      />
    </div>
  )
}
