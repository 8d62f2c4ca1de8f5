import { useSyncExternalStore } from 'react'
import { newEditionWaits, subscribeToEdition, switchEdition } from '#src/app/edition.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'

/** A new edition lies ready. It never takes the page away: the reader switches when it suits. */
export function UpdateBar() {
  const t = useWords('shell')
  const waits = useSyncExternalStore(subscribeToEdition, newEditionWaits, () => false)
  return (
    <div role="status">
      {waits && (
        <div className="notice notice-edition">
          <p>{t('edition.waits')}</p>
          <Button kind="quiet" onClick={switchEdition}>
            {t('edition.switch')}
          </Button>
        </div>
      )}
    </div>
  )
}
