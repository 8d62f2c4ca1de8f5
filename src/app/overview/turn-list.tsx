import { useWords } from '#src/shared/i18n/use-words.ts'
import { MatterLine } from '#src/shared/matters/matter-line.tsx'
import { useCourseWords } from '#src/shared/matters/matter-words.ts'
import { Empty } from '#src/shared/ui/query-state.tsx'
import type { Overview } from './overview.queries.ts'

interface TurnListProps {
  turn: 'citizen' | 'authority'
  list: NonNullable<Overview['yours']>
}

/** What waits for one of the two, most urgent first. */
export function TurnList({ turn, list }: TurnListProps) {
  const t = useWords('overview')
  const common = useWords('common')
  const { items, total } = list
  useCourseWords(items)
  return (
    <section className="stack">
      <h2>{common(`turn.${turn}`)}</h2>
      {items.length === 0 ? (
        <Empty heading={t(`turn.${turn}.none`)}>
          <p>{t(`turn.${turn}.noneWhy`)}</p>
        </Empty>
      ) : (
        <ul role="list" className="card-list">
          {items.map((matter) => (
            <MatterLine key={matter.kind + matter.id} matter={matter} turn={false} />
          ))}
        </ul>
      )}
      {total > items.length && <p className="small quiet">{t('turn.most', { shown: items.length, total })}</p>}
    </section>
  )
}
