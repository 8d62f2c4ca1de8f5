import { useState, useSyncExternalStore } from 'react'
import { newEditionWaits, subscribeToEdition, switchEdition } from '#src/app/edition.ts'
import { isBusy, subscribeToBusy } from '#src/shared/busy.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'

/** A new edition lies ready. It never takes the page away: it is told when nobody types and nothing is being sent, and the reader switches when it suits. */
export function UpdateBar() {
  const t = useWords('shell')
  const waits = useSyncExternalStore(subscribeToEdition, newEditionWaits, () => false)
  const busy = useSyncExternalStore(subscribeToBusy, isBusy, () => false)
  const [switching, setSwitching] = useState(false)
  const press = () => {
    setSwitching(true)
    void switchEdition().then(() => setSwitching(false))
  }
  return (
    <div role="status">
      {waits && !busy && (
        <div className="notice notice-edition">
          <p>{t('edition.waits')}</p>
          <Button kind="quiet" busy={switching} onClick={press}>
            {t('edition.switch')}
          </Button>
        </div>
      )}
    </div>
  )
}
