import type { ReactNode } from 'react'
import { useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { Button } from '#src/shared/ui/button.tsx'
import type { DraftReady } from './use-draft.ts'

interface DraftConflictProps<Content> {
  draft: DraftReady<Content>
  /** How the other text looks in words. */
  show: (content: Content) => ReactNode
}

/** The draft was saved somewhere else too. Both texts are kept, and the person chooses. Nothing while there is no conflict. */
export function DraftConflict<Content extends object>({ draft, show }: DraftConflictProps<Content>) {
  const t = useWords('drafts')
  const { longInstant } = useDates()
  if (draft.status.kind !== 'conflict') return null
  const { other } = draft.status
  return (
    <Alert kind="attention" live heading={t('conflict.heading')}>
      <p>{t('conflict.text')}</p>
      <p>{t('conflict.other', { when: longInstant(other.savedAt) })}</p>
      <blockquote className="own-text">{show(other.content as Content)}</blockquote>
      <div className="row">
        <Button kind="secondary" onClick={() => draft.settle('mine')}>
          {t('conflict.keepMine')}
        </Button>
        <Button kind="secondary" onClick={() => draft.settle('theirs')}>
          {t('conflict.takeOther')}
        </Button>
      </div>
    </Alert>
  )
}
