import { useInfiniteQuery } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Page } from '#src/shared/ui/page.tsx'
import { Pager } from '#src/shared/ui/pager.tsx'
import { Empty, PageState } from '#src/shared/ui/query-state.tsx'
import { LetterLine } from './letter-line.tsx'
import { lettersQuery } from './letters.queries.ts'
import './letter-list.css'

/** All letters, newest first; what is unread, what each kind is, and until when one can act. */
export function LetterListPage() {
  const t = useWords('letters')
  const query = useInfiniteQuery(lettersQuery(useCaseId()))
  if (!query.data) return <PageState title={t('title')} query={query} rows={4} />

  const letters = query.data.pages.flatMap(({ items }) => items)
  const unread = query.data.pages.at(-1)?.unread ?? 0
  if (letters.length === 0) return <NoLetters />
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>}>
      <section className="stack" data-content>
        <h2>{unread > 0 ? t('unreadCount', { count: unread }) : t('noneUnread')}</h2>
        <ul role="list" className="card-list">
          {letters.map((letter) => (
            <LetterLine key={letter.id} letter={letter} />
          ))}
        </ul>
        <Pager query={query} />
      </section>
    </Page>
  )
}

function NoLetters() {
  const t = useWords('letters')
  return (
    <Page title={t('title')}>
      <div data-content>
        <Empty heading={t('none')}>
          <p>{t('noneWhy')}</p>
          <p>{t('noneNext')}</p>
        </Empty>
      </div>
    </Page>
  )
}
