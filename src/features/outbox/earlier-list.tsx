import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { ReceiptLine } from '#src/shared/filing/receipt-line.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkCard } from '#src/shared/ui/card.tsx'
import { Pager } from '#src/shared/ui/pager.tsx'
import { Loading } from '#src/shared/ui/query-state.tsx'
import { filedPath } from './filed-path.ts'
import { filingsQuery } from './outbox.queries.ts'

/** What the reader filed in this case at another time or from another device. `shown`: the filings that stand further up. */
export function EarlierList({ shown }: { shown: ReadonlySet<string> }) {
  const t = useWords('outbox')
  const to = useCasePath()
  const query = useInfiniteQuery(filingsQuery(useCaseId()))
  const earlier = (query.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ receipt }) => !shown.has(receipt.filingId))
  return (
    <section className="stack">
      <h2>{t('earlier.heading')}</h2>
      {query.isPending && <Loading rows={2} />}
      {query.isError && !query.data && <WhereItStands />}
      {query.data && earlier.length === 0 && <p>{t('earlier.none')}</p>}
      {earlier.length > 0 && (
        <ul role="list" className="card-list">
          {earlier.map(({ kind, targetId, receipt }) => (
            <LinkCard
              key={receipt.filingId}
              to={to(filedPath(kind, receipt.filingId, targetId))}
              heading={t(`kind.${kind}`)}
            >
              <ReceiptLine receipt={receipt} />
            </LinkCard>
          ))}
        </ul>
      )}
      <Pager query={query} />
    </section>
  )
}

/** The list does not come: everything that was filed stands with what it is about as well. */
function WhereItStands() {
  const t = useWords('outbox')
  const to = useCasePath()
  return (
    <>
      <p>{t('earlier.text')}</p>
      <p className="row">
        {(['complaints', 'records', 'meetings', 'file'] as const).map((place) => (
          <Link key={place} to={to(`/${place}`)}>
            {t(`earlier.${place}`)}
          </Link>
        ))}
      </p>
    </>
  )
}
