import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { plainNumber, useDates } from '#src/shared/i18n/dates.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { keptFactsQuery, removeCopy } from '#src/shared/offline/kept-facts.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Loading, Problem } from '#src/shared/ui/query-state.tsx'

const bytesOfKilobyte = 1000

/** What is kept on "my phone": how much, how old, how large; and away with it at once. */
export function KeptCopy() {
  const t = useWords('phone')
  const { longInstant } = useDates()
  const client = useQueryClient()
  const query = useQuery(keptFactsQuery)
  const [removed, setRemoved] = useState(false)
  if (!query.data) return query.isError ? <Problem query={query} what={t('kept.what')} /> : <Loading rows={1} />
  const { pages, bytes, oldest, newest } = query.data
  const remove = async () => {
    await removeCopy()
    await client.invalidateQueries({ queryKey: keptFactsQuery.queryKey })
    setRemoved(true)
  }
  return (
    <section className="stack">
      <h2>{t('kept.heading')}</h2>
      <dl className="facts">
        <dt>{t('kept.pages')}</dt>
        <dd>{plainNumber(pages)}</dd>
        {oldest && newest && (
          <>
            <dt>{t('kept.newest')}</dt>
            <dd>{longInstant(newest)}</dd>
            <dt>{t('kept.oldest')}</dt>
            <dd>{longInstant(oldest)}</dd>
          </>
        )}
        <dt>{t('kept.size')}</dt>
        <dd>{t('kept.kilobytes', { count: plainNumber(Math.ceil(bytes / bytesOfKilobyte)) })}</dd>
      </dl>
      <p className="quiet">{t('kept.until')}</p>
      <p role="status">{removed && t('kept.removed')}</p>
      <div>
        <Button kind="secondary" onClick={() => void remove()}>
          {t('kept.remove')}
        </Button>
      </div>
    </section>
  )
}
