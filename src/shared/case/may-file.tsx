import type { components } from '#api/generated/types.ts'
import { useCase } from '#src/shared/http/session.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'

type Scope = components['schemas']['Scope']

/**
 * Whether the reader may file something in a part of the case: the citizen may, a representative may where the citizen opened that part,
 * an assistant reads along. The server decides; this only keeps a form away that would be refused.
 */
export function useMayFile(part: Scope): boolean {
  const current = useCase()
  if (current?.relation === 'assistant') return false
  return current?.relation !== 'representative' || current.scopes.includes(part)
}

/** Tells a helper why there is no form here. The page lists the word file `drafts` in routes.tsx. */
export function CannotFile() {
  const t = useWords('drafts')
  const current = useCase()
  const name = current?.personName ?? ''
  return (
    <Alert heading={t('assistant.heading', { name })}>
      <p>{t(current?.relation === 'representative' ? 'assistant.notGranted' : 'assistant.text', { name })}</p>
    </Alert>
  )
}
