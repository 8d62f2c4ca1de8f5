import { useQuery } from '@tanstack/react-query'
import { AskLinks } from '#src/shared/case/ask-links.tsx'
import { useCaseId, useCasePath } from '#src/shared/case/case-path.ts'
import { useMayFile } from '#src/shared/case/may-file.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { LinkButton } from '#src/shared/ui/button.tsx'
import { Page } from '#src/shared/ui/page.tsx'
import { Empty, PageState } from '#src/shared/ui/query-state.tsx'
import { AnnouncedChange } from './announced-change.tsx'
import { caseworkersQuery } from './caseworker.queries.ts'
import { DecisionRoles } from './decision-roles.tsx'
import { HandoverPart } from './handover-part.tsx'
import { History } from './history.tsx'
import { Leaders } from './leaders.tsx'
import { PersonCard } from './person-card.tsx'
import './caseworker.css'

/** Who has the case, how to reach them, who comes next, who had it before, and who decides what. */
export function CaseworkerPage() {
  const t = useWords('caseworker')
  const query = useQuery(caseworkersQuery(useCaseId()))
  const people = query.data
  if (!people) return <PageState title={t('title')} query={query} rows={3} />

  const { current, coming, past, decisionRoles } = people
  return (
    <Page title={t('title')}>
      {coming.map((assignment) => (
        <AnnouncedChange key={assignment.id} assignment={assignment} />
      ))}
      <section className="stack" data-content>
        <h2>{t('current.heading')}</h2>
        {current.length === 0 && (
          <Empty heading={t('current.none')}>
            <p>{t('current.noneNext')}</p>
          </Empty>
        )}
        {current.map((assignment) => (
          <PersonCard key={assignment.id} assignment={assignment} />
        ))}
        <AskLinks about="caseworker" ways={['question', 'callBack']} />
      </section>
      <Leaders current={current} />
      {[...coming, ...current].map(
        (assignment) =>
          assignment.handover && (
            <HandoverPart key={assignment.id} assignment={assignment} handover={assignment.handover} />
          ),
      )}
      <DecisionRoles roles={decisionRoles} />
      <History current={current} past={past} />
      <Entrance />
    </Page>
  )
}

function Entrance() {
  const t = useWords('caseworker')
  const to = useCasePath()
  if (!useMayFile('complaints')) return null
  return (
    <section className="card card-soft stack no-print">
      <h2 className="card-heading">{t('entrance.heading')}</h2>
      <p>{t('entrance.about')}</p>
      <div>
        <LinkButton kind="secondary" to={to('/complaints/new?about=caseworker')}>
          {t('entrance.act')}
        </LinkButton>
      </div>
    </section>
  )
}
