import { useWords } from '#src/shared/i18n/use-words.ts'
import { Alert } from '#src/shared/ui/alert.tsx'
import { Button } from '#src/shared/ui/button.tsx'
import type { AskedFor } from '#src/shared/ui/query-state.tsx'
import type { Overview } from './overview.queries.ts'

/** Names the parts that could not be read just now. The rest of the page stands. */
export function MissingParts({ missing, query }: { missing: Overview['missing']; query: AskedFor }) {
  const t = useWords('overview')
  const common = useWords('common')
  if (missing.length === 0) return null
  return (
    <Alert kind="problem" live heading={t('missing.heading')}>
      <ul>
        {missing.map((part) => (
          <li key={part}>{t(`missing.part.${part}`)}</li>
        ))}
      </ul>
      <p>{t('missing.rest')}</p>
      <div>
        <Button kind="secondary" busy={query.isFetching} onClick={() => void query.refetch()}>
          {common('tryAgain')}
        </Button>
      </div>
    </Alert>
  )
}
