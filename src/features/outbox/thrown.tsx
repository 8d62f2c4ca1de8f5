import { useEffect, useRef } from 'react'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'

/** Something was thrown away unsent. Takes the focus, since the button that was pressed is gone. */
export function Thrown({ onRestore }: { onRestore: () => void }) {
  const t = useWords('outbox')
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector('button')?.focus(), [])
  return (
    <div ref={place} className="row outbox-thrown">
      <span role="status">{t('removed')}</span>
      <Button kind="quiet" onClick={onRestore}>
        {t('undo')}
      </Button>
    </div>
  )
}
