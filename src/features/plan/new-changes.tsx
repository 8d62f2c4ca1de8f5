import { useState } from 'react'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'

/** How much was changed since one last looked, with the way down to it. Stands through the visit, though the list then counts as seen. */
export function NewChanges({ count }: { count: number }) {
  const t = useWords('plan')
  const [first] = useState(count)
  if (first === 0) return null
  return (
    <Alert heading={t('changes.since', { count: first })}>
      <p>
        <a href="#changes">{t('changes.goTo')}</a>
      </p>
    </Alert>
  )
}
