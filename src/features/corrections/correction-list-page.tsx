import { useInfiniteQuery } from '@tanstack/react-query'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { MatterDue } from '#src/shared/matters/matter-due.tsx'
import { useMatterWords } from '#src/shared/matters/matter-words.ts'
import { LinkCard } from '#src/shared/ui/card.tsx'
import { Page } from '#src/shared/ui/page.tsx'
import { Pager } from '#src/shared/ui/pager.tsx'
import { Empty, PageState } from '#src/shared/ui/query-state.tsx'
import { WhoseTurn } from '#src/shared/ui/whose-turn.tsx'
import { type CorrectionSummary, correctionsQuery } from './corrections.queries.ts'
import { FindText } from './find-text.tsx'

/** All that the citizen has said is wrong, newest first, with how each stands; and where to say that something else is. */
export function CorrectionListPage() {
  const t = useWords('corrections')
  const mayFile = useMayFile('complaints')
  const query = useInfiniteQuery(correctionsQuery(useCaseId()))
  if (!query.data) return <PageState title={t('title')} query={query} />

  const corrections = query.data.pages.flatMap(({ items }) => items)
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>}>
      <div className="stack stack-parts" data-content>
        {corrections.length === 0 ? (
          <Empty heading={t('none')}>
            <p>{t('noneWhy')}</p>
          </Empty>
        ) : (
          <section className="stack">
            <h2>{t('sentHeading')}</h2>
            <ul role="list" className="card-list">
              {corrections.map((correction) => (
                <Line key={correction.id} correction={correction} />
              ))}
            </ul>
            <Pager query={query} />
          </section>
        )}
        {mayFile && <FindText offered />}
      </div>
    </Page>
  )
}

function Line({ correction: { id, about, fault, matter, receipt } }: { correction: CorrectionSummary }) {
  const t = useWords('corrections')
  const to = useCasePath()
  const wordsOf = useMatterWords()
  const { plainDate, dateOf } = useDates()
  return (
    <LinkCard to={to(`/corrections/${id}`)} heading={<TextOf text={about.title} />}>
      <p className="quiet">
        {t(`fault.${fault}`)}. {t('sentOn', { date: plainDate(dateOf(receipt.filedAt)) })}.
      </p>
      <p>{wordsOf(matter).state}</p>
      <WhoseTurn turn={matter.turn} since={matter.since} silentDays={matter.silentDays} />
      {matter.turn !== 'nobody' && (
        <p className="row">
          <MatterDue matter={matter} />
        </p>
      )}
    </LinkCard>
  )
}
