import { useCase } from '#src/shared/http/session.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'

/** Whether the reader may file something in the case: the citizen and a representative may, an assistant reads along. */
export function useMayFile(): boolean {
  return useCase()?.relation !== 'assistant'
}

/** Tells an assistant why there is no form here. The page lists the word file `drafts` in routes.tsx. */
export function CannotFile() {
  const t = useWords('drafts')
  const name = useCase()?.personName ?? ''
  return (
    <Alert heading={t('assistant.heading', { name })}>
      <p>{t('assistant.text', { name })}</p>
    </Alert>
  )
}
