import { Link } from 'react-router'
import { useCasePath } from '#src/shared/case/case-path.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import type { OutboxItem } from '#src/shared/offline/outbox-item.ts'
import { writtenIn } from '#src/shared/offline/written-in.ts'
import { Alert } from '#src/shared/ui/alert.tsx'

/** Beside a form: what was sent from it and waits on this phone, or needs the person. Nothing when there is none. The page lists the word file `filing`. */
export function WaitingHere({ items }: { items: readonly OutboxItem[] }) {
  const t = useWords('filing')
  const to = useCasePath()
  return (
    <div role="status" className="just-sent no-print stack">
      {items.map((item) => (
        <Alert key={item.id} kind="attention" heading={t(`waiting.${item.state.name}`)}>
          <blockquote className="own-text own-words">{writtenIn(item.draft.content).join('\n\n')}</blockquote>
          <p>
            {t('waiting.text')} <Link to={to('/outbox')}>{t('waiting.see')}</Link>
          </p>
        </Alert>
      ))}
    </div>
  )
}
