import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { useCase } from '#src/shared/http/session.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Pager } from '#src/shared/ui/pager.tsx'
import { Empty, Loading, Problem } from '#src/shared/ui/query-state.tsx'
import { Tag } from '#src/shared/ui/tag.tsx'
import { Timeline } from '#src/shared/ui/timeline.tsx'
import { useOnScreen } from '#src/shared/ui/use-on-screen.ts'
import { ChangeSentence } from './change-sentence.tsx'
import { useMarkChangesSeen } from './plan.mutations.ts'
import { changesQuery, type PlanChange } from './plan.queries.ts'

/** The history of changes as sentences. What is new is marked, and counts as seen when the citizen has had it on screen. */
export function Changes() {
  const t = useWords('plan')
  const query = useInfiniteQuery(changesQuery(useCaseId()))
  const changes = query.data?.pages.flatMap(({ items }) => items)
  return (
    <section id="changes" className="stack" tabIndex={-1}>
      <h2>{t('changes.heading')}</h2>
      {changes ? (
        <List changes={changes} />
      ) : query.isError ? (
        <Problem query={query} what={t('changes.what')} />
      ) : (
        <Loading rows={2} />
      )}
      <Pager query={query} />
    </section>
  )
}

function List({ changes }: { changes: readonly PlanChange[] }) {
  const t = useWords('plan')
  const list = useRef<HTMLDivElement>(null)
  const seen = useMarkChangesSeen()
  const own = useCase()?.relation === 'self'
  const anyNew = changes.some(({ isNew }) => isNew)
  useOnScreen(list, own && anyNew && seen.isIdle, () => seen.mutate())

  if (changes.length === 0) {
    return (
      <Empty heading={t('changes.none')}>
        <p>{t('changes.noneWhy')}</p>
      </Empty>
    )
  }
  return (
    <div ref={list}>
      <Timeline
        entries={byDay(changes).map(([first, ...more]) => ({
          id: first.id,
          date: first.on,
          content: <OneDay changes={[first, ...more]} isNew={first.isNew} />,
        }))}
      />
    </div>
  )
}

type SameDay = [PlanChange, ...PlanChange[]]

/** Changes of one day together, those that are new apart from those that are not. */
function byDay(changes: readonly PlanChange[]): SameDay[] {
  const days: SameDay[] = []
  for (const change of changes) {
    const day = days.at(-1)
    if (day && day[0].on === change.on && day[0].isNew === change.isNew) day.push(change)
    else days.push([change])
  }
  return days
}

function OneDay({ changes, isNew }: { changes: readonly PlanChange[]; isNew: boolean }) {
  const t = useWords('plan')
  return (
    <>
      {isNew && (
        <p>
          <Tag tone="attention">{t('changes.new')}</Tag>
        </p>
      )}
      {changes.map((change) => (
        <ChangeSentence key={change.id} change={change} />
      ))}
    </>
  )
}
