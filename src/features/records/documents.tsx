import { textOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Empty } from '#src/shared/ui/query-state.tsx'
import { Document } from './document.tsx'
import type { RecordsDocument, RecordsRequest } from './records.queries.ts'

/** What came, by subject; what was refused stands among it with its reason. */
export function Documents({ request }: { request: RecordsRequest }) {
  const t = useWords('records')
  const { documents, matter, id } = request
  const refused = documents.filter(({ outcome }) => outcome === 'refused').length
  return (
    <section className="stack">
      <h2>{t('documents.heading')}</h2>
      {documents.length === 0 ? (
        <Empty heading={t(matter.state === 'delivered' ? 'documents.noneAtAll' : 'documents.none')}>
          <p>{t(matter.state === 'delivered' ? 'documents.noneAtAllWhy' : 'documents.noneWhy')}</p>
        </Empty>
      ) : (
        <p>
          {t('documents.delivered', { count: documents.length - refused })}
          {refused > 0 && <> {t('documents.refused', { count: refused })}</>}
        </p>
      )}
      {groups(documents).map(([subject, inIt]) => (
        <section key={subject} className="stack stack-tight">
          <h3>{subject}</h3>
          <ul role="list" className="card-list">
            {inIt.map((document) => (
              <Document key={document.id} document={document} requestId={id} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

/** By subject, in the order in which the subjects come. */
function groups(documents: readonly RecordsDocument[]): [string, RecordsDocument[]][] {
  const found = new Map<string, RecordsDocument[]>()
  for (const document of documents) {
    const subject = textOf(document.subject)
    found.set(subject, [...(found.get(subject) ?? []), document])
  }
  return [...found]
}
