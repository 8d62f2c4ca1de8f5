import { useInfiniteQuery } from '@tanstack/react-query'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkButton } from '#src/shared/ui/button.tsx'
import { Page } from '#src/shared/ui/page.tsx'
import { Pager } from '#src/shared/ui/pager.tsx'
import { Empty, PageState } from '#src/shared/ui/query-state.tsx'
import { inquiriesQuery } from './inquiries.queries.ts'
import { InquiryLine } from './inquiry-line.tsx'

/** All questions and other short requests: those without an answer first. */
export function InquiryListPage() {
  const t = useWords('inquiries')
  const caseId = useCaseId()
  const open = useInfiniteQuery(inquiriesQuery(caseId, 'open'))
  const closed = useInfiniteQuery(inquiriesQuery(caseId, 'closed'))
  if (!open.data) return <PageState title={t('title')} query={open} />
  if (!closed.data) return <PageState title={t('title')} query={closed} />

  const lists = [
    { name: 'open', query: open, items: open.data.pages.flatMap(({ items }) => items) },
    { name: 'closed', query: closed, items: closed.data.pages.flatMap(({ items }) => items) },
  ]
  const filled = lists.filter(({ items }) => items.length > 0)
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>}>
      <div className="stack stack-parts" data-content>
        <Entrances />
        {filled.length === 0 && (
          <Empty heading={t('none')}>
            <p>{t('noneWhy')}</p>
          </Empty>
        )}
        {filled.map(({ name, query, items }) => (
          <section key={name} className="stack">
            <h2>{t(`list.${name}`)}</h2>
            <ul role="list" className="card-list">
              {items.map((inquiry) => (
                <InquiryLine key={inquiry.id} inquiry={inquiry} />
              ))}
            </ul>
            <Pager query={query} />
          </section>
        ))}
      </div>
    </Page>
  )
}

function Entrances() {
  const t = useWords('inquiries')
  const to = useCasePath()
  if (!useMayFile('inquiries')) return null
  return (
    <p className="row no-print">
      <LinkButton to={to('/inquiries/new?kind=question')}>{t('start.question')}</LinkButton>
      <LinkButton kind="secondary" to={to('/inquiries/new?kind=callBack')}>
        {t('start.callBack')}
      </LinkButton>
    </p>
  )
}
