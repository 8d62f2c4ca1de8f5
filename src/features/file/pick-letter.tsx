import { useQuery } from '@tanstack/react-query'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkCard } from '#src/shared/ui/card.tsx'
import { Details } from '#src/shared/ui/details.tsx'
import { Page } from '#src/shared/ui/page.tsx'
import { Loading, Problem } from '#src/shared/ui/query-state.tsx'
import { lettersToPickQuery } from './file.queries.ts'

/** Which decision is it? The decisions first, "I do not know" always, also when the letters cannot be shown. */
export function PickLetter() {
  const t = useWords('file')
  const to = useCasePath()
  return (
    <Page title={t('pick.title')} lead={<p>{t('pick.lead')}</p>} back={{ to: to('/file'), label: t('title') }}>
      <div className="stack" data-content>
        <Letters />
        <section className="stack">
          <h2>{t('pick.elseHeading')}</h2>
          <ul role="list" className="card-list">
            <LinkCard to={to('/complaints/new?about=case&kind=decision')} heading={t('pick.unknown')}>
              <p>{t('pick.unknownText')}</p>
            </LinkCard>
          </ul>
        </section>
      </div>
    </Page>
  )
}

function Letters() {
  const t = useWords('file')
  const query = useQuery(lettersToPickQuery(useCaseId()))
  if (query.isError) return <Problem query={query} what={t('pick.letters')} />
  if (!query.data) return <Loading rows={3} />
  const decisions = query.data.filter(({ kind }) => kind === 'decision')
  const others = query.data.filter(({ kind }) => kind !== 'decision')
  return (
    <section className="stack">
      <h2>{t('pick.decisions')}</h2>
      {decisions.length === 0 ? <p>{t('pick.noDecisions')}</p> : <LetterList letters={decisions} />}
      {others.length > 0 && (
        <Details summary={t('pick.others')}>
          <LetterList letters={others} />
        </Details>
      )}
    </section>
  )
}

type LetterToPick = NonNullable<
  Awaited<ReturnType<NonNullable<ReturnType<typeof lettersToPickQuery>['queryFn']>>>
>[number]

function LetterList({ letters }: { letters: readonly LetterToPick[] }) {
  const t = useWords('file')
  const to = useCasePath()
  const { longDate } = useDates()
  return (
    <ul role="list" className="card-list">
      {letters.map(({ id, kind, title, availableOn }) => (
        <LinkCard
          key={id}
          to={to(`/complaints/new?about=letter:${id}${kind === 'decision' ? '&kind=decision' : ''}`)}
          heading={<TextOf text={title} />}
        >
          <p className="small quiet">{t('pick.cameOn', { date: longDate(availableOn) })}</p>
        </LinkCard>
      ))}
    </ul>
  )
}
