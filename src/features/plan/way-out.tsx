import { Passage } from '#src/shared/corrections/passage.tsx'
import { useDates } from '#src/shared/i18n/dates.ts'
import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Empty } from '#src/shared/ui/query-state.tsx'
import type { Plan } from './plan.queries.ts'
import { WayExit } from './way-exit.tsx'
import './way-out.css'

/**
 * The way out as a picture: from "you are here" a trunk with a branch to each exit that exists for this citizen, a stone for each thing
 * that is needed. It is drawn on the very lists that say the same in words, so a screen reader and a page without CSS lose nothing.
 */
export function WayOut({ plan: { wayOut, corrections } }: { plan: Pick<Plan, 'wayOut' | 'corrections'> }) {
  const { here, hereSince, exits } = wayOut
  const t = useWords('plan')
  const { plainDate } = useDates()
  // The one that the plan aims for is the straight way on; the others branch off.
  const inOrder = [...exits].sort((one, other) => Number(other.aimedFor ?? false) - Number(one.aimedFor ?? false))
  const anyAimedFor = exits.some(({ aimedFor }) => aimedFor)
  return (
    <section className="stack">
      <h2>{t('way.heading')}</h2>
      <p>{t('way.about')}</p>
      <div className="way">
        <div className="way-here">
          <p className="way-you">{t('way.here')}</p>
          <Passage at={{ kind: 'plan', part: 'here' }} marks={corrections}>
            <TextOf text={here} />
          </Passage>
          {hereSince && <p className="small">{t('way.since', { date: plainDate(hereSince) })}</p>}
        </div>
        {inOrder.length > 0 && (
          <ul role="list" className="way-exits">
            {inOrder.map((exit) => (
              <WayExit key={exit.id} exit={exit} open={exit.aimedFor || !anyAimedFor} />
            ))}
          </ul>
        )}
      </div>
      {inOrder.length === 0 && (
        <Empty heading={t('way.none')}>
          <p>{t('way.noneWhy')}</p>
        </Empty>
      )}
    </section>
  )
}
