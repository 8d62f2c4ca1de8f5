import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import type { Plan } from '../plan.queries.ts'

/**
 * The text that stands now, over the field with one's own, when somebody changed the words in between (on another device, or a
 * representative). The writer chooses; nothing is lost.
 */
export function OwnWordsConflict({ stands }: { stands: Plan['ownWords'] }) {
  const t = useWords('plan')
  return (
    <Alert kind="attention" live heading={t('own.conflict.heading')}>
      <p>{t('own.conflict.text')}</p>
      {stands && (
        <>
          <h4>{t('own.conflict.theirs')}</h4>
          <blockquote className="plan-words own-text">{stands.text}</blockquote>
        </>
      )}
    </Alert>
  )
}
