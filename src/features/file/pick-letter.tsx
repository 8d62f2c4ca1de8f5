import { useQuery } from '@tanstack/react-query'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkCard } from '#src/shared/ui/card.tsx'
import { Details } from '#src/shared/ui/details.tsx'
import { Page } from '#src/shared/ui/page.tsx'
import { Loading, Problem } from '#src/shared/ui/query-state.tsx'
import type { LetterQuestion } from './entrance.ts'
import { lettersToPickQuery } from './file.queries.ts'

/** The kinds of letter that each question is about; the others are folded. */
const kindsOf: Record<LetterQuestion, readonly LetterToPick['kind'][]> = {
  decision: ['decision'],
  proposal: ['recommendation', 'hearing'],
}

/** Where one writes about a letter, or about one that is not known. Only a decision is complained over as a decision. */
const pathAbout: Record<LetterQuestion, (letter?: LetterToPick) => string> = {
  decision: (letter) =>
    letter
      ? `/complaints/new?about=letter:${letter.id}${letter.kind === 'decision' ? '&kind=decision' : ''}`
      : '/complaints/new?about=case&kind=decision',
  proposal: (letter) => `/inquiries/new?kind=comment&about=${letter ? `letter&id=${letter.id}` : 'case'}`,
}

/** Which letter is it? Those in question first, "I do not know" always, also when the letters cannot be shown. */
export function PickLetter({ which }: { which: LetterQuestion }) {
  const t = useWords('file')
  const to = useCasePath()
  const before = which === 'decision' ? 'wrong' : 'say'
  return (
    <Page
      title={t(`question.${which}`)}
      lead={<p>{t(`pick.${which}.lead`)}</p>}
      back={{ to: to(`/file/${before}`), label: t(`question.${before}`) }}
    >
      <div className="stack" data-content>
        <Letters which={which} />
        <section className="stack">
          <h2>{t('pick.elseHeading')}</h2>
          <ul role="list" className="card-list">
            <LinkCard to={to(pathAbout[which]())} heading={t('pick.unknown')}>
              <p>{t(`pick.${which}.unknownText`)}</p>
            </LinkCard>
          </ul>
        </section>
      </div>
    </Page>
  )
}

function Letters({ which }: { which: LetterQuestion }) {
  const t = useWords('file')
  const query = useQuery(lettersToPickQuery(useCaseId()))
  if (query.isError) return <Problem query={query} what={t('pick.letters')} />
  if (!query.data) return <Loading rows={3} />
  const asked = query.data.filter(({ kind }) => kindsOf[which].includes(kind))
  const others = query.data.filter(({ kind }) => !kindsOf[which].includes(kind))
  return (
    <section className="stack">
      <h2>{t(`pick.${which}.heading`)}</h2>
      {asked.length === 0 ? <p>{t(`pick.${which}.none`)}</p> : <LetterList letters={asked} which={which} />}
      {others.length > 0 && (
        <Details summary={t('pick.others')}>
          <LetterList letters={others} which={which} />
        </Details>
      )}
    </section>
  )
}

type LetterToPick = NonNullable<
  Awaited<ReturnType<NonNullable<ReturnType<typeof lettersToPickQuery>['queryFn']>>>
>[number]

function LetterList({ letters, which }: { letters: readonly LetterToPick[]; which: LetterQuestion }) {
  const t = useWords('file')
  const to = useCasePath()
  const { longDate } = useDates()
  return (
    <ul role="list" className="card-list">
      {letters.map((letter) => (
        <LinkCard key={letter.id} to={to(pathAbout[which](letter))} heading={<TextOf text={letter.title} />}>
          <p className="small quiet">{t('pick.cameOn', { date: longDate(letter.availableOn) })}</p>
        </LinkCard>
      ))}
    </ul>
  )
}
