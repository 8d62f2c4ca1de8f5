import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from './button.tsx'

/** The part of a TanStack infinite query that the pager needs. */
interface Paged {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

/** "Show more" under a list that comes in pages. Nothing when the last page is there. */
export function Pager({ query }: { query: Paged }) {
  const t = useWords('common')
  if (!query.hasNextPage) return null
  return (
    <div>
      <Button kind="secondary" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('showMore')}
      </Button>
    </div>
  )
}
